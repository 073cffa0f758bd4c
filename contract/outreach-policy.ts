import { z } from 'zod'

const touches = z.number().int().min(1).max(1000).nullable()
const days = z.number().int().min(1).max(365)

export const contactPolicy = z
  .object({
    personTouches: touches.describe('Messages, calls and LinkedIn tasks to one person at most; null for no limit'),
    personDays: days.describe('… in so many days'),
    companyTouches: touches.describe('The same for all people at a company'),
    companyDays: days,
    cooldownDays: z
      .number()
      .int()
      .min(0)
      .max(365)
      .describe('After an answer no sequence writes to the person for so long'),
    exclusiveOwner: z
      .boolean()
      .default(false)
      .describe("To a company that belongs to a member only that member's sequences and messages go"),
    ownerByEnrolling: z
      .boolean()
      .default(false)
      .describe('Whoever enrolls a contact first becomes the owner of a company that is nobody’s'),
  })
  .meta({ id: 'ContactPolicy' })
export type ContactPolicy = z.infer<typeof contactPolicy>
