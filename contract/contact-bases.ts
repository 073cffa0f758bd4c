import { z } from 'zod'

const instant = z.iso.datetime({ offset: true })

export const basisKinds = ['consent', 'existing_customer', 'legitimate_interest'] as const
export const basisKind = z.enum(basisKinds)

export const contactBasis = z
  .object({
    id: z.uuid(),
    contactId: z.uuid(),
    kind: basisKind,
    source: z.string().describe('Where the consent was given, what they bought, why the interest is legitimate'),
    obtainedOn: z.iso.date(),
    endsOn: z.iso.date().nullable().describe('The last day on which it counts; null: until it is withdrawn'),
    recordedAt: instant,
    recordedBy: z.string().describe('The name of who recorded it'),
    withdrawnAt: instant.nullable(),
    withdrawnBy: z.string().nullable(),
  })
  .meta({ id: 'ContactBasis' })
export type ContactBasis = z.infer<typeof contactBasis>

export const contactBasesQuery = z.object({
  contactId: z.uuid().optional(),
  kind: basisKind.optional(),
  ending: z.stringbool().optional().describe('Only those that stand and end within 30 days'),
  withdrawn: z.stringbool().optional().describe('Only those withdrawn, or only those that stand'),
  sort: z.enum(['recordedAt', '-recordedAt']).default('-recordedAt'),
  after: z.base64url().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const contactBasesAnswer = z.object({ items: z.array(contactBasis), next: z.string().nullable() })

const contactIds = z.array(z.uuid()).min(1).max(500)

export const newContactBases = z
  .object({
    contactIds,
    kind: basisKind,
    source: z.string().trim().min(1, 'needs a source').max(1000),
    obtainedOn: z.iso.date(),
    endsOn: z.iso
      .date()
      .nullable()
      .default(null)
      .describe('The last day on which it counts, in UTC; null: until it is withdrawn'),
  })
  .refine(({ obtainedOn, endsOn }) => endsOn === null || endsOn >= obtainedOn, {
    path: ['endsOn'],
    message: 'is before the day it was obtained',
  })
export type NewContactBases = z.input<typeof newContactBases>

export const basisWithdrawals = z.object({
  contactIds,
  kind: basisKind.optional().describe('Only bases of this kind; all of them where it is left out'),
})

export const basisActs = z.object({
  items: z.array(
    z.object({
      contactId: z.uuid(),
      ok: z.boolean(),
      reason: z.enum(['not_found', 'recorded_already', 'none_recorded']).optional(),
    }),
  ),
})
export type BasisActs = z.infer<typeof basisActs>
