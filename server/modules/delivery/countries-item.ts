import type { ReadinessItem } from '@lanyard/contract/mailboxes.ts'
import type { Trx } from '#platform/context.ts'
import { countHeldForBasis } from './store/under-law.ts'

/** Beyond this many the sum is a guess that helps nobody. */
const mostCounted = 1000

/** Whether mail waits for the law of a country. Not required: what goes to other countries leaves meanwhile. */
export async function countriesItem(trx: Trx): Promise<ReadinessItem> {
  const held = await countHeldForBasis(trx, mostCounted)
  const waits = held.length > 0
  return {
    id: 'countries',
    kind: 'countries',
    domain: null,
    required: false,
    title: 'A basis in law for what is planned',
    state: waits ? 'warning' : 'ok',
    detail: waits ? `Messages wait: ${describe(held)}.` : 'No message waits for it.',
    why: 'Where consent is asked for before business mail, or nobody knows the country, a message is held until there is a basis to send it.',
    fix: waits
      ? {
          text: 'Record a basis at the contacts, or decide about the country on grounds of your own.',
          ...{ record: null, page: 'country_rules', mailboxId: null },
        }
      : null,
  }
}

const describe = (held: readonly { country: string; count: number }[]): string =>
  held.map(({ country, count }) => `${count} to ${nameOf(country)}`).join(', ')

const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' })

const nameOf = (country: string): string =>
  country === 'unknown' ? 'countries that are not known' : (names.of(country) ?? country)
