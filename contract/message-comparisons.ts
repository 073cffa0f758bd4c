import { z } from 'zod'

export const comparisonIds = z.object({ ids: z.array(z.uuid()).min(1).max(100) })

const texts = z.object({ subject: z.string(), text: z.string() })

export const messageComparisons = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        ...texts.shape,
        template: texts.nullable().describe('The step as it is written, with its variables; null for one by hand'),
        earlier: texts
          .nullable()
          .describe('What the message of this step said before it was made again; null where it was made once'),
        afresh: texts
          .nullable()
          .describe(
            'What the step would say now, where the words of a person were kept although its event moved or is doubted; else null',
          ),
      }),
    ),
  })
  .meta({ id: 'MessageComparisons' })
export type MessageComparison = z.infer<typeof messageComparisons>['items'][number]
