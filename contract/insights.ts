import { z } from 'zod'

/** The stages of the funnel in their order, from a conference to a booked meeting. */
export const funnelStages = [
  'event',
  'sponsorship',
  'company',
  'target',
  'contact',
  'message',
  'sent',
  'opened',
  'clicked',
  'replied',
  'positive',
  'meeting',
] as const

export type FunnelStage = (typeof funnelStages)[number]

export const funnelQuery = z.object({
  from: z.iso.date().optional().describe('First day (domain clock, UTC), inclusive'),
  to: z.iso.date().optional().describe('Last day, inclusive'),
})

const stageCount = z.object({ stage: z.enum(funnelStages), count: z.number().int() })

export const funnelAnswer = z
  .object({
    stages: z.array(stageCount),
    days: z.array(stageCount.extend({ day: z.iso.date() })),
  })
  .meta({ id: 'Funnel' })

export type Funnel = z.infer<typeof funnelAnswer>

/** What can wait for a person, in the order of how much it hurts to leave it. */
export const needKinds = [
  'reply',
  'meeting',
  'approval',
  'in_doubt',
  'failure',
  'mailbox',
  'mailbox_paused',
  'event_doubt',
  'sponsors_gone',
  'basis_ending',
  'held',
  'candidate',
  'role',
] as const
export type NeedKind = (typeof needKinds)[number]

const instant = z.iso.datetime({ offset: true })

const need = z.object({
  kind: z.enum(needKinds),
  detail: z.string().nullable().describe('The intent of replies, the reason of held messages'),
  count: z.number().int(),
  more: z.boolean().describe('Counting stopped there'),
  list: z.string().describe('Where the same things are listed: a path of the API with its query'),
})
export type Need = z.infer<typeof need>

export const overviewQuery = z.object({
  zone: z.string().refine(isTimeZone, 'is no IANA time zone').default('UTC').describe('Whose today it is'),
})

export const overviewAnswer = z
  .object({
    at: instant.describe("The domain clock's now"),
    needs: z.array(need).describe('What needs somebody, without what there is none of'),
    runs: z.object({
      scans: z.array(z.object({ id: z.uuid(), source: z.string(), startedAt: instant })),
      queues: z
        .array(z.object({ queue: z.string(), waiting: z.number().int(), active: z.number().int() }))
        .nullable()
        .describe('Those at work; null for who may not see them'),
    }),
  })
  .meta({ id: 'Overview' })
export type Overview = z.infer<typeof overviewAnswer>

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return true
  } catch {
    return false
  }
}
