import { largestFile } from '@lanyard/contract/attachments.ts'
import type { Blobs } from '#platform/blobs.ts'
import type { Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { insertAttachment } from '../store/attachments.ts'
import { type Attachment, megabytes, tidyName } from './attachment.ts'
import { judgeFile } from './judge-file.ts'

/** Keeps a file for messages to come. Throws `invalid_request` where it is too large, or of a kind that is not sent. */
export async function uploadAttachment(
  deps: { blobs: Pick<Blobs, 'put'> },
  ctx: Ctx,
  given: { name: string; bytes: Buffer },
): Promise<Attachment> {
  const name = tidyName(given.name)
  const refuse = (at: string, problem: string) =>
    new AppError('invalid_request', { detail: problem, faults: [{ at, problem }] })
  if (name === '') throw refuse('query.name', 'The file needs a name.')
  if (given.bytes.length > largestFile) {
    throw refuse(
      'body',
      `The file has ${megabytes(given.bytes.length)}, more than ${megabytes(largestFile)}. Send a link to it instead.`,
    )
  }
  const judged = judgeFile(name, given.bytes)
  if (!judged.ok) throw refuse('body', judged.problem)
  const id = ctx.ids.next()
  // Its own bytes, whoever else uploaded the same: so that forgetting one file takes it from no other.
  const key = await deps.blobs.put(ctx.organisationId, given.bytes, `${id}.file`)
  const attachment = { id, name, type: judged.type, size: given.bytes.length, key }
  await ctx.commit((ctx) => insertAttachment(ctx, attachment))
  return attachment
}
