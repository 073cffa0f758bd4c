import type { BasisActs, NewContactBases } from '@lanyard/contract/contact-bases.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import type { ComplianceDeps } from '../deps.ts'
import { insertBases } from '../store-bases.ts'
import { insertChanges } from '../store-changes.ts'
import { closeWithin, wakeForNextEnd } from './close-ended-bases.ts'

/** Records on what basis contacts may be written to, and who said so; what was held for the lack of one is planned again. */
export async function recordBases(
  deps: Pick<ComplianceDeps, 'nameSubjects'>,
  ctx: Ctx,
  input: NewContactBases,
): Promise<BasisActs> {
  const wanted = [...new Set(input.contactIds)]
  return ctx.commit(async (ctx) => {
    const known = await findKnown(deps, ctx, wanted)
    const contactIds = wanted.filter((id) => known.has(id))
    // One that is over leaves its place to another of its kind.
    await closeWithin(ctx)
    const recorded = new Set(await insertBases(ctx, { ...input, contactIds }))
    const { kind, source, obtainedOn, endsOn = null } = input
    // Under the contact's id, so that erasing the person blanks it.
    const changes = [...recorded].map((id) => ({
      ...{ table: 'compliance.contact_bases', id, action: 'record' },
      after: { kind, source, obtainedOn, endsOn },
    }))
    await insertChanges(ctx, changes)
    await ctx.announce([...recorded].map((contactId) => ({ name: 'basis.recorded', contactId })))
    await wakeForNextEnd(ctx)
    return {
      items: wanted.map((contactId) => {
        if (recorded.has(contactId)) return { contactId, ok: true }
        return { contactId, ok: false, reason: known.has(contactId) ? 'recorded_already' : 'not_found' }
      }),
    }
  })
}

async function findKnown(
  deps: Pick<ComplianceDeps, 'nameSubjects'>,
  trx: Trx,
  contactIds: string[],
): Promise<Set<string>> {
  if (!deps.nameSubjects) return new Set(contactIds)
  const names = await deps.nameSubjects(trx, { contactIds, companyIds: [], sequenceIds: [], mailboxIds: [] })
  return new Set(contactIds.filter((id) => names.has(id)))
}
