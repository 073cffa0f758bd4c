import type { BasisActs } from '@lanyard/contract/contact-bases.ts'
import type { Ctx } from '#platform/context.ts'
import { withdrawStanding } from '../store-bases.ts'
import { insertChanges } from '../store-changes.ts'

/** The bases stand no more; what has not left is held again where the country's rule asks for one. */
export async function withdrawBases(
  ctx: Ctx,
  input: { contactIds: readonly string[]; kind?: string | undefined },
): Promise<BasisActs> {
  const wanted = [...new Set(input.contactIds)]
  return ctx.commit(async (ctx) => {
    const bases = await withdrawStanding(ctx, { ...input, contactIds: wanted })
    await insertChanges(
      ctx,
      bases.map(({ contactId, kind, source, obtainedOn, endsOn }) => ({
        ...{ table: 'compliance.contact_bases', id: contactId, action: 'withdraw' },
        before: { kind, source, obtainedOn, endsOn },
      })),
    )
    const withdrawn = new Set(bases.map((one) => one.contactId))
    await ctx.announce([...withdrawn].map((contactId) => ({ name: 'basis.withdrawn', contactId })))
    return {
      items: wanted.map((contactId) =>
        withdrawn.has(contactId) ? { contactId, ok: true } : { contactId, ok: false, reason: 'none_recorded' },
      ),
    }
  })
}
