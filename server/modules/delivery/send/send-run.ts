import type { Ctx, Trx } from '#platform/context.ts'
import { openShelf } from '../attachments/open-shelf.ts'
import { claimAnswers } from '../claim-answers.ts'
import { claimMessages } from '../claim-messages.ts'
import type { Surroundings } from '../compose/compose-message.ts'
import { restOf } from '../mailbox.ts'
import type { SendDeps } from '../send-due-messages.ts'
import { type ClaimedMessage, holdEach, returnClaims } from '../store/claim.ts'
import { setRest } from '../store/mailboxes.ts'
import { findLinksUrl } from '../tracking-host/check-tracking-host.ts'
import { createCrew } from './crew.ts'
import { createFeed, type Feed } from './feed.ts'
import { openMailboxes } from './open-mailboxes.ts'
import { type Lane, type OpenMailbox, sendFromMailbox } from './send-from-mailbox.ts'
import { createStateWriter } from './state-writer.ts'

/** How long one run goes on claiming (machine time); then the next run takes over, so that no job gets old. */
const runMilliseconds = 60_000

/** Claimed ahead for each connection. */
const ahead = 20

/** Claims and sends until nothing is due, over `deps.connections` connections for each mailbox but those in `shut`. */
export async function sendRun(deps: SendDeps, ctx: Ctx, shut: ReadonlySet<string>): Promise<void> {
  // Longer than opening a connection and offering a letter can take; a claim also waits for its turn.
  const leaseSeconds = (deps.sender.deadlineMilliseconds / 1000) * 2 + 2
  const mailboxes = new Map<string, OpenMailbox>()
  const around = surroundingsOf(deps, ctx)
  const feed: Feed = createFeed({
    depth: deps.connections * ahead,
    claim: claimUntil(deps, ctx, mailboxes, {
      shut,
      around,
      leaseSeconds: leaseSeconds * 3,
      end: performance.now() + runMilliseconds,
    }),
    onMessages: (mailboxId, waiting) => crew.call(mailboxId, waiting),
  })
  const writer = createStateWriter(deps, ctx, leaseSeconds)
  const onClosed: Lane['onClosed'] = async (mailbox, trouble, unsent) => {
    await giveBack(ctx, unsent)
    const until = ctx.clock.now().add(restOf(trouble))
    await ctx.transaction((ctx) => setRest(ctx, mailbox.id, until, `${trouble.reason}: ${trouble.detail}`))
  }
  const hold: Lane['hold'] = (message, reason) => ctx.transaction((ctx) => holdOne(ctx, message, reason))
  const shelf = openShelf(deps, ctx)
  const lane = { feed, pool: deps.pool, writer, around: around.now, shelf, hold, onClosed }
  const crew = createCrew(deps.connections, (id) => sendFromMailbox({ ...lane, mailbox: mailboxes.get(id)! }))

  await feed.start()
  await crew.rested()
  await giveBack(ctx, await feed.stop())
  // The last claim may have set somebody to work again.
  await crew.rested()
  await writer.settled()
  if (crew.failure()) throw crew.failure()
}

/** What every message says. Read with each claim, so that what was changed is used at once. */
function surroundingsOf(deps: SendDeps, ctx: Ctx) {
  let postalAddress: string | undefined
  let linksUrl: string | undefined
  return {
    async read(trx: Trx): Promise<boolean> {
      postalAddress = await deps.postalAddress(trx)
      linksUrl = await findLinksUrl(deps, trx)
      return postalAddress !== undefined
    },
    now: (): Surroundings => ({
      organisationId: ctx.organisationId,
      secrets: deps.secrets,
      publicUrl: linksUrl!,
      postalAddress: postalAddress!,
      now: ctx.clock.now(),
    }),
  }
}

async function holdOne(trx: Trx, { id, contactId }: ClaimedMessage, reason: string): Promise<void> {
  await holdEach(trx, [{ id, reason }])
  await trx.announce([{ name: 'message.held', messageId: id, contactId, reason }])
}

async function giveBack(ctx: Ctx, unsent: readonly ClaimedMessage[]): Promise<void> {
  if (unsent.length === 0) return
  const attemptIds = unsent.map((one) => one.attemptId)
  await ctx.transaction((ctx) => returnClaims(ctx, attemptIds))
}

/** Claims for the feed until the run is over, and opens the mailboxes of what it claims. */
function claimUntil(
  deps: SendDeps,
  ctx: Ctx,
  mailboxes: Map<string, OpenMailbox>,
  given: { leaseSeconds: number; end: number; shut: ReadonlySet<string>; around: ReturnType<typeof surroundingsOf> },
) {
  const { leaseSeconds, end, shut, around } = given
  return async (working: ReadonlySet<string>): Promise<ClaimedMessage[]> => {
    const busy = working.union(shut)
    while (performance.now() < end) {
      const claimed = await ctx.transaction(async (ctx) => {
        if (!(await around.read(ctx))) return { messages: [], locked: 0 }
        const options = { limit: deps.connections * ahead, leaseSeconds, busy }
        const answers = await claimAnswers(deps, ctx, options)
        const claim = answers.locked > 0 ? answers : await claimMessages(deps, ctx, options)
        const unknown = new Set(claim.messages.map((one) => one.mailboxId).filter((id) => !mailboxes.has(id)))
        for (const one of await openMailboxes(deps, ctx, [...unknown])) mailboxes.set(one.id, one)
        return claim
      })
      // Where all that was due had to be held, there may be more behind it.
      if (claimed.messages.length > 0 || claimed.locked === 0) return claimed.messages
    }
    return []
  }
}
