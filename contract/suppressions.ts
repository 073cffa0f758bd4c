import { z } from 'zod'

export const suppressedKinds = ['address', 'domain', 'company'] as const

export const suppression = z
  .object({
    id: z.uuid(),
    kind: z.enum(suppressedKinds),
    value: z.string().nullable().describe('An address, a domain, the id of a company; null once the person was erased'),
    name: z.string().nullable().describe('Of a company'),
    reason: z.string(),
    source: z.string(),
    writtenAt: z.iso.datetime({ offset: true }),
  })
  .meta({ id: 'Suppression' })
export type Suppression = z.infer<typeof suppression>

export const suppressionsQuery = z.object({
  kind: z.enum(suppressedKinds).optional(),
  reason: z.string().max(200).optional(),
  sort: z.enum(['writtenAt', '-writtenAt']).default('-writtenAt'),
  after: z.base64url().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const suppressionsAnswer = z.object({ items: z.array(suppression), next: z.string().nullable() })

const mostRows = 5000

export const newSuppressionImport = z.object({
  content: z
    .string()
    .min(1)
    .max(1_000_000)
    .refine((text) => text.split('\n').length <= mostRows + 2, `holds more than ${mostRows} rows; take it in by parts`)
    .describe(
      'CSV text with a column value, email, address or domain (else the first counts); kind and reason where known',
    ),
  reason: z.string().trim().min(1).max(200).default('asked_for').describe('Of rows that say none'),
  dryRun: z.boolean().default(false),
})
export type NewSuppressionImport = z.output<typeof newSuppressionImport>

export const suppressionImport = z.object({
  dryRun: z.boolean(),
  suppressed: z.number().int(),
  known: z.number().int(),
  rejected: z.number().int(),
  rows: z.array(
    z.object({
      line: z.number().int(),
      value: z.string(),
      outcome: z.enum(['suppressed', 'known', 'rejected']),
      reason: z
        .string()
        .optional()
        .describe(
          'suppressed_already, named_twice, empty, erased, not_an_address, not_a_domain, company_needs_id, no_such_company, unknown_kind',
        ),
    }),
  ),
})
export type SuppressionImport = z.infer<typeof suppressionImport>
