import type { Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { OutreachDeps } from '../deps.ts'
import { expandDraft } from '../snippets/open-snippets.ts'
import { renderWithGaps } from '../text/render-step.ts'
import { type Draft, draftMessage } from './draft-message.ts'

/**
 * Sends a text to the one who writes it, as it would read to a contact, marked as a test. It is no message: it counts nowhere, and it
 * reaches nobody but members and mailboxes of the organisation.
 */
export async function sendTest(
  deps: OutreachDeps,
  ctx: Ctx,
  written: Draft & { toAddress?: string | undefined },
): Promise<{ ok: boolean; toAddress: string; detail: string }> {
  const own = await deps.findOwnAddress(ctx)
  const test = await ctx.transaction(async (ctx) => {
    const input = await expandDraft(ctx, written)
    const mailboxes = await deps.delivery.listMailboxes(ctx)
    const drafted = await draftMessage(deps, ctx, input)
    if (!drafted)
      throw new AppError('conflict', { detail: 'There is no contact to show the text for.', hint: 'Add one.' })
    if (!drafted.mailbox) {
      throw new AppError('conflict', {
        detail: 'There is no mailbox to send from.',
        hint: 'Connect one in the settings.',
      })
    }
    const toAddress = written.toAddress ?? own ?? drafted.mailbox.fromAddress
    const allowed = [own, ...mailboxes.map((one) => one.fromAddress)].map((one) => one?.toLowerCase())
    if (!allowed.includes(toAddress.toLowerCase())) {
      throw new AppError('invalid_request', {
        detail: `${toAddress} is none of your own addresses.`,
        hint: 'A test goes to your own sign-in address or to one of your mailboxes.',
        faults: [{ at: 'body.toAddress', problem: 'not an address of yours' }],
      })
    }
    const { subject, text } = renderWithGaps({ subject: input.subject, body: input.text }, drafted.gathered.facts)
    const { attachmentIds } = written
    return {
      ...{ mailboxId: drafted.mailbox.id, toAddress, subject, text, attachmentIds },
      dataNote: drafted.gathered.dataNote,
    }
  })
  return { toAddress: test.toAddress, ...(await deps.delivery.sendTest(ctx, test)) }
}
