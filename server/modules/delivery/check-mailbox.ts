import type { SavedMailboxCheck } from '@lanyard/contract/mailboxes.ts'
import type { Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { OpeningDeps } from './open-account.ts'
import { sendDueKind } from './plan-messages.ts'
import { checkAccounts } from './setup/check-accounts.ts'
import type { MailboxSetup } from './setup/setup-deps.ts'
import { findSealedMailboxes, setChecked } from './store/mailboxes.ts'

/** Connects and signs in, to send and to read; sends nothing. A good check also ends the mailbox's rest. */
export async function checkMailbox(
  deps: OpeningDeps & { setup: MailboxSetup },
  ctx: Ctx,
  id: string,
): Promise<SavedMailboxCheck> {
  const [row] = await ctx.transaction((ctx) => findSealedMailboxes(ctx, [id]))
  if (!row) throw new AppError('not_found', { detail: 'There is no such mailbox.' })
  const checked = await checkAccounts(deps, ctx, {
    fromAddress: row.fromAddress,
    smtp: row.smtp && { ...row.smtp, password: null },
    account: row.account && { ...row.account, secret: null },
    imap: row.imap && { ...row.imap, password: null },
    mailboxId: id,
  })
  const parts = [checked.smtp!, ...(checked.imap ? [checked.imap] : [])]
  const wrong = parts.find((one) => !one.ok || one.problem !== null)
  const check = { ok: !wrong, detail: wrong ? [wrong.what, wrong.todo].filter(Boolean).join(' ') : 'connected' }
  await ctx.commit(async (ctx) => {
    await setChecked(ctx, id, check)
    if (check.ok) await ctx.wakeAt(sendDueKind, ctx.clock.now())
  })
  return { ...check, smtp: checked.smtp!, imap: checked.imap }
}
