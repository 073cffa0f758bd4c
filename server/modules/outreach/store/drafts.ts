import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/context.ts'

export type DraftState = 'asked' | 'ready' | 'refused' | 'failed'

/** An opening line for one contact and event, in one of its versions. */
export type Draft = {
  id: string
  contactId: string
  companyId: string
  eventId: string | null
  version: number
  state: DraftState
  writtenBy: 'rules' | 'model' | 'person'
  actor: string | null
  text: string | null
  /** Why it is not used, or what a person should look at. */
  why: string[]
  promptVersion: number | null
  model: string | null
  promptTokens: number
  completionTokens: number
  costCents: number | null
  askedAt: Date
  writtenAt: Date | null
  chosenAt: Date | null
}

const columns = sql`d.id, d.contact_id as "contactId", d.company_id as "companyId", d.event_id as "eventId", d.version, d.state,
  d.written_by as "writtenBy", d.actor, d.text, d.why, d.prompt_version as "promptVersion", d.model,
  d.prompt_tokens as "promptTokens", d.completion_tokens as "completionTokens", d.cost_cents::float8 as "costCents",
  d.asked_at as "askedAt", d.written_at as "writtenAt", d.chosen_at as "chosenAt"`

/** Later than any choice before, also where the clock stands. */
const afterAll = (trx: Trx, contactId: RawBuilder<unknown>, eventId: RawBuilder<unknown>) => sql`
  greatest(${trx.clock.now().toString()}::timestamptz, (select max(o.chosen_at) + interval '1 millisecond' from outreach.drafts o
    where o.organisation_id = ${trx.organisationId}::uuid and o.contact_id = ${contactId} and o.event_id is not distinct from ${eventId}))`

/** All versions, the latest first. */
export async function findDrafts(trx: Trx, contactIds: readonly string[]): Promise<Draft[]> {
  if (contactIds.length === 0) return []
  const { rows } = await sql<Draft>`
    select ${columns} from outreach.drafts d where d.contact_id = any(${contactIds}::uuid[])
    order by d.version desc`.execute(trx.db)
  return rows
}

export async function findDraft(trx: Trx, id: string): Promise<Draft | undefined> {
  const { rows } = await sql<Draft>`select ${columns} from outreach.drafts d where d.id = ${id}::uuid`.execute(trx.db)
  return rows[0]
}

/** What a model is still to write, the longest waiting first. */
export async function findAsked(trx: Trx, limit: number): Promise<Draft[]> {
  const { rows } = await sql<Draft>`
    select ${columns} from outreach.drafts d where d.state = 'asked' order by d.asked_at, d.id limit ${limit}`.execute(
    trx.db,
  )
  return rows
}

export type NewDraft = Pick<Draft, 'contactId' | 'companyId' | 'eventId' | 'state' | 'writtenBy'> &
  Partial<Pick<Draft, 'actor' | 'text' | 'why' | 'promptVersion' | 'model'>> & {
    promptTokens?: number
    completionTokens?: number
    costCents?: number | null
  }

/** Each becomes the next version of its contact and event; a ready one is the chosen one from now on. */
export async function insertDrafts(trx: Trx, drafts: readonly NewDraft[]): Promise<string[]> {
  if (drafts.length === 0) return []
  const now = trx.clock.now().toString()
  const rows = drafts.map((one) => ({ ...one, id: trx.ids.next(), why: one.why ?? [] }))
  await sql`
    insert into outreach.drafts (organisation_id, id, contact_id, company_id, event_id, version, state, written_by, actor, text, why,
      prompt_version, model, prompt_tokens, completion_tokens, cost_cents, asked_at, written_at, chosen_at)
    select ${trx.organisationId}::uuid, new.id, "contactId", "companyId", "eventId",
      1 + coalesce((select max(d.version) from outreach.drafts d where d.organisation_id = ${trx.organisationId}::uuid
        and d.contact_id = "contactId" and d.event_id is not distinct from "eventId"), 0),
      new.state, "writtenBy", new.actor, new.text, new.why, "promptVersion", new.model, coalesce("promptTokens", 0),
      coalesce("completionTokens", 0), "costCents", ${now}::timestamptz,
      case when new.state <> 'asked' then ${now}::timestamptz end, case when new.state = 'ready' then ${afterAll(trx, sql`"contactId"`, sql`"eventId"`)} end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as new (id uuid, "contactId" uuid, "companyId" uuid, "eventId" uuid,
      state text, "writtenBy" text, actor text, text text, why text[], "promptVersion" integer, model text,
      "promptTokens" integer, "completionTokens" integer, "costCents" numeric)`.execute(trx.db)
  return rows.map((one) => one.id)
}

