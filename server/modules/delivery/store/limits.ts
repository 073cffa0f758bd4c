import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { SendingLimits } from '../limits.ts'

export async function findLimits(trx: Trx): Promise<SendingLimits | undefined> {
  const { rows } = await sql<SendingLimits>`
    select company_domain_cap as "companyDomainCap", free_mail_cap as "freeMailDomainCap", bounce_rate as "bounceRate",
      complaint_rate as "complaintRate", minimum_sent as "minimumSent" from delivery.limits`.execute(trx.db)
  return rows[0]
}

export async function writeLimits(trx: Trx, limits: SendingLimits): Promise<void> {
  await sql`
    insert into delivery.limits (organisation_id, company_domain_cap, free_mail_cap, bounce_rate, complaint_rate, minimum_sent, changed_at)
    values (${trx.organisationId}::uuid, ${limits.companyDomainCap}, ${limits.freeMailDomainCap}, ${limits.bounceRate},
      ${limits.complaintRate}, ${limits.minimumSent}, ${trx.clock.now().toString()}::timestamptz)
    on conflict (organisation_id) do update set company_domain_cap = excluded.company_domain_cap,
      free_mail_cap = excluded.free_mail_cap, bounce_rate = excluded.bounce_rate, complaint_rate = excluded.complaint_rate,
      minimum_sent = excluded.minimum_sent, changed_at = excluded.changed_at`.execute(trx.db)
}

/** Domains to which at least so many messages went on that day. */
export async function listUsedDomains(
  trx: Trx,
  usedOn: string,
  atLeast: number,
): Promise<{ domain: string; used: number }[]> {
  const { rows } = await sql<{ domain: string; used: number }>`
    select domain, used from delivery.domain_usage where used_on = ${usedOn}::date and used >= ${atLeast} order by domain`.execute(
    trx.db,
  )
  return rows
}

/** How much of these domains' caps is used on a day; locked until the transaction ends, in one order, so that two claims wait for each other and no more. */
export async function lockDomainUsage(
  trx: Trx,
  domains: readonly string[],
  usedOn: string,
): Promise<Map<string, number>> {
  await sql`
    insert into delivery.domain_usage (organisation_id, domain, used_on)
    select ${trx.organisationId}::uuid, domain, ${usedOn}::date from unnest(${domains}::text[]) as domain
    order by domain on conflict do nothing`.execute(trx.db)
  const { rows } = await sql<{ domain: string; used: number }>`
    select domain, used from delivery.domain_usage where used_on = ${usedOn}::date and domain = any(${domains}::text[])
    order by domain for update`.execute(trx.db)
  return new Map(rows.map((row) => [row.domain, row.used]))
}

/** Takes places under the domains' caps. Throws when one would be passed: the caller has counted wrongly. */
export async function takeDomainPlaces(
  trx: Trx,
  usedOn: string,
  places: readonly { domain: string; count: number; cap: number }[],
): Promise<void> {
  const { rows } = await sql`
    update delivery.domain_usage usage set used = used + place.count
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as place (domain text, count int, cap int)
    where usage.domain = place.domain and usage.used_on = ${usedOn}::date and used + place.count <= place.cap
    returning usage.domain`.execute(trx.db)
  if (rows.length !== places.length) throw new Error("A domain's cap would have been passed.")
}
