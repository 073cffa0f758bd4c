import { z } from 'zod'
import { instant } from './outreach-terms.ts'

export const openingQuery = z.object({
  contactId: z.uuid(),
  eventId: z.uuid().optional().describe("The contact's own event unless said"),
})

export const openingVersion = z.object({
  id: z.uuid(),
  version: z.number().int(),
  state: z
    .enum(['asked', 'ready', 'refused', 'failed'])
    .describe('asked: a model is to write it; refused: it was checked and is not used; failed: nothing came'),
  writtenBy: z.enum(['rules', 'model', 'person']),
  text: z.string().nullable(),
  why: z.array(z.string()).describe('Why it is not used; of a line by hand, what nobody has evidence for'),
  promptVersion: z.number().int().nullable().describe('0 is the built-in one'),
  model: z.string().nullable(),
  tokens: z.number().int(),
  costCents: z.number().nullable().describe('US cents; null where the settings do not say what tokens cost'),
  askedAt: instant,
  writtenAt: instant.nullable(),
})
export type OpeningVersion = z.infer<typeof openingVersion>

export const opening = z
  .object({
    contactId: z.uuid(),
    eventId: z.uuid().nullable(),
    line: z.string().describe('What {{ opening_line }} says now'),
    by: z.enum(['rules', 'model', 'person']),
    chosenId: z.uuid().nullable().describe('The version that it is; null where rules write it without one'),
    because: z.string().nullable().describe('Why rules write it although there was a draft'),
    waiting: z.boolean().describe('A model is asked for another one'),
    hasModel: z.boolean(),
    evidence: z.array(z.object({ about: z.string(), text: z.string() })).describe('All that a line may be made of'),
    versions: z.array(openingVersion).describe('The latest first'),
  })
  .meta({ id: 'OpeningLine' })
export type OpeningLine = z.infer<typeof opening>

export const newOpening = openingQuery.extend({
  by: z.enum(['model', 'rules', 'person']),
  text: z.string().trim().min(1).max(1000).optional().describe('By a person: the line'),
})

export const prompt = z
  .object({
    version: z.number().int().describe('0: the built-in one'),
    text: z.string(),
    builtIn: z.string(),
    hasModel: z.boolean(),
    model: z.string().nullable(),
    versions: z
      .array(z.object({ version: z.number().int(), text: z.string(), writtenAt: instant }))
      .describe('The latest first'),
    month: z.object({
      tokens: z.number().int(),
      calls: z.number().int(),
      costCents: z.number().nullable(),
    }),
  })
  .meta({ id: 'OpeningPrompt' })
export type OpeningPrompt = z.infer<typeof prompt>

export const promptChange = z.object({
  text: z.string().trim().min(20).max(4000),
})
