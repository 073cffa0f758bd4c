import { idParams } from '@lanyard/contract/outreach.ts'
import {
  newSnippet,
  snippet,
  snippetChanges,
  snippetSaved,
  snippetsAnswer,
  snippetsQuery,
} from '@lanyard/contract/outreach-snippets.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { type Route, route } from '#platform/http/route.ts'
import type { OutreachDeps } from '../deps.ts'
import { readOutreach, writeSequences } from '../permissions.ts'
import { createSnippet, editSnippet, removeSnippet, restoreSnippet } from '../snippets/edit-snippet.ts'
import { findUsers } from '../snippets/find-users.ts'
import { textsOf } from '../snippets/open-snippets.ts'
import type { Snippet } from '../snippets/snippet.ts'
import { findSnippet, findSnippets, listSnippets } from '../store/snippets.ts'

const reading = (): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/snippets',
    summary: "Texts that steps and messages put in by name ({% render 'name' %}), with who uses them",
    permission: readOutreach,
    query: snippetsQuery,
    answer: snippetsAnswer,
    run: (ctx, { query }) =>
      ctx.transaction(async (ctx) => {
        const { items, next } = await listSnippets(ctx, query)
        return { items: await present(ctx, items), next }
      }),
  }),
  route({
    method: 'GET',
    url: '/api/v1/snippets/:id',
    summary: 'A snippet with who uses it',
    permission: readOutreach,
    params: idParams,
    answer: snippet,
    run: (ctx, { params }) => presentOne(ctx, params.id),
  }),
]

const writing = (deps: OutreachDeps): Route[] => [
  route({
    method: 'POST',
    url: '/api/v1/snippets',
    summary: 'Make a snippet',
    permission: writeSequences,
    body: newSnippet,
    answer: snippet,
    status: 201,
    run: async (ctx, { body }) => presentOne(ctx, await createSnippet(deps, ctx, body)),
  }),
  route({
    method: 'PATCH',
    url: '/api/v1/snippets/:id',
    summary: 'Change a snippet; messages of sequences that are planned with it and have not left are made again',
    permission: writeSequences,
    params: idParams,
    body: snippetChanges,
    answer: snippetSaved,
    run: async (ctx, { params, body }) => {
      const madeAgain = await editSnippet(deps, ctx, params.id, body)
      return { ...(await presentOne(ctx, params.id)), madeAgain }
    },
  }),
  route({
    method: 'DELETE',
    url: '/api/v1/snippets/:id',
    summary: 'Delete a snippet that no sequence and no other snippet uses',
    permission: writeSequences,
    params: idParams,
    answer: snippet,
    run: async (ctx, { params }) => {
      await removeSnippet(deps, ctx, params.id)
      return presentOne(ctx, params.id)
    },
  }),
  route({
    method: 'PUT',
    url: '/api/v1/snippets/:id/restoration',
    summary: 'Take the deletion of a snippet back',
    permission: writeSequences,
    params: idParams,
    answer: snippet,
    run: async (ctx, { params }) => {
      await restoreSnippet(deps, ctx, params.id)
      return presentOne(ctx, params.id)
    },
  }),
]

export const snippetRoutes = (deps: OutreachDeps): Route[] => [...reading(), ...writing(deps)]

async function presentOne(ctx: Ctx, id: string) {
  return ctx.transaction(async (ctx) => {
    const found = await findSnippet(ctx, id)
    if (!found) throw new AppError('not_found', { detail: 'There is no such snippet.' })
    const [shown] = await present(ctx, [found])
    return shown!
  })
}

async function present(trx: Trx, snippets: readonly Snippet[]) {
  const usersOf = await findUsers(trx, textsOf(await findSnippets(trx)))
  return snippets.map((one) => ({
    ...one,
    createdAt: one.createdAt.toISOString(),
    changedAt: one.changedAt.toISOString(),
    removedAt: one.removedAt?.toISOString() ?? null,
    usedBy: one.removedAt ? { sequences: [], snippets: [] } : usersOf(one.name),
  }))
}
