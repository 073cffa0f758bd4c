import { z } from 'zod'

export const consentNeeds = ['required', 'not_required', 'unclear'] as const
export type ConsentNeed = (typeof consentNeeds)[number]

const instant = z.iso.datetime({ offset: true })
const onOff = z.enum(['on', 'off'])

/** `all`: every country without a choice of its own. `unknown`: where the recipient's country is not known. */
export const countryKey = z.union([
  z.string().regex(/^[A-Z]{2}$/, 'is not a country (ISO 3166 alpha-2, in capitals)'),
  z.enum(['all', 'unknown']),
])

export const countryParams = z.object({ country: countryKey })

const sourceOfRule = z.object({
  law: z.string(),
  url: z.string(),
  writtenOn: z.iso.date().describe('The day Lanyard’s rule was written'),
  readOn: z.iso
    .date()
    .nullable()
    .describe('The day the source was read against it; null: from general knowledge, check it'),
})

export const countryRule = z
  .object({
    country: z.string(),
    name: z.string(),
    consent: z
      .enum(consentNeeds)
      .nullable()
      .describe('Prior consent for email to people at companies; null: no rule is written'),
    openTracking: onOff.describe('What the rule says of tracking opens'),
    source: sourceOfRule.nullable(),
    note: z.string().nullable(),
    choice: z
      .object({
        messages: z.enum(['allow', 'hold']).nullable(),
        grounds: z.string().nullable(),
        openTracking: onOff.nullable(),
        decidedAt: instant,
        decidedBy: z.string().describe('The name of who decided'),
      })
      .nullable()
      .describe('What the organisation decided; null where it decided nothing'),
    inForce: z.object({
      messages: z.enum(['go', 'held']).describe('held: until a basis is recorded for the contact'),
      openTracking: onOff,
    }),
  })
  .meta({ id: 'CountryRule' })
export type CountryRule = z.infer<typeof countryRule>

export const countryRulesAnswer = z.object({ items: z.array(countryRule) })

export const countryChoice = z
  .object({
    messages: z
      .enum(['allow', 'hold'])
      .nullable()
      .default(null)
      .describe('hold: until a basis is recorded for the contact; null: as the rule says'),
    grounds: z
      .string()
      .trim()
      .min(1)
      .max(1000)
      .nullable()
      .default(null)
      .describe('On what the organisation founds it; needed to allow'),
    openTracking: onOff.nullable().default(null),
  })
  .refine((choice) => choice.messages !== 'allow' || choice.grounds !== null, {
    path: ['grounds'],
    message: 'is needed: say on what basis people there are written to',
  })
export type CountryChoice = z.input<typeof countryChoice>

export const trackingPolicy = z
  .object({
    opens: z.boolean().describe('False: no message reports opens, whatever country or sequence. Links keep working.'),
  })
  .meta({ id: 'TrackingPolicy' })
export type TrackingPolicy = z.infer<typeof trackingPolicy>
