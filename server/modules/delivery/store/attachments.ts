import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'
import type { Attachment } from '../attachments/attachment.ts'

const columns = sql`id, name, type, size, blob_key as key`

export async function insertAttachment(trx: Trx, one: Attachment): Promise<void> {
  await sql`
    insert into delivery.attachments (organisation_id, id, name, type, size, blob_key, uploaded_at, uploaded_by)
    values (${trx.organisationId}::uuid, ${one.id}::uuid, ${one.name}, ${one.type}, ${one.size}, ${one.key},
      ${trx.clock.now().toString()}::timestamptz, ${`${trx.actor.kind}:${trx.actor.id}`})`.execute(trx.db)
}

/** In the order asked for; those that are gone are left out. */
export async function findAttachments(trx: Trx, ids: readonly string[]): Promise<Attachment[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Attachment>`
    select ${columns} from delivery.attachments where id = any(${ids}::uuid[])
    order by array_position(${ids}::uuid[], id)`.execute(trx.db)
  return rows
}

/** The same for whoever is about to refer to them: they stay until that is written. */
export async function keepAttachments(trx: Trx, ids: readonly string[]): Promise<Attachment[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Attachment>`
    select ${columns} from delivery.attachments where id = any(${ids}::uuid[])
    order by array_position(${ids}::uuid[], id) for key share`.execute(trx.db)
  return rows
}

/** Files uploaded before then that no message has, locked; those somebody is about to refer to are passed over. */
export async function lockLooseAttachments(
  trx: Trx,
  before: Temporal.Instant,
  after: string | undefined,
  limit: number,
): Promise<Attachment[]> {
  const { rows } = await sql<Attachment>`
    select ${columns} from delivery.attachments file
    where uploaded_at < ${before.toString()}::timestamptz and (${after ?? null}::uuid is null or id > ${after ?? null}::uuid)
      and not exists (select from delivery.messages message where message.organisation_id = file.organisation_id
        and message.attachment_ids <> '{}' and message.attachment_ids @> array[file.id])
    order by id limit ${limit} for update skip locked`.execute(trx.db)
  return rows
}

export async function removeAttachments(trx: Trx, ids: readonly string[]): Promise<void> {
  await sql`delete from delivery.attachments where id = any(${ids}::uuid[])`.execute(trx.db)
}
