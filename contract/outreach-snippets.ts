import { z } from 'zod'
import { instant } from './outreach-terms.ts'

export const snippetName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,59}$/, 'Small letters, digits, - and _')
  .describe("How texts put it in: {% render 'name' %}")

const text = z
  .string()
  .trim()
  .min(1)
  .max(10_000)
  .describe('In Liquid, as steps are; may put in other snippets, never itself')

export const newSnippet = z.object({ name: snippetName, text })

export const snippetChanges = newSnippet.partial()

export const snippet = z
  .object({
    id: z.uuid(),
    name: z.string(),
    text: z.string(),
    createdAt: instant,
    changedAt: instant,
    removedAt: instant.nullable(),
    usedBy: z.object({
      sequences: z
        .array(z.object({ id: z.uuid(), name: z.string() }))
        .describe('Not archived, or with somebody still in a version that names it, through other snippets too'),
      snippets: z.array(z.string()).describe('Other snippets that name it'),
    }),
  })
  .meta({ id: 'Snippet' })
export type Snippet = z.infer<typeof snippet>

export const snippetSaved = snippet
  .extend({
    madeAgain: z.number().int().describe('Planned messages that were called off, to be made again with the new text'),
  })
  .meta({ id: 'SnippetSaved' })

export const snippetsQuery = z.object({
  search: z.string().trim().min(1).max(200).optional(),
  removed: z.stringbool().default(false).describe('The deleted ones, in place of those there are'),
  sort: z.enum(['name', '-name', 'changedAt', '-changedAt']).default('name'),
  after: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const snippetsAnswer = z.object({ items: z.array(snippet), next: z.string().nullable() })
