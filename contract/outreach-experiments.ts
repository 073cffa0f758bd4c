import { z } from 'zod'

export const textLetter = z.string().regex(/^[A-E]$/, 'A to E')

const count = z.number().int()

export const sequenceExperiments = z
  .object({
    settlingDays: count.describe('Companies that were written to more recently are not judged yet'),
    items: z.array(
      z.object({
        step: count,
        verdict: z.union([
          z.object({ kind: z.enum(['too_early', 'undecided']) }),
          z.object({ kind: z.literal('winner'), letter: textLetter }),
        ]),
        texts: z.array(
          z.object({
            letter: textLetter.describe("A is the step's own text, its variants follow"),
            subject: z.string(),
            companies: count.describe('Companies it was sent to'),
            answered: count,
            booked: count,
            judged: count,
            succeeded: count.describe('Of the judged: interested, or a meeting booked'),
            rate: z
              .object({ low: z.number(), high: z.number() })
              .describe(
                'Between which rates of success the true one lies (0 to 1); right in 95 of 100 cases, however often one looks',
              ),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'SequenceExperiments' })
export type SequenceExperiments = z.infer<typeof sequenceExperiments>

export const keptTextParams = z.object({ id: z.uuid(), step: z.coerce.number().int().min(1).max(20) })
export const keptText = z.object({ letter: textLetter })
