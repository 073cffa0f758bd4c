import { dayOf } from '#platform/clock.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { enrollReferred } from '../replies/enroll-referred.ts'
import { fitsRule } from '../sequences/sequence.ts'
import { findRules } from '../store/sequences.ts'
import { enrollContacts } from './enroll-contacts.ts'

/** Enrolls contacts that are ready: whom an answer named into the sequence that was answered, the others into the first active sequence whose rule they fit, for the event that is the reason to write. */
export async function enrollByRules(deps: OutreachDeps, ctx: Ctx, contactIds: string[]): Promise<void> {
  await ctx.commit(async (ctx) => {
    const found = await deps.contacts.getContacts(ctx, contactIds)
    const referred = await enrollReferred(deps, ctx, found)
    const contacts = found.filter((one) => !referred.has(one.id))
    const rules = await findRules(ctx)
    if (rules.length === 0) return
    const nextEvent = await findNextEvents(
      deps,
      ctx,
      contacts.map((one) => one.companyId),
    )
    const left = new Map(
      contacts.map((one) => [one.id, { ...one, eventId: one.eventId ?? nextEvent.get(one.companyId) ?? null }]),
    )
    for (const { id, rule } of rules) {
      const fitting = [...left.values()].filter((one) => fitsRule(one, rule))
      for (const one of fitting) left.delete(one.id)
      const byEvent = Map.groupBy(fitting, (one) => one.eventId ?? undefined)
      for (const [eventId, group] of byEvent) {
        await enrollContacts(deps, ctx, {
          sequenceId: id,
          contactIds: group.map((one) => one.id),
          eventId,
          byRule: true,
        })
      }
    }
  })
}

/** The next event to come that each company sponsors. */
export async function findNextEvents(deps: OutreachDeps, trx: Trx, companyIds: string[]): Promise<Map<string, string>> {
  const sponsorships = (await deps.sponsors.listSponsorships(trx, { companyIds })).filter((one) => !one.lapsedAt)
  const events = await deps.discovery.findEvents(trx, [...new Set(sponsorships.map((one) => one.eventId))])
  const today = dayOf(trx.clock.now()).toString()
  const coming = new Map(
    events.filter((one) => one.status === 'active' && one.endsOn >= today).map((one) => [one.id, one.startsOn]),
  )
  const next = new Map<string, string>()
  for (const { companyId, eventId } of sponsorships) {
    const [starts, known] = [coming.get(eventId), next.get(companyId)]
    if (starts !== undefined && (known === undefined || starts < coming.get(known)!)) next.set(companyId, eventId)
  }
  return next
}
