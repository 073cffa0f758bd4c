import type { Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { isTooLarge, tooLarge } from './attachments/attachment.ts'
import { openShelf } from './attachments/open-shelf.ts'
import { composeTest } from './compose/compose-test.ts'
import type { DeliveryDeps } from './deps.ts'
import type { OpeningDeps } from './open-account.ts'
import { openMailboxes } from './send/open-mailboxes.ts'

export type TestLetter = {
  mailboxId: string
  toAddress: string
  subject: string
  text: string
  dataNote: string | null
  attachmentIds?: readonly string[] | undefined
}

/**
 * Sends a text to somebody of the organisation through one of its mailboxes, marked as a test: no message is kept, no cap used, nothing
 * tracked. Who may be written to is the caller's to check. Throws `not_found`.
 */
export async function sendTest(
  deps: Pick<DeliveryDeps, 'sender' | 'postalAddress' | 'blobs'> & OpeningDeps,
  ctx: Ctx,
  letter: TestLetter,
): Promise<{ ok: boolean; detail: string }> {
  const { mailbox, postalAddress } = await ctx.transaction(async (ctx) => ({
    mailbox: (await openMailboxes(deps, ctx, [letter.mailboxId]))[0],
    postalAddress: await deps.postalAddress(ctx),
  }))
  if (!mailbox) throw new AppError('not_found', { detail: 'There is no such mailbox.' })
  const taken = await openShelf(deps, ctx).take(letter.attachmentIds ?? [])
  if (!taken.ok) return { ok: false, detail: taken.reason }
  const raw = await composeTest(letter, mailbox, { postalAddress, now: ctx.clock.now() }, taken.files)
  if (isTooLarge(mailbox.account.kind, raw)) return { ok: false, detail: tooLarge }
  const opened = await deps.sender.connect(mailbox.account)
  if (!opened.ok) return { ok: false, detail: opened.detail }
  const envelope = { from: mailbox.fromAddress, to: letter.toAddress, raw }
  const outcome = await opened.connection.send(envelope, async () => true)
  opened.connection.close()
  if (outcome.kind === 'sent') return { ok: true, detail: outcome.answer }
  return { ok: false, detail: outcome.kind === 'withdrawn' ? 'withdrawn' : outcome.answer }
}
