import {
  apiKeysAnswer,
  createdApiKey,
  createdMember,
  firstPassword,
  keyParams,
  member,
  memberChanges,
  memberParams,
  membersAnswer,
  newApiKey,
  newMember,
} from '@lanyard/contract/access.ts'
import type { Ctx } from '#platform/context.ts'
import { type Route, route } from '#platform/http/route.ts'
import { type ApiKey, createApiKey, listApiKeys, revokeApiKey } from './api-keys.ts'
import { addMember, changeRole, dismissMember, renewPassword } from './members.ts'
import { readApiKeys, readMembers, writeApiKeys, writeMembers } from './permissions.ts'
import { listMembers, type MemberRow } from './store-people.ts'

type Deps = Parameters<typeof createApiKey>[0] & Parameters<typeof addMember>[0]

export const keyRoutes = (deps: Deps): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/api-keys',
    summary: 'The keys that act in your organisation, newest first; never the keys themselves',
    permission: readApiKeys,
    answer: apiKeysAnswer,
    run: async (ctx) => ({ items: (await ctx.transaction(listApiKeys)).map(presentKey), next: null }),
  }),
  route({
    method: 'POST',
    url: '/api/v1/api-keys',
    summary: 'Make a key, never above your own role; it is shown this once',
    permission: writeApiKeys,
    body: newApiKey,
    answer: createdApiKey,
    status: 201,
    run: async (ctx, { body }) => {
      const { apiKey, key } = await createApiKey(deps, ctx, body)
      return { apiKey: presentKey(apiKey), key }
    },
  }),
  route({
    method: 'DELETE',
    url: '/api/v1/api-keys/:id',
    summary: 'Revoke a key for good',
    permission: writeApiKeys,
    params: keyParams,
    run: (ctx, { params }) => revokeApiKey(deps, ctx, params.id),
  }),
]

export const memberRoutes = (deps: Deps): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/members',
    summary: 'Who belongs to your organisation, and with which role',
    permission: readMembers,
    answer: membersAnswer,
    run: async (ctx) => {
      const rows = await ctx.transaction(listMembers)
      return { items: rows.map((one) => presentMember(ctx, one)), next: null }
    },
  }),
  route({
    method: 'POST',
    url: '/api/v1/members',
    summary: 'Let somebody in; answers a first password to hand over, shown this once',
    permission: writeMembers,
    body: newMember,
    answer: createdMember,
    status: 201,
    perMinute: 20,
    run: async (ctx, { body }) => {
      const { member, password } = await addMember(deps, ctx, body)
      return { member: presentMember(ctx, member), password }
    },
  }),
  route({
    method: 'PATCH',
    url: '/api/v1/members/:id',
    summary: "Change a member's role",
    permission: writeMembers,
    params: memberParams,
    body: memberChanges,
    answer: member,
    run: async (ctx, { params, body }) => presentMember(ctx, await changeRole(deps, ctx, params.id, body.role)),
  }),
  route({
    method: 'DELETE',
    url: '/api/v1/members/:id',
    summary: 'Shut a member out; their sessions and keys end',
    permission: writeMembers,
    params: memberParams,
    run: (ctx, { params }) => dismissMember(deps, ctx, params.id),
  }),
  route({
    method: 'POST',
    url: '/api/v1/members/:id/passwords',
    summary: 'A new first password for a member who lost theirs; shown this once',
    permission: writeMembers,
    params: memberParams,
    answer: firstPassword,
    status: 201,
    perMinute: 20,
    run: (ctx, { params }) => renewPassword(deps, ctx, params.id),
  }),
]

const presentKey = (one: ApiKey) => ({
  ...one,
  createdAt: one.createdAt.toISOString(),
  expiresAt: one.expiresAt?.toISOString() ?? null,
  lastUsedAt: one.lastUsedAt?.toISOString() ?? null,
})

const presentMember = (ctx: Ctx, one: MemberRow) => ({
  ...one,
  joinedAt: one.joinedAt.toISOString(),
  you: ctx.actor.kind === 'member' && ctx.actor.id === one.id,
})
