import {
  bulkAnswer,
  newSponsorship,
  sponsorship,
  sponsorshipChanges,
  sponsorshipEdits,
  sponsorshipIds,
  sponsorshipParams,
} from '@lanyard/contract/sponsors.ts'
import { type Route, route } from '#platform/http/route.ts'
import type { SponsorsDeps } from '../deps.ts'
import { correctSponsorship, editSponsorships } from '../edit-sponsorships.ts'
import { enterSponsorship } from '../enter-sponsorship.ts'
import { writeSponsors } from '../permissions.ts'
import { presentSponsorship } from '../present.ts'
import { orNotFound, removeSponsorships, restoreSponsorships } from '../remove-sponsorships.ts'

const one = (deps: SponsorsDeps): Route[] => [
  route({
    method: 'POST',
    url: '/api/v1/sponsorships',
    summary: 'Enter a sponsorship by hand; no reading makes it lapse',
    permission: writeSponsors,
    body: newSponsorship,
    answer: sponsorship,
    status: 201,
    run: async (ctx, { body }) => presentSponsorship(await enterSponsorship(deps, ctx, body)),
  }),
  route({
    method: 'PATCH',
    url: '/api/v1/sponsorships/:id',
    summary: 'Correct the tier or role of a sponsorship',
    permission: writeSponsors,
    params: sponsorshipParams,
    body: sponsorshipChanges,
    answer: sponsorship,
    run: async (ctx, { params, body }) => presentSponsorship(await correctSponsorship(ctx, params.id, body)),
  }),
  route({
    method: 'DELETE',
    url: '/api/v1/sponsorships/:id',
    summary: 'Say that it is no sponsorship: it lapses at once and later readings leave it so',
    permission: writeSponsors,
    params: sponsorshipParams,
    status: 204,
    run: async (ctx, { params }) => orNotFound(await removeSponsorships(ctx, [params.id])),
  }),
  route({
    method: 'PUT',
    url: '/api/v1/sponsorships/:id/restoration',
    summary: 'Bring back a sponsorship that was removed or had lapsed',
    permission: writeSponsors,
    params: sponsorshipParams,
    status: 204,
    run: async (ctx, { params }) => orNotFound(await restoreSponsorships(ctx, [params.id])),
  }),
]

const many: Route[] = [
  route({
    method: 'POST',
    url: '/api/v1/sponsorships/removals',
    summary: 'Say of many that they are no sponsorships',
    permission: writeSponsors,
    body: sponsorshipIds,
    answer: bulkAnswer,
    run: async (ctx, { body }) => ({ items: await removeSponsorships(ctx, body.ids) }),
  }),
  route({
    method: 'POST',
    url: '/api/v1/sponsorships/restorations',
    summary: 'Bring back many that were removed or had lapsed',
    permission: writeSponsors,
    body: sponsorshipIds,
    answer: bulkAnswer,
    run: async (ctx, { body }) => ({ items: await restoreSponsorships(ctx, body.ids) }),
  }),
  route({
    method: 'POST',
    url: '/api/v1/sponsorships/edits',
    summary: 'Correct the tier or role of many sponsorships',
    permission: writeSponsors,
    body: sponsorshipEdits,
    answer: bulkAnswer,
    run: async (ctx, { body }) => ({ items: await editSponsorships(ctx, body.ids, body.changes) }),
  }),
]

/** What people enter, correct and take away. */
export const byHandRoutes = (deps: SponsorsDeps): Route[] => [...one(deps), ...many]
