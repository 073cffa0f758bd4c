import type { companyChanges } from '@lanyard/contract/companies.ts'
import type { z } from 'zod'
import { recordChanges } from '#modules/compliance/index.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { checkDomain } from './add-company.ts'
import { type Company, openProfile } from './company.ts'
import { companyKey } from './company-name.ts'
import { checkOwner, type Members } from './owner.ts'
import { judgeCompanies } from './place-companies.ts'
import { findDomainOwners, patchCompany, replaceDomains } from './store/change-companies.ts'
import { findProfile } from './store/profiles.ts'
import { findCompanies } from './store/read-companies.ts'
import { insertObservations } from './store/sightings.ts'

type Changes = z.output<typeof companyChanges>

/**
 * Changes a company by hand. What a person set no source overwrites; it is kept as an observation like any other source's. Whether the
 * company passes the profile is judged at once. Throws `not_found`, `conflict` for a web address of another company.
 */
export async function editCompany(
  members: Members | undefined,
  ctx: Ctx,
  id: string,
  changes: Changes,
): Promise<Company> {
  return ctx.commit(async (ctx) => {
    const [before] = await findCompanies(ctx, [id])
    if (!before) throw new AppError('not_found', { detail: 'There is no such company.' })
    const fields = changedFields(before, changes)
    if (fields.length === 0) return before
    const { domains, status, byHand, ownerId, ...values } = changes
    if (ownerId) await checkOwner(members, ctx, ownerId)
    if (domains && fields.includes('domains')) await changeDomains(ctx, before, domains, values.name)
    await patchCompany(
      ctx,
      id,
      {
        ...given({ ...values, ownerId }),
        ...(status ? { status } : {}),
        ...(values.name ? { nameKey: companyKey(values.name) } : {}),
      },
      byHand ?? [...before.byHand, ...fields.filter(isSaidBySources)],
    )
    const [after] = await findCompanies(ctx, [id])
    await noteChange(ctx, { before, after: after!, fields })
    if (fields.includes('ownerId')) await ctx.announce([{ name: 'company.owner_changed', companyId: id }])
    if (fields.some((field) => isSaidBySources(field) || field === 'byHand')) {
      await judgeCompanies(ctx, [after!], (await findProfile(ctx)) ?? openProfile)
      await ctx.announce([{ name: 'company.edited', companyId: id }])
    }
    return (await findCompanies(ctx, [id]))[0]!
  })
}

type Field = keyof Changes

/** Ours alone to say: no source knows where we stand with a company, or whose it is. */
const isSaidBySources = (field: Field): boolean => !['status', 'ownerId', 'byHand'].includes(field)

function changedFields(before: Company, changes: Changes): Field[] {
  return (Object.keys(changes) as Field[]).filter(
    (field) => changes[field] !== undefined && JSON.stringify(changes[field]) !== JSON.stringify(before[field]),
  )
}

async function changeDomains(
  trx: Trx,
  company: Company,
  written: string[],
  newName: string | undefined,
): Promise<void> {
  const domains = [...new Set(written.map((one) => checkDomain(one, newName ?? company.name)))]
  const taken = (await findDomainOwners(trx, domains)).find((owner) => owner.companyId !== company.id)
  if (taken) {
    throw new AppError('conflict', {
      detail: `${taken.domain} is the web address of ${taken.name}${taken.deletedAt ? ', which was put aside' : ''}.`,
      hint: taken.deletedAt ? `Restore ${taken.name} instead.` : 'Take it off there first, if it belongs here.',
      otherCompanyId: taken.companyId,
    })
  }
  await replaceDomains(trx, company.id, domains)
}

type Edit = { before: Company; after: Company; fields: Field[] }

async function noteChange(trx: Trx, { before, after, fields }: Edit) {
  const only = (company: Company) => Object.fromEntries(fields.map((field) => [field, company[field]]))
  const change = {
    table: 'companies.companies',
    id: after.id,
    action: 'edit',
    before: only(before),
    after: only(after),
  }
  await recordChanges(trx, [change])
  const source = { kind: 'person', seenAt: trx.clock.now() }
  const said = fields.flatMap((field) => {
    if (field === 'byHand' || field === 'ownerId') return []
    const value = after[field]
    const values = Array.isArray(value) ? value.filter((one) => !before.domains.includes(one)) : [value]
    return values.flatMap((one) => (one ? [{ field: field === 'domains' ? 'domain' : field, value: one }] : []))
  })
  await insertObservations(
    trx,
    said.map((one) => ({ companyId: after.id, ...one, source })),
  )
}

const given = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
