import type { Trx } from '#platform/context.ts'
import { findDecided } from '../store-countries.ts'
import { ruleOn, unknownCountry } from './country-rule.ts'
import { countryRules } from './country-rules.ts'

/** Null: not known. */
export type Recipient = { contactId: string; country: string | null }

/** `obstacle`: why no outreach may go to them now, such as `no_basis: DE`. `opens`: whether a message to them may report that it was opened. */
export type Judgement = { obstacle: string | undefined; opens: boolean }

/** What country rules, the organisation's choices and recorded bases say of each recipient, in their order; one query. */
export async function judgeRecipients(trx: Trx, recipients: readonly Recipient[]): Promise<Judgement[]> {
  const ids = [...new Set(recipients.map((one) => one.contactId))]
  const { choices, withBasis, opens } = await findDecided(trx, ids)
  return recipients.map(({ contactId, country }) => {
    const key = country ?? unknownCountry
    const ruling = ruleOn(countryRules.get(key), key, choices)
    const free = ruling.messages === 'go' || withBasis.has(contactId)
    return { obstacle: free ? undefined : `no_basis: ${key}`, opens: opens && ruling.openTracking === 'on' }
  })
}
