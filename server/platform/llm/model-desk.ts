import { sql } from 'kysely'
import type { z } from 'zod'
import type { Ctx, Trx } from '../context.ts'
import type { Allowance, Limits } from '../limits.ts'
import { type LanguageModel, type ModelAnswer, type ModelQuestion, noUsage } from './language-model.ts'

/** How a model is asked by use-cases: within the organisation's budget, within our share of calls, and with a record of each call. */
export type ModelDesk = {
  model: string
  /** `job` is the kind of work, whose tokens of a month are counted together. Not inside of a transaction: it takes two of its own. */
  ask<S extends z.ZodType>(ctx: Ctx, job: string, question: ModelQuestion<S>): Promise<ModelAnswer<z.output<S>>>
}

/** By all processes together. */
export const modelAllowance: Allowance = { burst: 10, perMinute: 120 }
export const modelLimitKey = 'language-model'

const patience = { milliseconds: 10_000 }

export function createModelDesk(model: LanguageModel, limits: Limits, monthlyTokens: number): ModelDesk {
  return {
    model: model.model,
    async ask(ctx, job, question) {
      const reserved = estimateTokens(question)
      if (!(await ctx.transaction((trx) => reserve(trx, job, reserved, monthlyTokens)))) {
        const why = `The tokens of this month are spent for this work (LANYARD_MODEL_TOKENS is ${monthlyTokens}).`
        return { ok: false, reason: 'refused', why, usage: noUsage }
      }
      const started = performance.now()
      const answer = await askLimited(model, limits, question)
      const milliseconds = Math.round(performance.now() - started)
      await ctx.transaction((trx) => settle(trx, { job, model: model.model, reserved, milliseconds, answer }))
      return answer
    },
  }
}

async function askLimited<S extends z.ZodType>(
  model: LanguageModel,
  limits: Limits,
  question: ModelQuestion<S>,
): Promise<ModelAnswer<z.output<S>>> {
  const taken = await limits.take(modelLimitKey, modelAllowance, patience)
  if (!taken.ok) {
    const why =
      taken.why === 'spent' ? 'Our share of calls is spent for now.' : 'The model failed several times in a row.'
    return { ok: false, reason: 'try_later', milliseconds: taken.waitMilliseconds, why, usage: noUsage }
  }
  const answer = await model.ask(question)
  await limits.report(modelLimitKey, !answer.ok && answer.reason === 'broken' ? 'failed' : 'worked')
  return answer
}

/** Above what it will be: three letters make a token at least, in every language that tokenizers were made for. */
const estimateTokens = ({ instructions, question, maxTokens }: ModelQuestion<z.ZodType>): number =>
  Math.ceil((instructions.length + question.length) / 3) + maxTokens

/** The conditional update is the budget: calls at the same time can't overspend it together. */
async function reserve(trx: Trx, job: string, tokens: number, most: number): Promise<boolean> {
  if (tokens > most) return false
  const { rows } = await sql`
    insert into platform.model_months as known (organisation_id, job, month, tokens)
    values (${trx.organisationId}, ${job}, ${monthOf(trx)}, ${tokens})
    on conflict (organisation_id, job, month) do update set tokens = known.tokens + excluded.tokens
      where known.tokens + excluded.tokens <= ${most}
    returning tokens`.execute(trx.db)
  return rows.length === 1
}

type Called = { job: string; model: string; reserved: number; milliseconds: number; answer: ModelAnswer<unknown> }

async function settle(trx: Trx, { job, model, reserved, milliseconds, answer }: Called): Promise<void> {
  const { promptTokens, completionTokens, costCents } = answer.usage
  await sql`
    update platform.model_months set tokens = greatest(0, tokens - ${reserved} + ${promptTokens + completionTokens})
    where organisation_id = ${trx.organisationId} and job = ${job} and month = ${monthOf(trx)}`.execute(trx.db)
  await trx.db
    .insertInto('platform.model_calls')
    .values({
      ...{ organisation_id: trx.organisationId, id: trx.ids.next(), job, model, milliseconds },
      outcome: answer.ok ? 'answered' : answer.reason,
      ...{ prompt_tokens: promptTokens, completion_tokens: completionTokens, cost_cents: costCents },
      called_at: new Date(trx.clock.now().epochMilliseconds),
    })
    .execute()
}

/** What a kind of work has asked this month; the cost is null where nothing was priced. */
export async function countModelCalls(
  trx: Trx,
  job: string,
): Promise<{ tokens: number; calls: number; costCents: number | null }> {
  const { rows } = await sql<{ tokens: number; calls: number; costCents: number | null }>`
    select coalesce(sum(prompt_tokens + completion_tokens), 0)::int as tokens, count(*)::int as calls,
      sum(cost_cents)::float8 as "costCents"
    from platform.model_calls where job = ${job} and called_at >= ${monthOf(trx)}::date`.execute(trx.db)
  return rows[0]!
}

const monthOf = (trx: Trx): string =>
  trx.clock.now().toZonedDateTimeISO('UTC').toPlainDate().with({ day: 1 }).toString()
