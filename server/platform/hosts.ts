import { sql } from 'kysely'
import type { Trx } from './context.ts'
import type { Database } from './db/open-database.ts'

/** Hosts of organisations' own, whichever organisation's. */
export type Hosts = {
  /** It was seen to lead here, so that nothing but what recipients reach is served there. Known for half a minute. */
  leadsHere(host: string): Promise<boolean>
  /** Some organisation wants it, whether it leads here already or not. */
  isNamed(host: string): Promise<boolean>
}

export function createHosts(db: Pick<Database, 'systemWork'>, freshMilliseconds = 30_000): Hosts {
  let known = new Set<string>()
  let readAt = Number.NEGATIVE_INFINITY
  let reading: Promise<void> | undefined
  const read = async () => {
    try {
      const { rows } = await db.systemWork((work) =>
        sql<{ host: string }>`select distinct host from platform.hosts where leads_here`.execute(work),
      )
      known = new Set(rows.map((row) => row.host))
    } catch {
      // With the database away what was known last still holds.
    }
    readAt = performance.now()
    reading = undefined
  }
  return {
    async leadsHere(host) {
      if (performance.now() - readAt > freshMilliseconds) {
        reading ??= read()
        await reading
      }
      return known.has(host)
    },
    isNamed: (host) =>
      db.systemWork(async (work) => {
        const { rows } = await sql`select from platform.hosts where host = ${host} limit 1`.execute(work)
        return rows.length > 0
      }),
  }
}

/** The organisation wants this host; those it had before stay known, for the links in messages that went out. */
export async function nameHost(trx: Trx, host: string | null): Promise<void> {
  await sql`update platform.hosts set held = false where organisation_id = ${trx.organisationId}::uuid and held`.execute(
    trx.db,
  )
  if (host === null) return
  await sql`
    insert into platform.hosts (host, organisation_id) values (${host}, ${trx.organisationId}::uuid) on conflict do nothing`.execute(
    trx.db,
  )
}

/** It leads here. Answers false where another organisation's links name it. */
export async function holdHost(trx: Trx, host: string): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`
    update platform.hosts mine set leads_here = true, held = not exists (select from platform.hosts other
      where other.host = mine.host and other.held and other.organisation_id <> mine.organisation_id)
    where host = ${host} and organisation_id = ${trx.organisationId}::uuid returning held`.execute(trx.db)
  return rows[0]?.held ?? false
}

/** Whoever it leads to now may have it. */
export async function letHostGo(trx: Trx, host: string): Promise<void> {
  await sql`
    update platform.hosts set held = false, leads_here = false
    where host = ${host} and organisation_id = ${trx.organisationId}::uuid`.execute(trx.db)
}
