import { z } from 'zod'

/** Answers that say something about the company: absences and receipts say nothing of colleagues. */
export const tellingIntents = [
  'interested',
  'meeting_request',
  'neutral',
  'referral',
  'not_now',
  'not_interested',
  'unsubscribe',
  'left_company',
] as const

export const colleagueRule = z.discriminatedUnion('act', [
  z.object({ act: z.literal('stop') }).describe('Their sequences end'),
  z.object({ act: z.literal('hold'), days: z.number().int().min(1).max(365) }).describe('They wait for so many days'),
  z
    .object({ act: z.literal('hand_over') })
    .describe('Their sequences end, and whom the answer names goes on with the sequence that was answered'),
  z.object({ act: z.literal('go_on') }).describe('As if nobody had answered'),
])
export type ColleagueRule = z.infer<typeof colleagueRule>

export const replyRules = z
  .record(z.enum(tellingIntents), colleagueRule)
  .describe('What an answer means for colleagues at the same company, by what it says')
  .meta({ id: 'ReplyRules' })
export type ReplyRules = z.infer<typeof replyRules>
