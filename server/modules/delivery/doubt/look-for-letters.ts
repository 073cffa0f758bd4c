import type { Trx } from '#platform/context.ts'
import { describeError } from '#platform/telemetry.ts'
import { tidyAnswer } from '../api/judge-answer.ts'
import type { DeliveryDeps } from '../deps.ts'
import { openAccount } from '../open-account.ts'
import { openPassword } from '../sealing.ts'
import type { OpenDoubt } from '../store/doubts.ts'
import { findSealedMailboxes } from '../store/mailboxes.ts'
import type { Places, SoughtLetter, Trace } from './trace.ts'

export type Found = { doubt: OpenDoubt; trace: Trace; where: 'sent_folder' | 'provider' }

/** Where the letters of these mailboxes may have left a trace; mailboxes that are gone are left out. */
export async function findPlaces(
  deps: Pick<DeliveryDeps, 'secrets' | 'contextFor' | 'authorities'>,
  trx: Trx,
  mailboxIds: readonly string[],
): Promise<Map<string, Places>> {
  const rows = await findSealedMailboxes(trx, mailboxIds)
  return new Map(
    rows.map((row) => {
      const password = openPassword(deps, row.id, 'imap', row.imapPassword)
      const imap = row.imap && password ? { ...row.imap, password } : null
      return [row.id, { account: openAccount(deps, trx, row), imap }]
    }),
  )
}

type Deps = Pick<DeliveryDeps, 'sender' | 'lookIntoSentFolder'>

/** Looks for one mailbox's letters: in its Sent folder, and for those that are not there at its provider. */
export async function lookForLetters(deps: Deps, places: Places, doubts: readonly OpenDoubt[]): Promise<Found[]> {
  const { imap, account } = places
  const sought = doubts.map(soughtOf)
  const inFolder = imap && deps.lookIntoSentFolder ? await deps.lookIntoSentFolder(imap, sought) : undefined
  const found: Found[] = []
  for (const [index, doubt] of doubts.entries()) {
    const folder = inFolder?.[index]
    if (folder?.kind === 'sent') {
      found.push({ doubt, trace: folder, where: 'sent_folder' })
      continue
    }
    const asked = await askProvider(deps, account, sought[index]!)
    const trace = asked && folder ? both(folder, asked) : (asked ?? folder ?? nowhere)
    found.push({ doubt, trace, where: 'provider' })
  }
  return found
}

const nowhere: Trace = {
  kind: 'none',
  said: 'This mailbox has no Sent folder that Lanyard could read, and its provider can not be asked.',
}

/** What the provider knows for certain outweighs the folder; else what both said is told. */
const both = (folder: Trace, asked: Trace): Trace =>
  asked.kind === 'sent' || asked.kind === 'draft' ? asked : { ...asked, said: `${folder.said} ${asked.said}` }

async function askProvider(deps: Deps, account: Places['account'], sought: SoughtLetter): Promise<Trace | undefined> {
  try {
    return await deps.sender.findSent?.(account, sought)
  } catch (error) {
    return { kind: 'trouble', said: tidyAnswer(describeError(error)) }
  }
}

const soughtOf = ({ headerMessageId, toAddress, beganAt }: OpenDoubt): SoughtLetter => ({
  headerMessageId: headerMessageId ?? '',
  to: toAddress,
  since: Temporal.Instant.fromEpochMilliseconds(beganAt.getTime()),
})
