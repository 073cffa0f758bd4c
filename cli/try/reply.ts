import { z } from 'zod'
import { classifyReply } from '../../server/modules/inbox/index.ts'
import { AppError } from '../../server/platform/errors.ts'
import { print, readJsonArray } from './print.ts'

const reply = z.object({
  id: z.union([z.string(), z.number()]),
  subject: z.string().nullish(),
  headers: z.record(z.string(), z.unknown()).nullish(),
  body: z.string().nullish(),
})

export async function tryReply(file: string, options: { json?: boolean }): Promise<void> {
  const replies = await readJsonArray(file)
  for (const [index, content] of replies.entries()) {
    const read = reply.safeParse(content)
    if (!read.success)
      throw new AppError('invalid_request', { detail: `Reply ${index + 1}: ${read.error.issues[0]?.message}` })
    const found = classifyReply(read.data as Parameters<typeof classifyReply>[0])
    print(
      options.json,
      found,
      `${found.id}: ${found.kind}, ${found.intent} (${found.confidence.toFixed(2)}): ${found.because}`,
    )
  }
}
