import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { OwnSettings } from './organisation.ts'

/** The organisation of this unit of work; undefined only where there is none of that id (tests of modules). */
export async function findOwnSettings(trx: Trx): Promise<(OwnSettings & { id: string; name: string }) | undefined> {
  const { rows } = await sql<OwnSettings & { id: string; name: string }>`
    select organization.id, organization.name, postal_address as "postalAddress", pitch, booking_url as "bookingUrl",
      time_zone as "timeZone"
    from access.organization left join access.settings on settings.organisation_id = organization.id
    where organization.id = ${trx.organisationId}::uuid`.execute(trx.db)
  return rows[0]
}

export async function writeOwnSettings(trx: Trx, own: OwnSettings & { name: string }): Promise<void> {
  await sql`update access.organization set name = ${own.name} where id = ${trx.organisationId}::uuid`.execute(trx.db)
  await sql`
    insert into access.settings (organisation_id, postal_address, pitch, booking_url, time_zone, changed_at)
    values (${trx.organisationId}::uuid, ${own.postalAddress}, ${own.pitch}, ${own.bookingUrl}, ${own.timeZone},
      ${trx.clock.now().toString()}::timestamptz)
    on conflict (organisation_id) do update set postal_address = excluded.postal_address, pitch = excluded.pitch,
      booking_url = excluded.booking_url, time_zone = excluded.time_zone, changed_at = excluded.changed_at`.execute(
    trx.db,
  )
}
