import type { ReadinessItem } from '@lanyard/contract/mailboxes.ts'
import type { Trx } from '#platform/context.ts'
import type { AskedDomain } from '../store/domains.ts'
import { findTrackingHost } from '../store/tracking-hosts.ts'
import type { BlocklistFinding } from './finding.ts'

type Fix = NonNullable<ReadinessItem['fix']>
const fixWith = (text: string, more: Partial<Fix> = {}): Fix => ({
  ...{ text, record: null, page: null, mailboxId: null },
  ...more,
})

/** What does not hold mail, and yet decides where it lands: whether answers can come back, and blocklists. */
export function standingItems({ domain, findings: { mx, blocklists } }: AskedDomain): ReadinessItem[] {
  const base = { domain, required: false }
  return [
    ...(mx
      ? [
          {
            ...{ ...base, id: `mx:${domain}`, kind: 'mx' as const, title: `MX of ${domain}` },
            ...{ state: mx.state, detail: mx.detail },
            why: 'Answers and bounces come back to the domain; many receivers refuse mail from one that takes none.',
            fix:
              mx.state === 'warning'
                ? fixWith('Publish an MX record that names the server of your mail provider; its help pages say which.')
                : null,
          },
        ]
      : []),
    ...(blocklists
      ? [
          {
            ...{ ...base, id: `blocklists:${domain}`, kind: 'blocklists' as const },
            ...{ title: `Blocklists about ${domain}`, state: blocklists.state, detail: blocklists.detail },
            why: 'Receivers look there before they take a mail; what stands on one is often turned away unread.',
            fix: fixOfListing(blocklists),
          },
        ]
      : []),
  ]
}

const fixOfListing = ({ state, removal, askedAt }: BlocklistFinding): Fix | null => {
  if (state === 'warning') {
    const where = (removal ?? []).join(', ')
    return fixWith(`Find out why first (they say), stop that, then ask there to be taken off. ${where}`)
  }
  return state === 'unknown' && askedAt
    ? fixWith('With a name server of your own (LANYARD_DNS_SERVERS) the lists answer.')
    : null
}

/** Only where the organisation wants a host of its own. */
export async function trackingHostItems(trx: Trx): Promise<ReadinessItem[]> {
  const own = await findTrackingHost(trx)
  if (!own) return []
  const { host, verified, findings } = own
  const trouble = [findings?.dns, findings?.web].find((one) => one && one.state !== 'ok')
  return [
    {
      ...{ id: 'tracking_host', kind: 'tracking_host', domain: null, required: false },
      title: `Links at ${host}`,
      state: verified ? 'ok' : 'warning',
      detail: verified ? `${host} leads here, and links name it.` : (trouble?.detail ?? 'It was not looked at yet.'),
      why: 'Until it leads here, links name the installation’s own host; they work all the same.',
      fix: verified ? null : fixWith('What to publish is shown with it.', { page: 'sending_domains' }),
    },
  ]
}
