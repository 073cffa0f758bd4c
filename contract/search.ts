import { z } from 'zod'

/** What can be found, in the order in which it is shown. */
export const searchKinds = ['event', 'company', 'contact', 'sequence', 'conversation'] as const
export type SearchKind = (typeof searchKinds)[number]

/** At most this many of each kind. */
export const mostFound = 8

export const searchQuery = z.object({
  q: z.string().trim().min(1).max(200).describe('Words in any order; all must occur'),
})

const found = z.object({
  id: z.uuid(),
  title: z.string(),
  detail: z.string().nullable().describe('What tells it from others of its name'),
})

export const searchAnswer = z
  .object({
    groups: z
      .array(z.object({ kind: z.enum(searchKinds), items: z.array(found) }))
      .describe('Those with anything in them'),
  })
  .meta({ id: 'SearchAnswer' })

export type Found = z.infer<typeof found>
export type SearchAnswer = z.infer<typeof searchAnswer>
