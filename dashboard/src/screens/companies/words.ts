import type { CompanyStatus } from '@lanyard/contract/companies.ts'

export const statuses: Record<CompanyStatus, string> = {
  prospect: 'Prospect',
  active: 'In talks',
  won: 'Won',
  lost: 'Lost',
}
export const statusColors: Record<CompanyStatus, string> = {
  prospect: 'gray',
  active: 'blue',
  won: 'lanyard',
  lost: 'red',
}
export const statusChoices = (Object.entries(statuses) as [CompanyStatus, string][]).map(([value, label]) => ({
  value,
  label,
}))

/** What came of reading a company's own website. */
const outcomes: Record<string, string> = {
  own_website: 'Read',
  no_domain: 'No web address known',
  network: 'Its server could not be reached',
  timeout: 'It took too long to answer',
  http_error: 'It answered with an error',
  robots: 'It asks machines not to read it',
  too_large: 'Its page is too large',
  too_many_redirects: 'It leads round in circles',
  garbage: 'It is not a page of text',
  refused_address: 'Its address is not a public one',
  not_recorded: 'It is not among the recorded pages',
}

export const outcomeWords = (outcome: string | null): string =>
  outcome ? (outcomes[outcome] ?? outcome.replaceAll('_', ' ')) : 'Not read yet'

const sourceKinds: Record<string, string> = {
  event_page: 'Page of an event',
  own_website: 'Its own website',
  import: 'Imported file',
  provider: 'Company directory',
  speaker: "Event's speakers page",
  reply: 'Somebody who answered',
  person: 'By hand',
}
export const sourceWords = (kind: string): string => sourceKinds[kind] ?? kind.replaceAll('_', ' ')

export const fieldWords: Record<string, string> = {
  name: 'Name',
  domain: 'Web addresses',
  domains: 'Web addresses',
  description: 'What it does',
  country: 'Country',
  industry: 'Industry',
  status: 'Status',
  ownerId: 'Owner',
  title: 'Title of its website',
}

/** "1 company", "3 companies". */
export const countOf = (count: number, one = 'company', many = 'companies'): string =>
  `${count.toLocaleString()} ${count === 1 ? one : many}`
