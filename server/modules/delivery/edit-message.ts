import type { Ctx, Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { findFileFault } from './attachments/attachment.ts'
import type { DeliveryDeps } from './deps.ts'
import { findLinks } from './links/find-links.ts'
import { isHeldForText, isUnfinished, type Message } from './message.ts'
import { sendDueKind } from './plan-messages.ts'
import { keepAttachments } from './store/attachments.ts'
import { findMessages, type MessageChanges, updateMessage } from './store/messages.ts'

type Edit = Omit<MessageChanges, 'stateReason'>

/**
 * Changes a message that has not left yet: planned or held. A new text replaces the HTML as well, unless that is given. What was held
 * for a gap that the edit closes waits for approval from then on. Erasing the recipient erases what the audit keeps of the texts.
 */
export async function editMessage(
  deps: Pick<DeliveryDeps, 'compliance'>,
  ctx: Ctx,
  id: string,
  changes: Edit,
): Promise<void> {
  await ctx.commit(async (ctx) => {
    const [before] = await findMessages(ctx, [id])
    if (!before) throw new AppError('not_found', { detail: 'There is no such message.' })
    await refuseFiles(ctx, changes.attachmentIds)
    const edit: Edit = changes.text !== undefined && changes.html === undefined ? { ...changes, html: null } : changes
    if (!(await updateMessage(ctx, id, { ...edit, stateReason: reasonAfter(before, edit) }))) {
      throw new AppError('conflict', {
        detail: `The message is ${before.state.replace('_', ' ')}: it can not be changed any more.`,
        hint: 'Only what is planned or held can be changed. Write another message instead.',
      })
    }
    await deps.compliance.recordChange(ctx, {
      table: 'delivery.messages',
      id,
      action: 'edit',
      before: pick(before, changes),
      after: changes,
    })
    if (edit.text !== undefined || edit.html !== undefined)
      await ctx.announce([{ name: 'message.edited', messageId: id, contactId: before.contactId }])
    await ctx.wakeAt(sendDueKind, changes.sendAt ?? ctx.clock.now())
  })
}

async function refuseFiles(trx: Trx, ids: readonly string[] = []): Promise<void> {
  const problem = findFileFault(ids, await keepAttachments(trx, ids))
  if (!problem) return
  throw new AppError('invalid_request', { detail: problem, faults: [{ at: 'body.attachmentIds', problem }] })
}

/** Why it is held once it was edited; undefined where that stays as it is. */
function reasonAfter(before: Message, edit: Edit): string | undefined {
  if (before.state !== 'held') return undefined
  const after = { subject: edit.subject ?? before.subject, text: edit.text ?? before.text }
  const html = edit.html === undefined ? before.html : edit.html
  const broken = /^broken_link: (.*)$/.exec(before.stateReason ?? '')?.[1]
  const mended =
    (broken !== undefined &&
      !findLinks({ text: after.text, html }, { hosts: new Set(), links: [] }).includes(broken)) ||
    (before.stateReason === 'no_address' && edit.toAddress !== undefined) ||
    (/^(attachment_missing|too_large)/.test(before.stateReason ?? '') && edit.attachmentIds !== undefined) ||
    (isHeldForText(before.stateReason) && !isUnfinished(after) && (edit.text ?? edit.subject) !== undefined)
  return mended ? 'needs_approval' : undefined
}

const pick = (message: Message, changes: Edit): Record<string, unknown> =>
  Object.fromEntries((Object.keys(changes) as (keyof Edit)[]).map((field) => [field, message[field]]))
