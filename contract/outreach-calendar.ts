import { z } from 'zod'

const blackout = z
  .object({
    from: z.iso.date(),
    to: z.iso.date().describe('The last day; the first again for a single one'),
    name: z.string().trim().min(1).max(100).nullable().default(null).describe('Shown where a message was moved for it'),
  })
  .refine((one) => one.from <= one.to, { error: 'ends before it begins', path: ['to'] })

/** So many days in all, so that something can still be planned. */
const mostDays = 366

const daysOf = ({ from, to }: { from: string; to: string }): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1

export const blackoutDays = z
  .object({
    days: z
      .array(blackout)
      .max(200)
      .refine((days) => days.reduce((sum, one) => sum + daysOf(one), 0) <= mostDays, {
        error: `no more than ${mostDays} days in all`,
      })
      .describe(
        "Days of the recipient's calendar on which nothing is planned, besides the public holidays of their country",
      ),
  })
  .meta({ id: 'BlackoutDays' })
export type BlackoutDays = z.infer<typeof blackoutDays>
export type Blackout = BlackoutDays['days'][number]
