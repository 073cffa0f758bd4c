import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { HostFindings, TrackingHost } from '../tracking-host/tracking-host.ts'

export async function findTrackingHost(trx: Trx): Promise<TrackingHost | undefined> {
  const { rows } = await sql<TrackingHost>`
    select host, verified, findings, checked_at as "checkedAt" from delivery.tracking_hosts`.execute(trx.db)
  return rows[0]
}

/** Another host begins unverified. */
export async function writeTrackingHost(trx: Trx, host: string | null): Promise<void> {
  if (host === null) {
    await sql`delete from delivery.tracking_hosts`.execute(trx.db)
    return
  }
  await sql`
    insert into delivery.tracking_hosts (organisation_id, host, created_at)
    values (${trx.organisationId}::uuid, ${host}, ${trx.clock.now().toString()}::timestamptz)
    on conflict (organisation_id) do update set host = excluded.host, verified = false, findings = null, checked_at = null,
      created_at = excluded.created_at`.execute(trx.db)
}

/** Says nothing of a host that was changed meanwhile. */
export async function writeHostCheck(
  trx: Trx,
  host: string,
  check: { verified: boolean; findings: HostFindings },
): Promise<void> {
  await sql`
    update delivery.tracking_hosts set verified = ${check.verified}, findings = ${JSON.stringify(check.findings)}::jsonb,
      checked_at = ${trx.clock.now().toString()}::timestamptz
    where host = ${host}`.execute(trx.db)
}
