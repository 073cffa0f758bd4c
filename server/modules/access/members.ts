import { randomBytes } from 'node:crypto'
import type { newMember } from '@lanyard/contract/access.ts'
import type { z } from 'zod'
import type { Ctx, Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { type Auth, type AuthOptions, createAuth } from './auth.ts'
import type { RecordChange } from './deps.ts'
import { insertMember, listMembers, type MemberRow, removeMember, setRole } from './store-people.ts'

type Deps = { auth: Auth; options: AuthOptions; recordChange: RecordChange }

/**
 * Lets somebody in with a first password to hand over: an invitation by mail would need a mailbox that sends. Throws `conflict` where the
 * address has an account already.
 */
export async function addMember(
  deps: Deps,
  ctx: Ctx,
  { name, email, role }: z.output<typeof newMember>,
): Promise<{ member: MemberRow; password: string }> {
  const password = makePassword()
  // Sign-up is open for this one call only.
  const open = createAuth({ ...deps.options, allowSignUp: true })
  const { user } = await open.api.signUpEmail({ body: { name, email, password } }).catch((error: Error) => {
    if (!/already exists/i.test(error.message)) throw error
    throw new AppError('conflict', {
      detail: 'Somebody with this address has an account already.',
      hint: 'Give them a new password instead, if they lost theirs.',
    })
  })
  const member = await ctx.commit(async (ctx) => {
    await insertMember(ctx, user.id, role)
    await deps.recordChange(ctx, { table: 'access.member', id: user.id, action: 'create', after: { role } })
    return getMember(ctx, user.id)
  })
  // Signing up signed them in, and nobody has that session's cookie.
  await endSessions(deps.auth, user.id)
  return { member, password }
}

/** Throws `conflict` where no admin would be left. */
export async function changeRole(deps: Deps, ctx: Ctx, id: string, role: MemberRow['role']): Promise<MemberRow> {
  return ctx.commit(async (ctx) => {
    const before = await getMember(ctx, id)
    if (role !== 'admin') await keepAnAdmin(ctx, id)
    await setRole(ctx, id, role)
    const change = { before: { role: before.role }, after: { role } }
    await deps.recordChange(ctx, { table: 'access.member', id, action: 'edit', ...change })
    return { ...before, role }
  })
}

/** Shuts a member out: their sessions and API keys end with the membership. */
export async function dismissMember(deps: Deps, ctx: Ctx, id: string): Promise<void> {
  await ctx.commit(async (ctx) => {
    const before = await getMember(ctx, id)
    await keepAnAdmin(ctx, id)
    await removeMember(ctx, id)
    await deps.recordChange(ctx, { table: 'access.member', id, action: 'delete', before: { role: before.role } })
    await ctx.announce([{ name: 'member.dismissed', memberId: id }])
  })
}

/** A new first password for who lost theirs; ends their sessions. */
export async function renewPassword(deps: Deps, ctx: Ctx, id: string): Promise<{ password: string }> {
  await ctx.transaction((ctx) => getMember(ctx, id))
  const password = makePassword()
  const { password: hasher, internalAdapter } = await deps.auth.$context
  await internalAdapter.updatePassword(id, await hasher.hash(password))
  await endSessions(deps.auth, id)
  await ctx.commit((ctx) => deps.recordChange(ctx, { table: 'access.member', id, action: 'renew_password' }))
  return { password }
}

const makePassword = () => randomBytes(12).toString('base64url')

async function endSessions(auth: Auth, userId: string): Promise<void> {
  const { internalAdapter } = await auth.$context
  for (const session of await internalAdapter.listSessions(userId)) await internalAdapter.deleteSession(session.token)
}

async function getMember(trx: Trx, id: string): Promise<MemberRow> {
  const found = (await listMembers(trx)).find((one) => one.id === id)
  if (!found) throw new AppError('not_found', { detail: 'There is no such member.' })
  return found
}

async function keepAnAdmin(trx: Trx, without: string): Promise<void> {
  const left = (await listMembers(trx)).filter((one) => one.role === 'admin' && one.id !== without)
  if (left.length > 0) return
  throw new AppError('conflict', {
    detail: 'Nobody would be left who may change settings.',
    hint: 'Make another member an admin first.',
  })
}
