import type { Trx } from '#platform/context.ts'
import { type PickedSpans, pickedSpans } from '../choose/read-choice.ts'

export type PageQuestion = {
  eventId: string
  model: string
  url: string
  /** Of the whole question: the same page asked about again has the same. */
  questionHash: string
  fragments: number
  outcome: 'answered' | 'try_later' | 'refused' | 'misconfigured' | 'broken'
  picked: PickedSpans | null
  tokens: number
  costCents: number | null
}

export async function insertPageQuestion(trx: Trx, question: PageQuestion): Promise<void> {
  const { eventId, model, url, questionHash, fragments, outcome, picked, tokens, costCents } = question
  await trx.db
    .insertInto('sponsors.page_questions')
    .values({
      ...{ organisation_id: trx.organisationId, id: trx.ids.next(), event_id: eventId, model, url, outcome, tokens },
      ...{ question_hash: questionHash, fragments, picked: picked && JSON.stringify(picked) },
      ...{ cost_cents: costCents, asked_at: new Date(trx.clock.now().epochMilliseconds) },
    })
    .execute()
}

/** What the model answered to this very question before. */
export async function findPicked(trx: Trx, eventId: string, questionHash: string): Promise<PickedSpans | undefined> {
  const row = await trx.db
    .selectFrom('sponsors.page_questions')
    .select('picked')
    .where('event_id', '=', eventId)
    .where('question_hash', '=', questionHash)
    .where('outcome', '=', 'answered')
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? pickedSpans.parse(row.picked) : undefined
}
