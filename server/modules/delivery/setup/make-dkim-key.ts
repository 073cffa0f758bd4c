import { generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'
import type { DkimRecord } from '@lanyard/contract/mailboxes.ts'
import type { Ctx } from '#platform/context.ts'
import type { DeliveryDeps } from '../deps.ts'
import { domainOf, publicPartOf } from '../domains/check-domains.ts'
import { editMailbox, getMailbox } from '../edit-mailboxes.ts'

const generate = promisify(generateKeyPair)

/**
 * Gives a mailbox a new key to sign with, and answers the record to publish. Until it is published the mailbox's mail is held, because a
 * signature that can't be checked does more harm than none.
 */
export async function makeDkimKey(
  deps: Pick<DeliveryDeps, 'secrets' | 'compliance' | 'setup'>,
  ctx: Ctx,
  id: string,
  selector: string,
): Promise<DkimRecord> {
  const mailbox = await ctx.transaction((ctx) => getMailbox(ctx, id))
  const domain = domainOf(mailbox.fromAddress)
  const { privateKey } = await generate('rsa', { modulusLength: 2048 })
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  await editMailbox(deps, ctx, id, { dkim: { domain, selector, privateKey: pem } })
  const { record } = publicPartOf({ domain, selector }, pem)
  return { type: 'TXT', name: `${selector}._domainkey.${domain}`, value: record }
}
