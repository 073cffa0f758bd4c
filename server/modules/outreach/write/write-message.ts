import type { Ctx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { byHandKey } from '../policy/note-sent.ts'
import { refuseFiles } from '../sequences/refuse-files.ts'
import { expandDraft } from '../snippets/open-snippets.ts'
import { reliesOnEvent } from '../text/variables.ts'
import { type Draft, draftMessage, whyHeld } from './draft-message.ts'

export type WrittenMessage = { id: string; state: 'planned' | 'held'; held: string | null; sendAt: string }

/**
 * Plans one message to one contact outside of any sequence, through the same gates: what stands against it holds it, and the answer says
 * so. What the installation lacks is found out at its hour, as with every message.
 */
export async function writeMessage(
  deps: OutreachDeps,
  ctx: Ctx,
  written: Draft & { contactId: string },
): Promise<WrittenMessage> {
  return ctx.commit(async (ctx) => {
    const input = await expandDraft(ctx, written)
    await refuseFiles(deps, ctx, [{ at: 'body.attachmentIds', ids: input.attachmentIds }])
    const drafted = (await draftMessage(deps, ctx, input))!
    const { contact, eventId, gathered, rendered, mailbox, sendAt, reasons } = drafted
    // Delivery asks for the basis and for whose the company is by itself, once nothing else holds the message: what wants approval has to keep wanting it.
    const own = drafted.gates.filter(
      ({ gate, reason }) => gate !== 'installation' && gate !== 'owner' && !reason?.startsWith('no_basis: '),
    )
    const held = whyHeld(own)
    const [planned] = await deps.delivery.planMessages(ctx, [
      {
        key: `${byHandKey}${ctx.ids.next()}`,
        contactId: contact.id,
        companyId: contact.companyId,
        enrollmentId: null,
        sequenceId: null,
        writtenBy: (await deps.members.findOwn(ctx)) ?? null,
        eventId,
        step: 1,
        mailboxId: mailbox?.id ?? null,
        toAddress: gathered.toAddress,
        toName: contact.fullName,
        ...(rendered.ok ? rendered : { subject: input.subject, text: input.text, html: null }),
        sendAt,
        reasons: ['written by hand', ...reasons],
        evidenceIds: reliesOnEvent(`${input.subject} ${input.text}`) ? gathered.evidenceIds : [],
        dataNote: gathered.dataNote,
        attachmentIds: input.attachmentIds ?? [],
        inReplyTo: null,
        held,
      },
    ])
    const id = planned!.messageId
    await deps.compliance.recordChange(ctx, { table: 'delivery.messages', id, action: 'write', after: { held } })
    const [kept] = await deps.delivery.findMessages(ctx, [id])
    const isHeld = kept?.state === 'held'
    return { id, state: isHeld ? 'held' : 'planned', held: isHeld ? kept.stateReason : null, sendAt: sendAt.toString() }
  })
}
