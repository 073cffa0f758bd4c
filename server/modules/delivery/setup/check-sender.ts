import type { SenderAccount } from '../sender.ts'
import type { AccountCheck, MailboxSetup } from './setup-deps.ts'

/** Opens the account and asks whether it may send; sends nothing. */
export async function checkSender(setup: Pick<MailboxSetup, 'sender'>, account: SenderAccount): Promise<AccountCheck> {
  const opened = await setup.sender.connect(account)
  if (!opened.ok) return { ok: false, problem: opened.problem ?? 'unknown', detail: opened.detail }
  const trouble = await opened.connection.verify?.()
  opened.connection.close()
  return trouble ? { ok: false, problem: trouble.problem ?? 'unknown', detail: trouble.detail } : { ok: true }
}
