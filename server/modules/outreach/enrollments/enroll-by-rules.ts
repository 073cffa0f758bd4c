import type { Contact } from '#modules/contacts/index.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { ownedByOther } from '../policy/owner-desk.ts'
import { enrollReferred } from '../replies/enroll-referred.ts'
import { fitRule } from '../sequences/enrollment-rule.ts'
import { findRules } from '../store/sequences.ts'
import { enrollContacts } from './enroll-contacts.ts'
import { findCandidates } from './find-candidates.ts'

/** More than anybody knows at a company; whom it leaves out is enrolled by hand. */
const mostAtCompany = 1000

type Rules = Awaited<ReturnType<typeof findRules>>

/** Enrolls contacts that are ready: whom an answer named into the sequence that was answered, the others into the first active sequence whose rule they fit, for the event that is the reason to write. */
export async function enrollByRules(deps: OutreachDeps, ctx: Ctx, contactIds: string[]): Promise<void> {
  await ctx.commit(async (ctx) => {
    const found = await deps.contacts.getContacts(ctx, contactIds)
    const referred = await enrollReferred(deps, ctx, found)
    const contacts = found.filter((one) => !referred.has(one.id))
    await enrollFitting(deps, ctx, contacts, await findRules(ctx))
  })
}

/** Contacts that were ready before their company came to fit the ideal-customer profile are asked by the rules that want it to. */
export async function enrollAtTargets(deps: OutreachDeps, ctx: Ctx, companyIds: readonly string[]): Promise<void> {
  await ctx.commit(async (ctx) => {
    const rules = (await findRules(ctx)).filter(({ rule }) => rule.targets)
    if (rules.length === 0) return
    for (const companyId of companyIds) {
      const { items } = await deps.contacts.listContacts(ctx, { companyId, sort: 'createdAt', limit: mostAtCompany })
      const ready = items.filter((one) => one.readyAt !== null)
      await enrollFitting(deps, ctx, ready, rules)
    }
  })
}

async function enrollFitting(deps: OutreachDeps, ctx: Trx, contacts: readonly Contact[], rules: Rules): Promise<void> {
  if (rules.length === 0 || contacts.length === 0) return
  const left = await findCandidates(deps, ctx, contacts)
  for (const { id, rule } of rules) {
    const fitting = [...left].flatMap(([contactId, one]) => {
      const fit = fitRule(one, rule)
      return fit ? [{ contactId, eventId: fit.eventId ?? undefined }] : []
    })
    for (const [eventId, group] of Map.groupBy(fitting, (one) => one.eventId)) {
      const results = await enrollContacts(deps, ctx, {
        sequenceId: id,
        contactIds: group.map((one) => one.contactId),
        eventId,
        byRule: true,
      })
      // Whom another member keeps may fit a sequence of that member's further on.
      for (const one of results) if (one.ok || one.reason !== ownedByOther) left.delete(one.contactId)
    }
  }
}
