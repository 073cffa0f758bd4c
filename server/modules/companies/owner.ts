import type { CompanyOwner } from '@lanyard/contract/companies.ts'
import type { Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'

export type Member = { id: string; name: string; email: string }

/** Who may own a company, from access; left out where nobody does (benchmarks, tests of others). */
export type Members = {
  list(trx: Trx): Promise<readonly Member[]>
  /** The member who acts, or whose key does; undefined for the system. */
  findOwn(trx: Trx): Promise<string | undefined>
}

/** Throws `invalid_request` for somebody who is no member of the organisation. */
export async function checkOwner(members: Members | undefined, trx: Trx, ownerId: string | null): Promise<void> {
  if (ownerId === null || !members) return
  if ((await members.list(trx)).some((one) => one.id === ownerId)) return
  throw new AppError('invalid_request', {
    detail: 'The owner is no member of your organisation.',
    hint: 'Take the id of a member from GET /api/v1/members.',
  })
}

/** Whose companies a filter asks for; null: nobody's. `me` of a caller who is no member asks for those of no member there is. */
export async function readOwner(members: Members | undefined, trx: Trx, owner: CompanyOwner): Promise<string | null> {
  if (owner === 'none') return null
  return owner === 'me' ? ((await members?.findOwn(trx)) ?? trx.organisationId) : owner
}

/** A member as a file names them: by address, or by name where only one is called so. */
export function findNamedMember(members: readonly Member[], written: string): Member | undefined {
  const wanted = fold(written)
  const byAddress = members.find((one) => fold(one.email) === wanted)
  const named = members.filter((one) => fold(one.name) === wanted)
  return byAddress ?? (named.length === 1 ? named[0] : undefined)
}

const fold = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
