import { describeError } from '#platform/telemetry.ts'
import { isTooLarge, tooLarge } from '../attachments/attachment.ts'
import type { Shelf } from '../attachments/open-shelf.ts'
import { composeMessage, type Sender, type Surroundings } from '../compose/compose-message.ts'
import { restOf } from '../mailbox.ts'
import { headerMessageIdOf, nextTry } from '../message.ts'
import type { AccountTrouble, Outcome, SenderAccount, SenderConnection } from '../sender.ts'
import type { Ending } from '../store/attempts.ts'
import type { ClaimedMessage } from '../store/claim.ts'
import type { ConnectionPool } from './connection-pool.ts'
import type { Feed } from './feed.ts'
import type { StateWriter } from './state-writer.ts'

export type OpenMailbox = Sender & { id: string; account: SenderAccount }

export type Lane = {
  mailbox: OpenMailbox
  feed: Feed
  pool: ConnectionPool
  writer: StateWriter
  around(): Surroundings
  shelf: Shelf
  /** It can't be sent as it is: it waits for a person. */
  hold(message: ClaimedMessage, reason: string): Promise<void>
  /** The account can't be used now: what the mailbox still has goes back. */
  onClosed(mailbox: OpenMailbox, why: AccountTrouble, unsent: ClaimedMessage[]): Promise<void>
}

/** `done`: its letter is out of hand. */
type Prepared = { message: ClaimedMessage; raw: Buffer; done(): void }

/** Sends the mailbox's messages over one connection, one after another, until the feed has none. The next is written while one is on its way. */
export async function sendFromMailbox(lane: Lane): Promise<void> {
  let connection: SenderConnection | undefined
  let coming = prepareNext(lane)
  try {
    for (let next = await coming; next; next = await coming) {
      coming = prepareNext(lane)
      // Whoever fails here is told when it is awaited.
      coming.catch(() => {})
      const sent = await sendOne(lane, next, connection).finally(next.done)
      connection = sent.connection
      if (!sent.closed) continue
      const ahead = await coming
      ahead?.done()
      const back = [...(sent.ended ? [] : [next.message]), ...(ahead ? [ahead.message] : [])]
      const unsent = [...back, ...lane.feed.shut(lane.mailbox.id)]
      return lane.onClosed(lane.mailbox, sent.closed, unsent)
    }
  } finally {
    if (connection) lane.pool.giveBack(lane.mailbox.id, lane.mailbox.account, connection)
  }
}

async function prepareNext(lane: Lane): Promise<Prepared | undefined> {
  for (;;) {
    const message = await lane.feed.next(lane.mailbox.id)
    if (!message) return undefined
    const taken = await lane.shelf.take(message.attachmentIds)
    if (!taken.ok) {
      await lane.hold(message, taken.reason)
      continue
    }
    const done = taken.giveBack
    try {
      const raw = await composeMessage(message, lane.mailbox, lane.around(), taken.files)
      if (!isTooLarge(lane.mailbox.account.kind, raw)) return { message, raw, done }
      done()
      await lane.hold(message, tooLarge)
    } catch (error) {
      done()
      // One message that can't be written must not stop the others.
      const answer = describeError(error).slice(0, 500)
      const outcome = { kind: 'refused', code: null, answer } as const
      lane.writer.end({ ...endingOf(message, lane.mailbox, outcome, lane.around().now), reason: 'not_writable' })
    }
  }
}

/** `ended`: how it ended is written, so it does not go back by itself. */
type SentOne = { connection: SenderConnection | undefined; closed?: AccountTrouble; ended?: boolean }

async function sendOne(lane: Lane, { message, raw }: Prepared, kept: SenderConnection | undefined): Promise<SentOne> {
  const { mailbox, pool, writer } = lane
  let connection = kept
  let fresh = false
  const letter = { from: mailbox.fromAddress, to: message.toAddress, raw }
  for (;;) {
    if (!connection?.usable()) {
      if (connection) pool.giveBack(mailbox.id, mailbox.account, connection)
      connection = undefined
      const opened = await pool.take(mailbox.id, mailbox.account)
      if (!opened.ok) return { connection, closed: opened }
      connection = opened.connection
      fresh = true
    }
    let begun = false
    const outcome = await connection.send(letter, async () => {
      begun = await writer.begin({ ...message, fromAddress: mailbox.fromAddress })
      return begun
    })
    // A server may drop a connection that was idle; that says nothing about the message, and a new one is tried at once.
    const stale = outcome.kind === 'try_later' && outcome.code === null && !begun && !fresh
    if (stale) continue
    const trouble = 'trouble' in outcome ? outcome.trouble : undefined
    if (trouble && !begun) return { connection, closed: trouble }
    if (outcome.kind !== 'withdrawn') writer.end(endingOf(message, mailbox, outcome, lane.around().now))
    return trouble ? { connection, closed: trouble, ended: true } : { connection }
  }
}

function endingOf(
  message: ClaimedMessage,
  mailbox: OpenMailbox,
  outcome: Exclude<Outcome, { kind: 'withdrawn' }>,
  now: Temporal.Instant,
): Ending {
  const ending = {
    id: message.id,
    attemptId: message.attemptId,
    mailboxId: mailbox.id,
    headerMessageId: headerMessageIdOf(message.id, mailbox.fromAddress),
    outcome: outcome.kind,
    code: outcome.code,
    answer: outcome.answer,
    providerMessageId: outcome.kind === 'sent' ? outcome.providerMessageId : null,
    reason: null,
    sendAt: null,
  }
  if (outcome.kind === 'sent') return { ...ending, state: 'sent' }
  if (outcome.kind === 'in_doubt') return { ...ending, state: 'in_doubt', reason: 'no_answer' }
  if (outcome.kind === 'refused') return { ...ending, state: 'failed', reason: `refused ${outcome.code ?? ''}`.trim() }
  // The account's trouble is no fault of the message: it waits with the mailbox and is never given up for it.
  const trouble = outcome.kind === 'try_later' ? outcome.trouble : undefined
  const again = trouble ? now.add(restOf(trouble)) : nextTry(message.tries + 1, now)
  if (!again) return { ...ending, state: 'failed', reason: 'too_many_tries' }
  return { ...ending, state: 'planned', sendAt: again.toString() }
}
