import type { newApiKey } from '@lanyard/contract/access.ts'
import type { z } from 'zod'
import type { Ctx, Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { type Role, roles } from '#platform/http/route.ts'
import type { Auth } from './auth.ts'
import type { RecordChange } from './deps.ts'
import { deleteKey, findKeyOwner, type KeyRow, listKeys } from './store-people.ts'

type Deps = { auth: Auth; recordChange: RecordChange; forgetKey(id: string): void }

export type ApiKey = Omit<KeyRow, 'metadata' | 'name' | 'start'> & { name: string; start: string; role: Role }

/** The keys that act in this organisation, newest first. */
export async function listApiKeys(trx: Trx): Promise<ApiKey[]> {
  return (await listKeys(trx)).flatMap(({ metadata, ...row }) => {
    const meaning = readMeaning(metadata)
    if (meaning?.organisationId !== trx.organisationId || !meaning.role) return []
    return [{ ...row, name: row.name ?? '', start: row.start ?? '', role: meaning.role }]
  })
}

/** Makes a key that acts for its maker, never above the maker's role. What is answered as `key` is kept nowhere. */
export async function createApiKey(
  deps: Deps,
  ctx: Ctx,
  input: z.output<typeof newApiKey>,
): Promise<{ apiKey: ApiKey; key: string }> {
  const own = 'role' in ctx.actor ? (ctx.actor.role as Role) : 'admin'
  if (roles.indexOf(input.role) < roles.indexOf(own)) {
    throw new AppError('not_allowed', {
      detail: `A key can't have the role ${input.role}: yours is ${own}.`,
      hint: 'Choose your own role or a lower one.',
    })
  }
  const userId = await ctx.transaction((ctx) => getOwner(ctx))
  const made = await deps.auth.api.createApiKey({
    body: {
      name: input.name,
      userId,
      prefix: 'lyd_',
      metadata: { organisationId: ctx.organisationId, role: input.role },
      ...(input.expiresInDays ? { expiresIn: input.expiresInDays * 86_400 } : {}),
    },
  })
  return ctx.commit(async (ctx) => {
    const after = { name: input.name, role: input.role, expiresAt: made.expiresAt ?? null }
    await deps.recordChange(ctx, { table: 'access.apikey', id: made.id, action: 'create', after })
    return { apiKey: (await listApiKeys(ctx)).find((one) => one.id === made.id)!, key: made.key }
  })
}

/** From now on the key opens nothing: in this process at once, in others within half a minute. */
export async function revokeApiKey(deps: Deps, ctx: Ctx, id: string): Promise<void> {
  await ctx.commit(async (ctx) => {
    const key = (await listApiKeys(ctx)).find((one) => one.id === id)
    if (!key) throw new AppError('not_found', { detail: 'There is no such key; it may be revoked already.' })
    await deleteKey(ctx, id)
    const before = { name: key.name, role: key.role }
    await deps.recordChange(ctx, { table: 'access.apikey', id, action: 'delete', before })
  })
  deps.forgetKey(id)
}

/** The member a caller acts for: a key's own maker, where a key makes another. */
async function getOwner(trx: Trx): Promise<string> {
  const owner = trx.actor.kind === 'api_key' ? await findKeyOwner(trx, trx.actor.id) : trx.actor.id
  if (!owner) throw new AppError('not_allowed', { detail: 'A key belongs to a member, and nobody is signed in.' })
  return owner
}

function readMeaning(text: string | null): { organisationId?: string; role?: Role } | undefined {
  try {
    const once = JSON.parse(text ?? 'null')
    return typeof once === 'string' ? JSON.parse(once) : once
  } catch {
    return undefined
  }
}
