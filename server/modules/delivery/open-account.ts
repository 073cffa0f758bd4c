import type { Trx } from '#platform/context.ts'
import type { DeliveryDeps } from './deps.ts'
import { openPassword } from './sealing.ts'
import type { AccessToken, SenderAccount } from './sender.ts'
import { getAccessToken } from './sign-in/get-access-token.ts'
import type { MailboxRow } from './store/mailboxes.ts'

export type OpeningDeps = Pick<DeliveryDeps, 'secrets' | 'contextFor' | 'authorities'>

/** A mailbox's account with its secret, or with the way to its token. */
export function openAccount(deps: OpeningDeps, trx: Pick<Trx, 'organisationId'>, row: MailboxRow): SenderAccount {
  const { account } = row
  if (!account) {
    return { kind: 'smtp', ...row.smtp!, password: openPassword(deps, row.id, 'smtp', row.smtpPassword) }
  }
  const secret = () => openPassword(deps, row.id, 'account', row.accountSecret)
  if (account.kind !== 'gmail' && account.kind !== 'graph') return { ...account, secret: secret() }
  const user = account.user ?? row.fromAddress
  if (account.auth !== 'sign_in') return { ...account, user, secret: secret() }
  // Asked for long after the transaction that read the mailbox.
  const ctx = deps.contextFor(trx.organisationId, { kind: 'system', id: 'delivery' })
  const authority = deps.authorities?.[account.kind]
  const accessToken: AccessToken = (refused) =>
    getAccessToken({ secrets: deps.secrets, authority }, ctx, row.id, refused)
  return { ...account, user, accessToken }
}
