import { z } from 'zod'

/** Of one file, and of all files of a message together. */
export const largestFile = 5 * 1024 * 1024

export const mostFiles = 5

export const attachmentIds = z
  .array(z.uuid())
  .max(mostFiles)
  .refine((ids) => new Set(ids).size === ids.length, 'Each file once')
  .describe('Files that go with the message, at most 5 MB together')

export const newAttachment = z.object({
  name: z.string().trim().min(1).max(200).describe('With an ending that fits what the file is'),
})

export const attachment = z
  .object({
    id: z.uuid(),
    name: z.string(),
    type: z.string().describe('By its bytes'),
    size: z.number().int().describe('Bytes'),
  })
  .meta({ id: 'Attachment' })
export type Attachment = z.infer<typeof attachment>
