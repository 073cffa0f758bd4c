import { sql } from 'kysely'
import type { Database } from '#platform/db/open-database.ts'
import { AppError } from '#platform/errors.ts'
import type { Secrets } from '#platform/secrets.ts'

/** Which world a database belongs to. A sandbox never becomes real, nor the other way round. */
export type Mode = 'sandbox' | 'real'

export type Installation = {
  mode: Mode
  createdAt: Temporal.Instant
  clockStoodAt: Temporal.Instant | undefined
  /** Of the secret key it was made with; undefined before the first start is through. */
  keyFingerprint: string | undefined
}

/** Writes the mode into the database at first start; throws `conflict` when it is another one. */
export async function claimInstallation(db: Database, mode: Mode): Promise<Installation> {
  const { rows } = await db.systemWork((work) =>
    sql<{ mode: Mode; created_at: Date; clock_stood_at: Date | null; key_fingerprint: string | null }>`
      insert into platform.installation (mode, created_at) values (${mode}, now())
      on conflict (only_row) do update set only_row = true
      returning mode, created_at, clock_stood_at, key_fingerprint`.execute(work),
  )
  const found = rows[0]!
  if (found.mode !== mode) {
    throw new AppError('conflict', {
      detail: `This database belongs to the ${found.mode} mode; it can not be used in ${mode} mode.`,
      hint:
        found.mode === 'real'
          ? 'Start with --real, or choose another --data folder.'
          : 'Leave out --real, or choose another --data folder.',
    })
  }
  return {
    mode,
    createdAt: instantOf(found.created_at),
    clockStoodAt: found.clock_stood_at ? instantOf(found.clock_stood_at) : undefined,
    keyFingerprint: found.key_fingerprint ?? undefined,
  }
}

/**
 * Ties the database to its secret key at first start. Throws `misconfigured` with another key: stored passwords would not open, sent links
 * not verify, and, worst, people who unsubscribed would not be recognised.
 */
export async function claimKey(db: Database, secrets: Secrets): Promise<void> {
  const fingerprint = secrets.fingerprint('installation', 'secret key')
  const { rows } = await db.systemWork((work) =>
    sql<{ known: string }>`
      update platform.installation set key_fingerprint = coalesce(key_fingerprint, ${fingerprint})
      returning key_fingerprint as known`.execute(work),
  )
  if (rows[0]?.known !== fingerprint) throw wrongKey()
}

export const wrongKey = () =>
  new AppError('misconfigured', {
    detail: 'This database was made with another secret key.',
    hint: 'Set LANYARD_SECRET_KEY to the key it was made with (secret.key in the data folder of its first start).',
  })

/** Remembers where the domain clock stands, so that a sandbox goes on from there at the next start. */
export async function rememberClock(db: Database, at: Temporal.Instant): Promise<void> {
  await db.systemWork((work) =>
    sql`update platform.installation set clock_stood_at = ${at.toString()}::timestamptz`.execute(work),
  )
}

const instantOf = (date: Date) => Temporal.Instant.fromEpochMilliseconds(date.getTime())
