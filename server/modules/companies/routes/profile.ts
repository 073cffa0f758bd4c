import { profile, profilePreview } from '@lanyard/contract/companies.ts'
import { type Route, route } from '#platform/http/route.ts'
import { openProfile } from '../company.ts'
import { changeProfile, readCompanies } from '../permissions.ts'
import { previewProfile, saveProfile } from '../save-profile.ts'
import { findProfile } from '../store/profiles.ts'

export const profileRoutes: Route[] = [
  route({
    method: 'GET',
    url: '/api/v1/profile',
    summary: 'The ideal-customer profile',
    permission: readCompanies,
    answer: profile,
    run: async (ctx) => (await ctx.transaction(findProfile)) ?? openProfile,
  }),
  route({
    method: 'PUT',
    url: '/api/v1/profile',
    summary: 'Set the ideal-customer profile; all companies are judged anew by it',
    permission: changeProfile,
    body: profile,
    answer: profile,
    run: (ctx, { body }) => saveProfile(ctx, body),
  }),
  route({
    method: 'POST',
    url: '/api/v1/profile/previews',
    summary: 'What a profile would change: who would become a target, who would not be one any more, and why',
    permission: readCompanies,
    body: profile,
    answer: profilePreview,
    run: (ctx, { body }) => previewProfile(ctx, body),
  }),
]
