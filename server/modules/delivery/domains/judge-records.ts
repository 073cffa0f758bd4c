import type { Finding, SendingDomain } from './finding.ts'

/** RFC 7208. `texts`: every TXT record of the domain. */
export function judgeSpf(of: SendingDomain, texts: readonly string[]): Finding {
  const records = texts.filter((text) => /^v=spf1( |$)/i.test(text.trim()))
  const include = of.provider?.spf
  const named = include ? `include:${include}` : of.smtpHosts.map((host) => `a:${host}`).join(' ')
  const record = { type: 'TXT' as const, name: of.domain, value: `v=spf1 mx ${named} ~all` }
  if (records.length === 0) return { state: 'missing', detail: `${of.domain} has no SPF record.`, record }
  if (records.length > 1)
    return { state: 'missing', detail: `${of.domain} has ${records.length} SPF records; more than one counts as none.` }
  const [found = ''] = records
  if (/(^|\s)\+?all(\s|$)/i.test(found))
    return { state: 'warning', detail: `It lets everybody send as ${of.domain}: ${found}` }
  // It may be named by way of another record, which is why this is no more than a warning.
  if (include && !found.toLowerCase().includes(include) && !of.ofProvider)
    return {
      state: 'warning',
      detail: `It does not name ${of.provider!.name}: ${found}`,
      record: { ...record, value: found.replace(/\s*([~?-]?all)?\s*$/i, ` include:${include} $1`).trim() },
    }
  return { state: 'ok', detail: found }
}

/** RFC 6376, for a key of ours: what is published has to be its other half. */
export function judgeOwnKey(key: SendingDomain['keys'][number], texts: readonly string[]): Finding {
  const name = `${key.selector}._domainkey.${key.domain}`
  const record = { type: 'TXT' as const, name, value: key.record }
  const published = texts.map(readTags).find((tags) => tags['p'] !== undefined)
  if (!published)
    return { state: 'missing', detail: `Lanyard signs as ${key.selector}, and ${name} has no key.`, record }
  if (published['p'] === '') return { state: 'missing', detail: `The key at ${name} is revoked.`, record }
  if (published['p']?.replace(/\s/g, '') !== key.publicKey)
    return { state: 'missing', detail: `The key at ${name} is not the one Lanyard signs with.`, record }
  return { state: 'ok', detail: `Lanyard signs as ${key.selector}, and the published key is its own.` }
}

/** RFC 6376, where the provider signs: `found` are the selectors of its own that hold a key. */
export function judgeProviderKeys(of: SendingDomain, found: readonly string[]): Finding {
  if (of.ofProvider) return { state: 'ok', detail: `${of.provider!.name} signs for ${of.domain}.` }
  if (found.length > 0) return { state: 'ok', detail: `${of.provider!.name} has its key at ${found.join(', ')}.` }
  if (of.provider?.dkimSelectors)
    return {
      state: 'warning',
      detail: `No key of ${of.provider.name} was found under its usual names; switch DKIM on for ${of.domain} there.`,
    }
  return {
    state: 'unknown',
    detail: `Lanyard does not sign for ${of.domain}, and whether your provider does can't be seen from outside.`,
  }
}

/** RFC 7489. `texts` of _dmarc at the domain, or at the organisation's domain above it. */
export function judgeDmarc(of: SendingDomain, texts: readonly string[]): Finding {
  const name = `_dmarc.${of.domain}`
  const record = { type: 'TXT' as const, name, value: `v=DMARC1; p=none; rua=mailto:${of.address}` }
  const records = texts.filter((text) => /^v=DMARC1\s*(;|$)/i.test(text.trim()))
  if (records.length === 0) return { state: 'missing', detail: `${name} has no DMARC record.`, record }
  if (records.length > 1)
    return { state: 'missing', detail: `${name} has ${records.length} DMARC records; more than one counts as none.` }
  const policy = readTags(records[0]!)['p']?.toLowerCase()
  if (!policy || !['none', 'quarantine', 'reject'].includes(policy))
    return { state: 'missing', detail: `The DMARC record has no policy (p=): ${records[0]}`, record }
  return { state: 'ok', detail: records[0]! }
}

/** RFC 5321, 7505. Without a server that takes its mail, neither answers nor bounces come back. */
export function judgeMx(of: SendingDomain, hosts: readonly string[]): Finding {
  const named = hosts.filter((host) => host !== '' && host !== '.')
  if (named.length > 0) return { state: 'ok', detail: `Its mail goes to ${named.slice(0, 3).join(', ')}.` }
  if (hosts.length > 0) return { state: 'warning', detail: `${of.domain} says that it takes no mail at all.` }
  return { state: 'warning', detail: `${of.domain} has no MX record: no server is named that takes its mail.` }
}

/** 'v=DKIM1; p=abc' as tags; what is not name=value is left out. */
const readTags = (text: string): Record<string, string> =>
  Object.fromEntries(
    text.split(';').flatMap((part) => {
      const [, name, value] = /^\s*([a-z0-9_]+)\s*=\s*(.*?)\s*$/is.exec(part) ?? []
      return name ? [[name.toLowerCase(), value ?? '']] : []
    }),
  )
