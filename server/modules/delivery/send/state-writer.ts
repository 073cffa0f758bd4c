import { setTimeout as sleep } from 'node:timers/promises'
import type { Fact } from '@lanyard/contract/facts/index.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import { describeError } from '#platform/telemetry.ts'
import { findWithoutBasis, type LawDeps } from '../ask-country-rules.ts'
import { findStopped } from '../claim-messages.ts'
import { headerMessageIdOf } from '../message.ts'
import { beginSending, type Ended, type Ending, endAttempts } from '../store/attempts.ts'
import { type ClaimedMessage, holdEach } from '../store/claim.ts'

export type Beginner = ClaimedMessage & { fromAddress: string }

export type StateWriter = {
  /** Resolves once `sending` is committed; false when the message must not go (stopped meanwhile) or is no longer ours. */
  begin(message: Beginner): Promise<boolean>
  /** Written with the next group, never after a later `begin`: so a connection has at most one message whose end is not written. */
  end(ending: Ending): void
  /** Resolves when everything is written; throws when the database stayed away. */
  settled(): Promise<void>
}

type Waiting = { message: Beginner; answer(may: boolean): void }

/** So long a group waits for connections that will have something to write any moment: one statement for five costs little more than for one. */
const lingerMilliseconds = 8

/** How long endings are offered to a database that is away before they are given up (and lapse into doubt). */
const patienceMilliseconds = 30_000

/**
 * Groups the state changes of all connections: while one transaction runs, the next group gathers, and goes as one statement for each kind
 * of change. No message is ever handed over before its own `sending` is committed.
 */
export function createStateWriter(deps: LawDeps, ctx: Ctx, leaseSeconds: number): StateWriter {
  let beginnings: Waiting[] = []
  let endings: Ending[] = []
  let running: Promise<void> | undefined
  let lost: unknown
  // Handed over, and not answered yet.
  const onTheWay = new Set<string>()

  const gather = async () => {
    await new Promise((resolve) => setImmediate(resolve))
    const until = performance.now() + lingerMilliseconds
    while (beginnings.length < onTheWay.size + endings.length && performance.now() < until) await sleep(1)
  }
  const write = async (group: Group) => {
    const begun = await ctx.transaction((ctx) => writeGroup(deps, ctx, group, leaseSeconds))
    for (const { message, answer } of group.beginnings) {
      if (begun.has(message.id)) onTheWay.add(message.id)
      answer(begun.has(message.id))
    }
  }
  const run = async () => {
    let since: number | undefined
    while (beginnings.length > 0 || endings.length > 0) {
      await gather()
      const group = { beginnings, endings }
      beginnings = []
      endings = []
      try {
        await write(group)
        since = undefined
      } catch (error) {
        // Nothing leaves without its state; what has left already is offered to the database again.
        for (const one of group.beginnings) one.answer(false)
        since ??= Date.now()
        ctx.log.warn({ error: describeError(error) }, 'sending states could not be written')
        if (Date.now() - since > patienceMilliseconds) lost = error
        else {
          endings = [...group.endings, ...endings]
          await sleep(200)
        }
      }
    }
    running = undefined
  }
  const start = () => {
    running ??= run()
  }
  return {
    begin: (message) =>
      new Promise((answer) => {
        beginnings.push({ message, answer })
        start()
      }),
    end(ending) {
      onTheWay.delete(ending.id)
      endings.push(ending)
      start()
    },
    async settled() {
      while (running) await running
      if (lost) throw lost
    },
  }
}

type Group = { beginnings: Waiting[]; endings: Ending[] }

async function writeGroup(deps: LawDeps, trx: Trx, group: Group, leaseSeconds: number): Promise<Set<string>> {
  const facts: Fact[] = []
  // Endings first: what ended before its beginning was written must not begin any more.
  if (group.endings.length > 0) facts.push(...(await endAttempts(trx, group.endings)).flatMap(factOf))
  const messages = group.beginnings.map((one) => one.message)
  const free = messages.length > 0 ? await holdStopped(deps, trx, messages, facts) : []
  const begun = free.length > 0 ? await beginSending(trx, free.map(beginningOf), leaseSeconds) : new Set<string>()
  await trx.announce(facts)
  return begun
}

/** Asked again at the last moment: a stop written or a basis withdrawn since the claim still holds the message. Answers what is free to go. */
async function holdStopped(deps: LawDeps, trx: Trx, messages: Beginner[], facts: Fact[]): Promise<Beginner[]> {
  const stopped = new Map([
    ...(await findWithoutBasis(deps, trx, messages)),
    ...(await findStopped(deps, trx, messages)),
  ])
  if (stopped.size === 0) return messages
  await holdEach(
    trx,
    [...stopped].map(([{ id }, reason]) => ({ id, reason })),
  )
  for (const [{ id, contactId }, reason] of stopped) {
    facts.push({ name: 'message.held', messageId: id, contactId, reason })
  }
  return messages.filter((one) => !stopped.has(one))
}

const beginningOf = ({ id, attemptId, mailboxId, thread, fromAddress }: Beginner) => ({
  id,
  attemptId,
  mailboxId,
  thread,
  headerMessageId: headerMessageIdOf(id, fromAddress),
})

export function factOf(ended: Ended): Fact[] {
  const message = { messageId: ended.id, contactId: ended.contactId }
  if (ended.state === 'sent') return [{ name: 'message.sent', ...message, enrollmentId: ended.enrollmentId }]
  if (ended.state === 'failed') return [{ name: 'message.failed', ...message, reason: ended.reason ?? 'refused' }]
  return ended.state === 'in_doubt' ? [{ name: 'message.in_doubt', ...message }] : []
}
