import type { FactOf } from '@lanyard/contract/facts/index.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import type { DeliveryDeps } from '../deps.ts'
import {
  beginDoubts,
  closeAnsweredDoubts,
  findNextLook,
  listOpenDoubts,
  noteLooks,
  type OpenDoubt,
} from '../store/doubts.ts'
import { type Found, findPlaces, lookForLetters } from './look-for-letters.ts'
import { settle } from './settle-in-doubt.ts'
import { draftMinutes, nextLook } from './trace.ts'

export const settleDoubtsKind = 'delivery.settle-doubts'

/** Looked for in one run; the others follow in the next. */
const most = 50

/** Messages that came into doubt are looked for from now on. */
export async function beginToLook(ctx: Ctx, facts: readonly FactOf<'message.in_doubt'>[]): Promise<void> {
  await ctx.commit(async (ctx) => {
    const first = nextLook(ctx.clock.now(), 0)!
    await beginDoubts(
      ctx,
      facts.map((fact) => fact.messageId),
      first,
    )
    await ctx.wakeAt(settleDoubtsKind, first)
  })
}

/** Looks for messages in doubt whose time has come, and settles what evidence there is for. */
export async function settleDoubts(deps: DeliveryDeps, ctx: Ctx): Promise<void> {
  const found = await look(deps, ctx, { dueBy: ctx.clock.now(), limit: most })
  await ctx.commit(async (ctx) => {
    await write(deps, ctx, found)
    await closeAnsweredDoubts(ctx)
    const next = await findNextLook(ctx)
    if (next) await ctx.wakeAt(settleDoubtsKind, next)
  })
}

/** A person wants to know now. */
export async function lookForMessage(deps: DeliveryDeps, ctx: Ctx, messageId: string): Promise<void> {
  const found = await look(deps, ctx, { messageIds: [messageId] })
  await ctx.commit((ctx) => write(deps, ctx, found))
}

async function look(deps: DeliveryDeps, ctx: Ctx, wanted: Parameters<typeof listOpenDoubts>[1]): Promise<Found[]> {
  const { doubts, places } = await ctx.transaction(async (ctx) => {
    const doubts = await listOpenDoubts(ctx, wanted)
    return { doubts, places: await findPlaces(deps, ctx, [...new Set(doubts.flatMap((one) => one.mailboxId ?? []))]) }
  })
  const found = await Promise.all(
    [...Map.groupBy(doubts, (one) => one.mailboxId)].map(([id, own]) => {
      const at = id === null ? undefined : places.get(id)
      return at ? lookForLetters(deps, at, own) : own.map(withoutMailbox)
    }),
  )
  return found.flat()
}

const withoutMailbox = (doubt: OpenDoubt): Found => ({
  doubt,
  trace: { kind: 'barred', said: 'Its mailbox was removed.' },
  where: 'provider',
})

async function write(deps: DeliveryDeps, trx: Trx, found: readonly Found[]): Promise<void> {
  const now = trx.clock.now()
  const sent = found.flatMap(({ doubt, trace, where }) =>
    trace.kind === 'sent'
      ? [{ where, messageId: doubt.messageId, sent: true, providerMessageId: trace.providerMessageId }]
      : [],
  )
  for (const by of ['sent_folder', 'provider'] as const) {
    await settle(
      deps,
      trx,
      by,
      sent.filter((one) => one.where === by),
    )
  }
  const [left, open] = partition(
    found.filter((one) => one.trace.kind !== 'sent'),
    (one) => one.trace.kind === 'draft' && hasLain(one.doubt, now),
  )
  const unsent = left.map(({ doubt }) => ({ messageId: doubt.messageId, sent: false, providerMessageId: null }))
  await settle(deps, trx, 'draft', unsent)
  await noteLooks(
    trx,
    open.map(({ doubt, trace }) => ({
      messageId: doubt.messageId,
      said: trace.said,
      nextAt: nextLook(instantOf(doubt.beganAt), doubt.looks + 1)?.toString() ?? null,
      draft: trace.kind === 'draft',
    })),
  )
}

const hasLain = ({ draftSeenAt }: OpenDoubt, now: Temporal.Instant): boolean =>
  draftSeenAt !== null && Temporal.Instant.compare(instantOf(draftSeenAt).add({ minutes: draftMinutes }), now) <= 0

const instantOf = (at: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(at.getTime())

function partition<T>(all: readonly T[], is: (one: T) => boolean): [T[], T[]] {
  return [all.filter(is), all.filter((one) => !is(one))]
}
