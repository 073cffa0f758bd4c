import type { Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { InboxDeps } from './deps.ts'
import { findMails } from './store/mails.ts'
import { readMail } from './understand/index.ts'

/** A mail as its writer formatted it; what came as plain text keeps its lines. Neither is safe to show before it is sanitised. */
export async function findMailPage(deps: Pick<InboxDeps, 'blobs'>, ctx: Ctx, id: string): Promise<string> {
  const [mail] = await ctx.transaction((ctx) => findMails(ctx, [id]))
  const raw = mail?.rawKey && !mail.erasedAt ? await deps.blobs.find(mail.rawKey) : undefined
  if (!raw) throw new AppError('not_found', { detail: 'There is no such mail, or it was erased.' })
  const { html, text } = await readMail(raw)
  return html ?? `<pre style="white-space:pre-wrap">${asHtml(text)}</pre>`
}

const asHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
