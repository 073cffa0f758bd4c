import type { Ctx } from '#platform/context.ts'
import type { InboxDeps } from './deps.ts'
import { type IncomingMail, readArrival } from './read-arrival.ts'
import { takeIn } from './take-in.ts'

/** `created` is false for a mail that was there already, whichever way it came. */
export type Received = { ok: true; mailId: string; created: boolean } | { ok: false; reason: 'unreadable' }

/** Takes in a mail as it came over the wire, once however often it is handed over. When this resolves, it is kept for good. */
export async function receiveMail(deps: InboxDeps, ctx: Ctx, mail: IncomingMail): Promise<Received> {
  const arrival = await readArrival(deps, ctx, mail)
  if (!arrival) return { ok: false, reason: 'unreadable' }
  return ctx.transaction(async (ctx) => ({ ok: true, ...(await takeIn(deps, ctx, arrival)) }))
}
