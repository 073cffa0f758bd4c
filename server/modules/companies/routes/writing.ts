import {
  addedCompany,
  bulkAnswer,
  company,
  companyChanges,
  companyEdits,
  companyIds,
  companyParams,
  companyReversions,
  newCompany,
} from '@lanyard/contract/companies.ts'
import type { Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { type Route, route } from '#platform/http/route.ts'
import { addCompany } from '../add-company.ts'
import { assignOwner, revertOwner } from '../assign-owner.ts'
import { type BulkResult, revertStatus, setAside, setStatus } from '../change-many-companies.ts'
import { editCompany } from '../edit-company.ts'
import type { Members } from '../owner.ts'
import { writeCompanies } from '../permissions.ts'
import { presentCompany } from '../present-company.ts'

type BulkAct = { noun: string; summary: string; act: (ctx: Ctx, ids: readonly string[]) => Promise<BulkResult> }

const bulkActs: BulkAct[] = [
  { noun: 'removals', summary: 'Put many companies aside', act: (ctx, ids) => setAside(ctx, ids, true) },
  { noun: 'restorations', summary: 'Bring many companies back', act: (ctx, ids) => setAside(ctx, ids, false) },
]

async function setOneAside(ctx: Ctx, id: string, aside: boolean): Promise<void> {
  const { items } = await setAside(ctx, [id], aside)
  if (items[0]!.ok) return
  throw new AppError('not_found', { detail: aside ? 'There is no such company.' : 'No such company was put aside.' })
}

export const writingRoutes = (members: Members | undefined): Route[] => [
  route({
    method: 'POST',
    url: '/api/v1/companies',
    summary: 'Add a company, or find the one that is there already',
    permission: writeCompanies,
    body: newCompany,
    answer: addedCompany,
    status: 201,
    run: async (ctx, { body }) => {
      const added = await addCompany(ctx, body)
      return { ...presentCompany(added), known: added.known }
    },
  }),
  route({
    method: 'PATCH',
    url: '/api/v1/companies/:id',
    summary: 'Change a company by hand',
    permission: writeCompanies,
    params: companyParams,
    body: companyChanges,
    answer: company,
    run: async (ctx, { params, body }) => presentCompany(await editCompany(members, ctx, params.id, body)),
  }),
  route({
    method: 'DELETE',
    url: '/api/v1/companies/:id',
    summary: 'Put a company aside: nothing more is written to its people',
    permission: writeCompanies,
    params: companyParams,
    run: (ctx, { params }) => setOneAside(ctx, params.id, true),
  }),
  route({
    method: 'PUT',
    url: '/api/v1/companies/:id/restoration',
    summary: 'Bring a company back that was put aside',
    permission: writeCompanies,
    params: companyParams,
    run: (ctx, { params }) => setOneAside(ctx, params.id, false),
  }),
  route({
    method: 'POST',
    url: '/api/v1/companies/edits',
    summary: 'Set the status, or the owner, of many companies by hand',
    permission: writeCompanies,
    body: companyEdits,
    answer: bulkAnswer,
    run: (ctx, { body: { ids, changes } }) =>
      changes.status ? setStatus(ctx, ids, changes.status) : assignOwner(members, ctx, ids, changes.ownerId ?? null),
  }),
  route({
    method: 'POST',
    url: '/api/v1/companies/reversions',
    summary: 'Take the last change of status, or of owner, back',
    permission: writeCompanies,
    body: companyReversions,
    answer: bulkAnswer,
    run: (ctx, { body: { ids, field } }) =>
      field === 'status' ? revertStatus(ctx, ids) : revertOwner(members, ctx, ids),
  }),
  ...bulkActs.map(({ noun, summary, act }) =>
    route({
      method: 'POST',
      url: `/api/v1/companies/${noun}`,
      summary,
      permission: writeCompanies,
      body: companyIds,
      answer: bulkAnswer,
      run: (ctx, { body }) => act(ctx, body.ids),
    }),
  ),
]
