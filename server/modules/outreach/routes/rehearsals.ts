import { idParams } from '@lanyard/contract/outreach.ts'
import { newRehearsal, rehearsal } from '@lanyard/contract/outreach-rehearsals.ts'
import type { Ctx } from '#platform/context.ts'
import { type Route, route } from '#platform/http/route.ts'
import type { OutreachDeps } from '../deps.ts'
import { type Rehearsed, rehearseEnrollments } from '../enrollments/rehearse-enrollments.ts'
import { enroll } from '../permissions.ts'
import { presentResults } from './present-enrollments.ts'

export const rehearsalRoutes = (deps: OutreachDeps): Route[] => [
  route({
    method: 'POST',
    url: '/api/v1/sequences/:id/rehearsals',
    summary:
      'What enrolling contacts would lead to: each message as it would go out, or why not; nothing is kept or sent',
    permission: enroll,
    params: idParams,
    body: newRehearsal,
    answer: rehearsal,
    run: async (ctx, { params, body }) =>
      present(deps, ctx, await rehearseEnrollments(deps, ctx, { sequenceId: params.id, ...body })),
  }),
]

async function present(deps: OutreachDeps, ctx: Ctx, rehearsed: readonly Rehearsed[]) {
  return ctx.transaction(async (trx) => {
    const named = await presentResults(
      deps,
      trx,
      rehearsed.map(({ contactId }) => ({ contactId, ok: true as const })),
    )
    const mailboxes = new Map((await deps.delivery.listMailboxes(trx)).map((one) => [one.id, one.fromName]))
    return {
      items: rehearsed.map(({ message, at, ...one }, index) => ({
        ...one,
        contactName: named[index]!.contactName,
        companyName: named[index]!.companyName,
        at: at?.toISOString() ?? null,
        message: message && {
          toAddress: message.toAddress,
          mailboxName: mailboxes.get(message.mailboxId ?? '') ?? null,
          subject: message.subject,
          text: message.text,
          reasons: message.reasons,
        },
      })),
    }
  })
}
