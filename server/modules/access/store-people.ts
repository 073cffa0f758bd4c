import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { AnyDatabase } from './store.ts'

export type MemberRow = { id: string; name: string; email: string; role: string; joinedAt: Date }

/** The organisation's members, longest first. */
export async function listMembers(trx: Trx): Promise<MemberRow[]> {
  const { rows } = await sql<MemberRow>`
    select u.id, u.name, u.email, m.role, m."createdAt" as "joinedAt"
    from access.member m join access."user" u on u.id = m."userId"
    where m."organizationId" = ${trx.organisationId}::uuid order by m."createdAt", u.id`.execute(trx.db)
  return rows
}

export async function findUser(db: AnyDatabase, id: string): Promise<{ name: string; email: string } | undefined> {
  const { rows } = await sql<{ name: string; email: string }>`
    select name, email from access."user" where id = ${id}::uuid`.execute(db)
  return rows[0]
}

/** Answers false where the organisation has that member already. */
export async function insertMember(trx: Trx, userId: string, role: string): Promise<boolean> {
  const { rows } = await sql`
    insert into access.member ("organizationId", "userId", role, "createdAt")
    select ${trx.organisationId}::uuid, ${userId}::uuid, ${role}, now()
    where not exists (select from access.member where "organizationId" = ${trx.organisationId}::uuid and "userId" = ${userId}::uuid)
    returning id`.execute(trx.db)
  return rows.length > 0
}

export async function setRole(trx: Trx, userId: string, role: string): Promise<void> {
  await sql`update access.member set role = ${role}
    where "organizationId" = ${trx.organisationId}::uuid and "userId" = ${userId}::uuid`.execute(trx.db)
}

/** Ends the membership; who belongs to no other organisation loses the account with it: sessions, password and keys. */
export async function removeMember(trx: Trx, userId: string): Promise<void> {
  await sql`delete from access.member
    where "organizationId" = ${trx.organisationId}::uuid and "userId" = ${userId}::uuid`.execute(trx.db)
  await sql`delete from access.session where "userId" = ${userId}::uuid`.execute(trx.db)
  const { rows } = await sql`
    delete from access."user" u where u.id = ${userId}::uuid and not exists (select from access.member where "userId" = u.id)
    returning u.id`.execute(trx.db)
  if (rows.length > 0) await sql`delete from access.apikey where "referenceId" = ${userId}`.execute(trx.db)
}

export type KeyRow = {
  id: string
  name: string | null
  start: string | null
  /** JSON, as better-auth keeps it: text, in older versions text in text. */
  metadata: string | null
  ownerName: string
  createdAt: Date
  expiresAt: Date | null
  lastUsedAt: Date | null
}

/** Keys of the organisation's members, newest first; which of them act in this organisation stands in `metadata`. */
export async function listKeys(trx: Trx): Promise<KeyRow[]> {
  const { rows } = await sql<KeyRow>`
    select k.id, k.name, k.start, k.metadata, u.name as "ownerName", k."createdAt", k."expiresAt", k."lastRequest" as "lastUsedAt"
    from access.apikey k join access."user" u on u.id::text = k."referenceId"
    where exists (select from access.member m where m."userId" = u.id and m."organizationId" = ${trx.organisationId}::uuid)
      and k.enabled is not false
    order by k."createdAt" desc, k.id`.execute(trx.db)
  return rows
}

export async function findKeyOwner(trx: Trx, keyId: string): Promise<string | undefined> {
  const { rows } = await sql<{ owner: string }>`
    select "referenceId" as owner from access.apikey where id = ${keyId}::uuid`.execute(trx.db)
  return rows[0]?.owner
}

export async function deleteKey(trx: Trx, id: string): Promise<void> {
  await sql`delete from access.apikey where id = ${id}::uuid`.execute(trx.db)
}
