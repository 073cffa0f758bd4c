import { z } from 'zod'

const instant = z.iso.datetime({ offset: true })

const finding = z.object({
  state: z.enum(['ok', 'missing', 'warning', 'unknown']).describe('unknown: it could not be looked up'),
  detail: z.string(),
  record: z.object({ type: z.string(), name: z.string(), value: z.string() }).optional().describe('What to publish'),
})

export const trackingHostBody = z.object({
  host: z
    .string()
    .trim()
    .toLowerCase()
    .max(253)
    .regex(
      /^(?=.*[a-z])([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/,
      'a name such as links.your-domain.com',
    )
    .nullable()
    .describe('null: links name the installation’s own host'),
})

export const trackingHostAnswer = z
  .object({
    host: z.string().nullable(),
    verified: z.boolean().describe('It leads here: links name it'),
    findings: z
      .object({ dns: finding, web: finding })
      .nullable()
      .describe('Where its name leads, and who answers there'),
    checkedAt: instant.nullable(),
    linksUrl: z.string().nullable().describe('Where links, pictures and the unsubscribe page are now'),
    publicHost: z.string().nullable().describe('What the name has to lead to'),
    secure: z.boolean().describe('Links are https, so that a certificate for the host is needed'),
  })
  .meta({ id: 'TrackingHost' })
export type TrackingHostAnswer = z.infer<typeof trackingHostAnswer>
