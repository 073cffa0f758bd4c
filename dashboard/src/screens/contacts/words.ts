import type { ChannelStatus, ContactStatus, Department, Seniority } from '@lanyard/contract/contacts.ts'

type Choice<V extends string> = { value: V; label: string }

const choices = <V extends string>(labels: Record<V, string>): Choice<V>[] =>
  (Object.entries(labels) as [V, string][]).map(([value, label]) => ({ value, label }))

export const departments: Record<Department, string> = {
  executive: 'Executive',
  sales: 'Sales',
  business_development: 'Business development',
  partnerships: 'Partnerships',
  marketing: 'Marketing',
  events: 'Events',
  communications: 'Communications',
  customer_success: 'Customer success',
  product: 'Product',
  project_management: 'Project management',
  engineering: 'Engineering',
  it: 'IT',
  security: 'Security',
  data: 'Data',
  design: 'Design',
  research: 'Research',
  operations: 'Operations',
  administration: 'Administration',
  procurement: 'Procurement',
  finance: 'Finance',
  legal: 'Legal',
  hr: 'HR',
  consulting: 'Consulting',
  other: 'Other',
}
export const departmentChoices = choices(departments)

export const seniorities: Record<Seniority, string> = {
  executive: 'Executive',
  vp: 'VP',
  director: 'Director',
  head: 'Head',
  manager: 'Manager',
  lead: 'Lead',
  senior: 'Senior',
  professional: 'Professional',
  junior: 'Junior',
}
export const seniorityChoices = choices(seniorities)

export const statuses: Record<ContactStatus, string> = {
  new: 'New',
  engaged: 'Engaged',
  responded: 'Responded',
  qualified: 'Qualified',
  disqualified: 'Disqualified',
}
export const statusChoices = choices(statuses)
export const statusColors: Record<ContactStatus, string> = {
  new: 'gray',
  engaged: 'blue',
  responded: 'lanyard',
  qualified: 'green',
  disqualified: 'red',
}

export const channelStatuses: Record<ChannelStatus, string> = {
  valid: 'Proven',
  unknown: 'Not proven',
  risky: 'Risky',
  invalid: 'Not usable',
}
export const channelColors: Record<ChannelStatus, string> = {
  valid: 'green',
  unknown: 'gray',
  risky: 'yellow',
  invalid: 'red',
}

const channelReasons: Record<string, string> = {
  disposable: 'a mailbox that vanishes within the hour',
  no_mail_server: 'the domain takes no mail',
  said_by_source: 'so says its source',
  role_address: 'it reaches an office, not one person',
  free_mail: 'a private address: it says nothing about the employer',
  bounced: 'mail to it came back',
}

const statusReasons: Record<string, string> = {
  clicked: 'clicked a link',
  left_company: 'has left the company',
  'set by hand': 'set by hand',
}

const sourceKinds: Record<string, string> = {
  event_page: "Event's speakers or participants",
  import: 'Imported file',
  provider: 'People directory',
  reply: 'A colleague who named them',
  person: 'Entered by hand',
}

export const channelReason = (reason: string | null): string | undefined => said(channelReasons, reason)
export const statusReason = (reason: string | null): string | undefined => said(statusReasons, reason)
export const sourceWords = (kind: string): string => said(sourceKinds, kind) ?? kind

/** A code of the API in words; one that is not known as it is, without its underscores. */
export function said(words: Record<string, string>, code: string | null | undefined): string | undefined {
  if (!code) return undefined
  return words[code] ?? code.replaceAll('_', ' ').replace(':', ': ')
}

/** "Marketing · VP", or that it is not known. */
export function roleWords(one: { department: Department | null; seniority: Seniority | null }): string {
  const parts = [one.department && departments[one.department], one.seniority && seniorities[one.seniority]]
  return [...new Set(parts.filter(Boolean))].join(' · ') || 'Not known'
}

/** Why a role is what it is, as the rules say it. */
export const roleReason = (reason: string | null): string | null => reason?.replaceAll('_', ' ') ?? null

export const percent = (share: number | null): string => (share === null ? '–' : `${Math.round(share * 100)} %`)