export type Written = Pick<
  Draft,
  'id' | 'text' | 'why' | 'promptVersion' | 'model' | 'promptTokens' | 'completionTokens' | 'costCents'
> & {
  state: Exclude<DraftState, 'asked'>
}

/** What came of what was asked; answers whether it was still waited for. */
export async function finishAsked(trx: Trx, one: Written): Promise<boolean> {
  const now = trx.clock.now().toString()
  const { rows } = await sql`
    update outreach.drafts d set state = ${one.state}, text = ${one.text}, why = ${one.why}::text[],
      prompt_version = ${one.promptVersion}, model = ${one.model}, prompt_tokens = ${one.promptTokens},
      completion_tokens = ${one.completionTokens}, cost_cents = ${one.costCents}::numeric, written_at = ${now}::timestamptz,
      chosen_at = case when ${one.state} = 'ready' then ${afterAll(trx, sql`d.contact_id`, sql`d.event_id`)} end
    where id = ${one.id}::uuid and state = 'asked' returning id`.execute(trx.db)
  return rows.length === 1
}

/** Nobody waits for these any more. */
export async function giveUpAsked(trx: Trx, ids: readonly string[], why: string): Promise<void> {
  if (ids.length === 0) return
  await sql`
    update outreach.drafts set state = 'failed', why = ${[why]}::text[], written_at = ${trx.clock.now().toString()}::timestamptz
    where id = any(${ids}::uuid[]) and state = 'asked'`.execute(trx.db)
}

export async function markChosen(trx: Trx, id: string): Promise<void> {
  await sql`
    update outreach.drafts d set chosen_at = ${afterAll(trx, sql`d.contact_id`, sql`d.event_id`)}
    where d.id = ${id}::uuid`.execute(trx.db)
}

export async function removeDraftsOf(trx: Trx, contactIds: readonly string[]): Promise<number> {
  const { rows } = await sql`
    delete from outreach.drafts where contact_id = any(${contactIds}::uuid[]) returning id`.execute(trx.db)
  return rows.length
}

/** Enrollments that wait for a line of these contacts are due now. */
export async function wakeDrafted(trx: Trx, contactIds: readonly string[], reason: string): Promise<void> {
  await sql`
    update outreach.enrollments set due_at = ${trx.clock.now().toString()}::timestamptz
    where contact_id = any(${contactIds}::uuid[]) and status = 'active' and due_at is not null and reason = ${reason}`.execute(
    trx.db,
  )
}

export type Prompt = { version: number; text: string; actor: string; writtenAt: Date }

/** The latest first. */
export async function findPrompts(trx: Trx, job: string): Promise<Prompt[]> {
  const { rows } = await sql<Prompt>`
    select version, text, actor, written_at as "writtenAt" from outreach.prompts where job = ${job}
    order by version desc limit 50`.execute(trx.db)
  return rows
}

export async function insertPrompt(trx: Trx, job: string, text: string): Promise<void> {
  await sql`
    insert into outreach.prompts (organisation_id, job, version, text, actor, written_at)
    select ${trx.organisationId}::uuid, ${job}, 1 + coalesce(max(version), 0), ${text}, ${trx.actor.id},
      ${trx.clock.now().toString()}::timestamptz
    from outreach.prompts where job = ${job}`.execute(trx.db)
}
