import { attachment, newAttachment } from '@lanyard/contract/attachments.ts'
import { idParams } from '@lanyard/contract/delivery.ts'
import type { Blobs } from '#platform/blobs.ts'
import type { Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { type Route, route } from '#platform/http/route.ts'
import type { Attachment } from '../attachments/attachment.ts'
import { uploadAttachment } from '../attachments/upload-attachment.ts'
import { readMessages, steerMessages } from '../permissions.ts'
import { findAttachments } from '../store/attachments.ts'

export const attachmentRoutes = (deps: { blobs: Pick<Blobs, 'put' | 'find'> }): Route[] => [
  route({
    method: 'POST',
    url: '/api/v1/attachments',
    summary:
      'Keep a file (the body, as it is: application/octet-stream) for messages and steps; unused ones go after a week',
    permission: steerMessages,
    perMinute: 60,
    query: newAttachment,
    answer: attachment,
    status: 201,
    run: async (ctx, { query, rawBody }) =>
      present(await uploadAttachment(deps, ctx, { name: query.name, bytes: rawBody ?? Buffer.alloc(0) })),
  }),
  route({
    method: 'GET',
    url: '/api/v1/attachments/:id',
    summary: 'What a file is called, and what it is',
    permission: readMessages,
    params: idParams,
    answer: attachment,
    run: async (ctx, { params }) => present(await getAttachment(ctx, params.id)),
  }),
  route({
    method: 'GET',
    url: '/api/v1/attachments/:id/file',
    summary: 'The file itself, as it goes out',
    permission: readMessages,
    params: idParams,
    run: async (ctx, { params, reply }) => {
      const { name, type, key } = await getAttachment(ctx, params.id)
      const bytes = await deps.blobs.find(key)
      if (!bytes) throw new AppError('not_found', { detail: `The bytes of "${name}" are not there any more.` })
      return reply
        .type(type)
        .header('content-disposition', `attachment; filename="file"; filename*=UTF-8''${encodeName(name)}`)
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'private, no-store')
        .send(Buffer.from(bytes))
    },
  }),
]

const present = ({ key: _, ...one }: Attachment) => one

/** Throws `not_found`. */
async function getAttachment(ctx: Ctx, id: string): Promise<Attachment> {
  const [found] = await ctx.transaction((ctx) => findAttachments(ctx, [id]))
  if (!found) throw new AppError('not_found', { detail: 'There is no such file.' })
  return found
}

/** RFC 8187 leaves less as it is than encodeURIComponent does. */
const encodeName = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
