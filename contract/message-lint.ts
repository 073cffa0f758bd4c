import { z } from 'zod'

/** Something a reader, or a spam filter, may take amiss. */
export const messageLint = z
  .object({
    code: z.string().describe('Such as text_long, many_links, remote_pictures, no_plain_text'),
    at: z.enum(['subject', 'text', 'attachments']),
    advice: z.string(),
  })
  .meta({ id: 'MessageLint' })
export type MessageLint = z.infer<typeof messageLint>
