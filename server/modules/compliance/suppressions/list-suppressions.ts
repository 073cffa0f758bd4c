import type { Suppression } from '@lanyard/contract/suppressions.ts'
import type { Ctx } from '#platform/context.ts'
import type { ComplianceDeps } from '../deps.ts'
import { listSuppressions, type SuppressionFilter } from '../store-suppressions.ts'

/** A page of what is suppressed for ever; the names of companies come along, what was erased has no value any more. */
export async function listNamedSuppressions(
  deps: Pick<ComplianceDeps, 'nameSubjects'>,
  ctx: Ctx,
  filter: SuppressionFilter,
): Promise<{ items: Suppression[]; next: string | null }> {
  return ctx.transaction(async (ctx) => {
    const { items, next } = await listSuppressions(ctx, filter)
    const companyIds = items.flatMap((one) => (one.kind === 'company' && one.value ? [one.value] : []))
    const ids = { companyIds, contactIds: [], sequenceIds: [], mailboxIds: [] }
    const names = companyIds.length > 0 ? await deps.nameSubjects?.(ctx, ids) : undefined
    return {
      next,
      items: items.map((one) => ({
        ...one,
        name: (one.value && names?.get(one.value)) ?? null,
        writtenAt: one.writtenAt.toISOString(),
      })),
    }
  })
}
