import type { Trx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { findPolicy } from '../store/touches.ts'

/** Why nobody else writes to a company that belongs to a member. */
export const ownedByOther = 'owned_by_other'

export type OwnerDesk = {
  /** Only the owner's sequences may write. */
  isExclusive: boolean
  /** Whether others keep to this company: undefined where the writer may, else whose it is. `writerId` null: in no member's name. */
  keeps(company: { ownerId: string | null } | undefined, writerId: string | null): string | undefined
  /** Who enrolls becomes the owner of what is nobody's. */
  byEnrolling: boolean
}

/** The organisation's word on owners: one read, and none of companies. */
export async function openOwnerDesk(trx: Trx): Promise<OwnerDesk> {
  const policy = await findPolicy(trx)
  return {
    isExclusive: policy?.exclusiveOwner ?? false,
    keeps: (company, writerId) => {
      const ownerId = policy?.exclusiveOwner ? company?.ownerId : null
      return ownerId && ownerId !== writerId ? ownerId : undefined
    },
    byEnrolling: policy?.ownerByEnrolling ?? false,
  }
}

/** In whose name a sequence writes to somebody: its owner's, else that of the member who enrolled them. */
export const writerOf = (sequence: { ownerId: string | null }, enrolledBy: string | null): string | null =>
  sequence.ownerId ?? enrolledBy

/** What owners are called. */
export async function nameOwners(
  deps: Pick<OutreachDeps, 'members'>,
  trx: Trx,
  ownerIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ownerIds.length === 0) return new Map()
  return new Map((await deps.members.list(trx)).map((one) => [one.id, one.name]))
}
