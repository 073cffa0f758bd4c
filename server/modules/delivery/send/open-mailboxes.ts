import type { Trx } from '#platform/context.ts'
import { readDkimKey } from '../compose/sign-dkim.ts'
import { type OpeningDeps, openAccount } from '../open-account.ts'
import { openPassword } from '../sealing.ts'
import { findSealedMailboxes, type MailboxRow } from '../store/mailboxes.ts'
import type { OpenMailbox } from './send-from-mailbox.ts'

/** Mailboxes with their passwords and keys opened, for as long as a run lasts. */
export async function openMailboxes(deps: OpeningDeps, trx: Trx, ids: readonly string[]): Promise<OpenMailbox[]> {
  if (ids.length === 0) return []
  return (await findSealedMailboxes(trx, ids)).map((row) => openMailbox(deps, trx, row))
}

function openMailbox(deps: OpeningDeps, trx: Trx, row: MailboxRow): OpenMailbox {
  const key = openPassword(deps, row.id, 'dkim', row.dkimKey)
  return {
    id: row.id,
    fromName: row.fromName,
    fromAddress: row.fromAddress,
    account: openAccount(deps, trx, row),
    dkim: row.dkim && key ? readDkimKey(row.dkim.domain, row.dkim.selector, key) : null,
  }
}
