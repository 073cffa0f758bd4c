import type { Finding } from '../domains/finding.ts'

/** What was found at an organisation's own host for links: `dns` where its name leads, `web` who answers there. */
export type HostFindings = { dns: Finding; web: Finding }

export type TrackingHost = {
  host: string
  verified: boolean
  findings: HostFindings | null
  checkedAt: Date | null
}

/** The installation's address with another name. */
export function addressAt(publicUrl: string, host: string): string {
  const url = new URL(publicUrl)
  url.hostname = host
  return url.href.replace(/\/$/, '')
}
