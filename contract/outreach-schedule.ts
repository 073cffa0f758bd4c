import { z } from 'zod'

const instant = z.iso.datetime({ offset: true })

/** Days of the schedule at most. */
const mostDays = 31

export const scheduleQuery = z
  .object({
    from: z.iso.date().optional().describe('Its first day (UTC): today, unless said'),
    to: z.iso.date().optional().describe('Its last day (UTC): two weeks after the first, unless said'),
  })
  .refine(({ from, to }) => !from || !to || (from <= to && Date.parse(to) - Date.parse(from) < mostDays * 86_400_000), {
    error: `up to ${mostDays} days, of which the last is not before the first`,
    path: ['to'],
  })

export const scheduledMessage = z
  .object({
    at: instant,
    kind: z
      .enum(['planned', 'forecast'])
      .describe('forecast: it is not made yet, and goes if nobody answers and nothing changes'),
    messageId: z.uuid().nullable().describe('Of a planned one'),
    held: z.string().nullable().describe('Why a planned one waits for a person'),
    enrollmentId: z.uuid().nullable(),
    sequenceId: z.uuid().nullable(),
    sequenceName: z.string().nullable(),
    step: z.number().int(),
    contactId: z.uuid(),
    contactName: z.string().nullable(),
    companyId: z.uuid(),
    companyName: z.string().nullable(),
    mailboxId: z.uuid().nullable(),
  })
  .meta({ id: 'ScheduledMessage' })
export type ScheduledMessage = z.infer<typeof scheduledMessage>

export const scheduleAnswer = z
  .object({
    items: z.array(scheduledMessage).describe('By hour'),
    complete: z.boolean().describe('false: more is running or planned than is looked at; the nearest is shown'),
  })
  .meta({ id: 'Schedule' })
export type ScheduleAnswer = z.infer<typeof scheduleAnswer>
