import {
  countryChoice,
  countryParams,
  countryRule,
  countryRulesAnswer,
  trackingPolicy,
} from '@lanyard/contract/country-rules.ts'
import { type Route, route } from '#platform/http/route.ts'
import { changeCountryRule } from '../countries/change-country-rule.ts'
import { getCountryRule, listCountryRules } from '../countries/list-country-rules.ts'
import { setTrackingPolicy } from '../countries/set-tracking-policy.ts'
import type { ComplianceDeps } from '../deps.ts'
import { decideRules, readRules } from '../permissions.ts'
import { findTrackingPolicy } from '../store-countries.ts'

export const countryRoutes = (deps: ComplianceDeps): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/country-rules',
    summary: 'What the law of each country asks, what the organisation decided over it, and what is in force',
    permission: readRules,
    answer: countryRulesAnswer,
    run: async (ctx) => ({ items: await listCountryRules(deps, ctx) }),
  }),
  route({
    method: 'GET',
    url: '/api/v1/country-rules/:country',
    summary: 'The rule of one country, of `unknown` ones, or the choice for `all`; its history is in GET /changes',
    permission: readRules,
    params: countryParams,
    answer: countryRule,
    run: (ctx, { params }) => getCountryRule(deps, ctx, params.country),
  }),
  route({
    method: 'PUT',
    url: '/api/v1/country-rules/:country',
    summary: 'Decide about a country: allow with a stated basis, hold, track opens or not; kept with who decided',
    permission: decideRules,
    params: countryParams,
    body: countryChoice,
    answer: countryRule,
    run: async (ctx, { params, body }) => {
      await changeCountryRule(ctx, { ...body, country: params.country })
      return getCountryRule(deps, ctx, params.country)
    },
  }),
  route({
    method: 'DELETE',
    url: '/api/v1/country-rules/:country',
    summary: 'Go back to the rule as it is written',
    permission: decideRules,
    params: countryParams,
    run: (ctx, { params }) =>
      changeCountryRule(ctx, { country: params.country, messages: null, grounds: null, openTracking: null }),
  }),
  route({
    method: 'GET',
    url: '/api/v1/tracking-policy',
    summary: 'Whether messages may report opens at all',
    permission: readRules,
    answer: trackingPolicy,
    run: async (ctx) => (await ctx.transaction(findTrackingPolicy)) ?? { opens: true },
  }),
  route({
    method: 'PUT',
    url: '/api/v1/tracking-policy',
    summary: 'Switch the tracking of opens off for the whole organisation, or leave it to countries and sequences',
    permission: decideRules,
    body: trackingPolicy,
    answer: trackingPolicy,
    run: (ctx, { body }) => setTrackingPolicy(ctx, body.opens),
  }),
]
