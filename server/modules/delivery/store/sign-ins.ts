import { sql } from 'kysely'
import type { Trx } from '#platform/context.ts'

export type SignIn = { id: string; mailboxId: string; actorId: string; stateHash: string; verifier: string }

/** Also clears away those nobody came back from. `verifier` is sealed. */
export async function writeSignIn(trx: Trx, signIn: SignIn, lifeSeconds: number): Promise<Date> {
  await sql`delete from delivery.sign_ins where expires_at < clock_timestamp()`.execute(trx.db)
  const { rows } = await sql<{ expiresAt: Date }>`
    insert into delivery.sign_ins (organisation_id, id, mailbox_id, actor_id, state_hash, verifier_sealed, expires_at)
    values (${trx.organisationId}::uuid, ${signIn.id}::uuid, ${signIn.mailboxId}::uuid, ${signIn.actorId}, ${signIn.stateHash},
      ${signIn.verifier}, clock_timestamp() + make_interval(secs => ${lifeSeconds}))
    returning expires_at as "expiresAt"`.execute(trx.db)
  return rows[0]!.expiresAt
}

/** Takes it, so that it leads back once. Only for the member who began it, and while it lives. */
export async function takeSignIn(trx: Trx, stateHash: string, actorId: string): Promise<SignIn | undefined> {
  const { rows } = await sql<SignIn>`
    delete from delivery.sign_ins where state_hash = ${stateHash} and actor_id = ${actorId} and expires_at > clock_timestamp()
    returning id, mailbox_id as "mailboxId", actor_id as "actorId", state_hash as "stateHash", verifier_sealed as verifier`.execute(
    trx.db,
  )
  return rows[0]
}
