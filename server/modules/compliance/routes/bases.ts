import {
  basisActs,
  basisWithdrawals,
  contactBasesAnswer,
  contactBasesQuery,
  newContactBases,
} from '@lanyard/contract/contact-bases.ts'
import { type Route, route } from '#platform/http/route.ts'
import { listContactBases } from '../bases/list-contact-bases.ts'
import { recordBases } from '../bases/record-bases.ts'
import { withdrawBases } from '../bases/withdraw-bases.ts'
import type { ComplianceDeps } from '../deps.ts'
import { readRules, recordBasis } from '../permissions.ts'

export const basisRoutes = (deps: ComplianceDeps): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/contact-bases',
    summary: 'On what basis contacts may be written to, withdrawn ones too, newest first',
    permission: readRules,
    query: contactBasesQuery,
    answer: contactBasesAnswer,
    run: (ctx, { query }) => listContactBases(deps, ctx, query),
  }),
  route({
    method: 'POST',
    url: '/api/v1/contact-bases',
    summary: 'Record a basis for many contacts: consent, existing customer or legitimate interest, with source and day',
    permission: recordBasis,
    body: newContactBases,
    answer: basisActs,
    run: (ctx, { body }) => recordBases(deps, ctx, body),
  }),
  route({
    method: 'POST',
    url: '/api/v1/contact-bases/withdrawals',
    summary: 'Withdraw the basis of many contacts',
    permission: recordBasis,
    body: basisWithdrawals,
    answer: basisActs,
    run: (ctx, { body }) => withdrawBases(ctx, body),
  }),
]
