import { z } from 'zod'

const instant = z.iso.datetime({ offset: true })

export const failureStates = ['waiting', 'dismissed', 'replayed'] as const

/** What a job can have been about; `kind` says which record the id is of. */
export const subjectKinds = [
  'event',
  'company',
  'contact',
  'message',
  'conversation',
  'meeting',
  'scan',
  'candidate',
  'other',
] as const

export const failure = z
  .object({
    id: z.uuid(),
    queue: z.string(),
    job: z.string().describe('The listener or duty that failed'),
    about: z.string().describe('What it was to do, in plain words'),
    subjects: z
      .array(z.object({ kind: z.enum(subjectKinds), id: z.uuid() }))
      .describe('The records it was to work on, the first twenty'),
    attempts: z.number().int(),
    error: z.string(),
    failedAt: instant,
    state: z.enum(failureStates),
    decidedAt: instant.nullable().describe('When it was put aside or run again'),
    payload: z.unknown().describe('The facts it was to work on: ids and enums'),
  })
  .meta({ id: 'Failure' })
export type Failure = z.infer<typeof failure>

export const failureSorts = ['failedAt', 'job', 'attempts'] as const

export const failuresQuery = z.object({
  search: z.string().trim().min(1).max(200).optional().describe('In the name of the job and in what went wrong'),
  state: z.enum(failureStates).default('waiting'),
  queue: z.string().max(50).optional(),
  job: z.string().max(100).optional(),
  sort: z.enum(failureSorts.flatMap((one) => [one, `-${one}` as const])).default('-failedAt'),
  after: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const failuresAnswer = z.object({ items: z.array(failure), next: z.string().nullable() })
export const failureParams = z.object({ id: z.uuid() })

export const failureIds = z.object({ ids: z.array(z.uuid()).min(1).max(500) })
export const failureOutcomes = z
  .object({ items: z.array(z.object({ id: z.uuid(), ok: z.boolean(), reason: z.string().optional() })) })
  .meta({ id: 'FailureOutcomes' })

const queue = z.object({
  queue: z.string(),
  ready: z.number().int(),
  delayed: z.number().int().describe('Waiting for another try'),
  active: z.number().int(),
  oldestSeconds: z.number().int().nullable().describe('How long the first in line has waited for its turn'),
  concurrency: z.number().int().describe('Jobs that one worker runs at once'),
  targetSeconds: z.number().int().describe('How long a job should wait for its turn at most'),
})
export type QueueState = z.infer<typeof queue>
export const queuesAnswer = z.object({ items: z.array(queue) })
export type Queues = z.infer<typeof queuesAnswer>

/** What an outside service was asked in a calendar month (UTC, by the domain clock) and what that cost, as its owner counted it. */
export type Spent = {
  provider: string
  /** The kind of work, where one service does several that have budgets of their own. */
  work: string | null
  month: string
  calls: number
  tokens: number | null
  costCents: number | null
  /** Calls of which neither the service nor the settings say what they cost. */
  unpriced: number
}

export const providerMonth = z
  .object({
    id: z.string(),
    provider: z.string().describe('As in the list of providers'),
    work: z.string().nullable().describe('The kind of work, where each has a budget of its own'),
    month: z.string().describe('YYYY-MM, in UTC'),
    calls: z.number().int().describe('Whether or not they worked'),
    tokens: z.number().int().nullable(),
    costCents: z.number().nullable().describe('US cents, fractions too; null where nothing that was asked has a price'),
    unpriced: z.number().int().describe('Calls among them whose cost nobody says: set what one costs in .env'),
    quota: z
      .object({ unit: z.enum(['calls', 'tokens']), most: z.number(), left: z.number(), setting: z.string() })
      .nullable()
      .describe(
        'What may still be asked this month, and the setting that says so; null for months before and without a bound',
      ),
  })
  .meta({ id: 'ProviderMonth' })
export type ProviderMonth = z.infer<typeof providerMonth>

export const providerMonthsQuery = z.object({
  months: z.coerce.number().int().min(1).max(24).default(6).describe('How many, this one included'),
})
export const providerMonthsAnswer = z.object({ items: z.array(providerMonth), next: z.null() })
