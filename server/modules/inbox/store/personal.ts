import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'

type Person = { contactIds: readonly string[]; addresses: readonly string[] }

const addressesOf = (person: Person): string[] => person.addresses.map((one) => one.toLowerCase())

/** From them, about them (a bounce), or from a colleague who answered for them. */
const isOf = (person: Person) => sql`
  (contact_id = any(${person.contactIds}::uuid[]) or from_address = any(${addressesOf(person)}::text[])
    or referral_email = any(${addressesOf(person)}::text[]))`

export async function listMailsOf(trx: Trx, person: Person): Promise<unknown[]> {
  const { rows } = await sql`
    select id, received_at, from_address, from_name, to_addresses, subject, body_text, rest_text, attachments, kind, intent, because, return_on, referral_name,
      referral_email, recipients, contact_id, message_id
    from inbox.mails where ${isOf(person)} and erased_at is null order by id`.execute(trx.db)
  return rows
}

type Blanked = { id: string; companyId: string | null; wasUnread: boolean }

export async function blankMails(trx: Trx, person: Person): Promise<Blanked[]> {
  const { rows } = await sql<Blanked>`
    update inbox.mails set from_address = null, from_name = '', to_addresses = '{}', subject = '', header_message_id = null,
      in_reply_to = null, reference_ids = '{}', recipients = '[]', body_text = '', rest_text = '', has_html = false, attachments = '[]', because = null, referral_name = null,
      referral_email = null, erased_at = ${trx.clock.now().toString()}::timestamptz
    where ${isOf(person)} and erased_at is null
    returning id, company_id as "companyId", classified_at is null as "wasUnread"`.execute(trx.db)
  return rows
}

/** Keys of raw mails that only these mails have. */
export async function listRawOnlyOf(trx: Trx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select distinct raw_key as key from inbox.mails mine
    where id = any(${ids}::uuid[]) and raw_key is not null
      and not exists (select from inbox.mails other where other.organisation_id = mine.organisation_id
        and other.raw_key = mine.raw_key and other.erased_at is null)`.execute(trx.db)
  return rows.map((row) => row.key)
}

export async function clearRaw(trx: Trx, ids: readonly string[]): Promise<void> {
  await sql`update inbox.mails set raw_key = null where id = any(${ids}::uuid[])`.execute(trx.db)
}
