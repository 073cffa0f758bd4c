import type { MailProvider } from '../setup/mail-providers.ts'

/** `missing` holds mail; `unknown` is never taken for fine, nor for missing. */
export type FindingState = 'ok' | 'missing' | 'warning' | 'unknown'

export type Finding = {
  state: FindingState
  /** What was found, in a sentence. */
  detail: string
  /** The record to publish, where that would mend it. */
  record?: { type: 'TXT' | 'CNAME' | 'MX'; name: string; value: string }
}

export type DomainLack = 'no_spf' | 'no_dkim' | 'no_dmarc'

/** `removal`: where one asks to be taken off. `askedAt`: by the machine's clock. */
export type BlocklistFinding = Finding & { removal?: string[]; askedAt?: string }

/** Those that were looked up first in later versions are not there before the next look. */
export type Findings = { spf: Finding; dkim: Finding; dmarc: Finding; mx?: Finding; blocklists?: BlocklistFinding }

/** A domain that mail is sent from, with what its mailboxes say about it. */
export type SendingDomain = {
  domain: string
  /** One of its mailboxes' addresses, for reports. */
  address: string
  smtpHosts: string[]
  provider: MailProvider | undefined
  /** Addresses are the provider's own (gmail.com): its records are its business. */
  ofProvider: boolean
  /** What Lanyard signs with, if it does; `record` is the whole TXT value, `publicKey` its p=. */
  keys: { domain: string; selector: string; publicKey: string; record: string }[]
}

export const lackOf = ({ spf, dkim, dmarc }: Findings): DomainLack | null => {
  if (spf.state === 'missing') return 'no_spf'
  if (dkim.state === 'missing') return 'no_dkim'
  return dmarc.state === 'missing' ? 'no_dmarc' : null
}
