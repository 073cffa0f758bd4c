import { type Kysely, sql } from 'kysely'

// biome-ignore lint/suspicious/noExplicitAny: works on better-auth's tables with whatever Kysely it was given
export type AnyDatabase = Kysely<any>

/** Every organisation of the installation, oldest first. */
export async function listOrganisations(db: AnyDatabase): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from access.organization order by "createdAt", id`.execute(db)
  return rows
}

export async function findFirstOrganisation(db: AnyDatabase): Promise<{ id: string; name: string } | undefined> {
  return (await listOrganisations(db))[0]
}

/** Users of a first start that died before there was an organisation: nobody can use them, and they would stand in its way. */
export async function removeOrphans(db: AnyDatabase): Promise<void> {
  await sql`delete from access."user" where not exists (select from access.organization)`.execute(db)
}

/** The first admin of the first organisation. */
export async function findFirstAdmin(db: AnyDatabase): Promise<{ userId: string; organisationId: string } | undefined> {
  const { rows } = await sql<{ userId: string; organisationId: string }>`
    select "userId", "organizationId" as "organisationId" from access.member
    where role = 'admin' order by "createdAt", id limit 1`.execute(db)
  return rows[0]
}

/** The member's place in the organisation they chose last, else in the first they joined. */
export async function findMembership(
  db: AnyDatabase,
  userId: string,
  organisationId?: string,
): Promise<{ organisationId: string; role: string } | undefined> {
  const { rows } = await sql<{ organisationId: string; role: string }>`
    select "organizationId" as "organisationId", role from access.member
    where "userId" = ${userId}::uuid and (${organisationId ?? null}::uuid is null or "organizationId" = ${organisationId ?? null}::uuid)
    order by "createdAt" limit 1`.execute(db)
  return rows[0]
}
