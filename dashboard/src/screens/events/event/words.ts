import type { EditionComparison, SiteRead, SponsorshipChange, TriedPage } from '@lanyard/contract/sponsors.ts'

/** Plain words for the codes of sponsorships and of reading a site; the only place that knows them. */
const roleWords: Record<string, string> = {
  sponsor: 'Sponsor',
  exhibitor: 'Exhibitor',
  partner: 'Partner',
  media_partner: 'Media partner',
  community_partner: 'Community partner',
  organizer: 'Organiser',
  host: 'Host',
  venue: 'Venue',
  supporter: 'Supporter',
}

export const roleName = (role: string): string =>
  roleWords[role] ?? `${role.charAt(0).toUpperCase()}${role.slice(1).replaceAll('_', ' ')}`

type Outcome = { label: string; color: string; explain: string; next: string }

export const outcomeWords: Record<SiteRead['outcome'], Outcome> = {
  found: { label: 'Sponsors found', color: 'green', explain: 'The site lists its sponsors.', next: '' },
  collapsed: {
    label: 'Far fewer than before',
    color: 'orange',
    explain: 'The site lists a fraction of the sponsors that stood there before: it may have been rebuilt.',
    next: 'Nobody counts as gone because of it. It is read again within a day; say above whether it is true.',
  },
  no_sponsors: {
    label: 'No sponsors listed',
    color: 'gray',
    explain: 'The site answered, and none of its pages lists a sponsor yet.',
    next: 'Sponsors are often announced late: it is looked at again by itself. You can also add one by hand.',
  },
  unreachable: {
    label: 'Not reachable',
    color: 'orange',
    explain: 'The site did not answer when it was read last.',
    next: 'It is tried again within a day. Check the website in the event’s details.',
  },
  robots: {
    label: 'Reading not allowed',
    color: 'orange',
    explain: 'The site asks programs not to read the pages that would list its sponsors (robots.txt).',
    next: 'Look at it yourself and add its sponsors by hand.',
  },
  needs_browser: {
    label: 'Needs a browser',
    color: 'orange',
    explain: 'The site is built by script, and no browser is installed where Lanyard runs.',
    next: 'Install Chromium there, or name it in LANYARD_CHROMIUM, then read again.',
  },
  no_address: {
    label: 'No website known',
    color: 'gray',
    explain: 'There is nothing to read: the event has no website here.',
    next: 'Add its website in the event’s details, and its sponsors are read.',
  },
  not_active: {
    label: 'Not read',
    color: 'gray',
    explain: 'Sites of events that are cancelled or put aside are not read.',
    next: '',
  },
}

const problems: Record<string, string> = {
  robots: 'asks not to be read',
  timeout: 'did not answer in time',
  network: 'could not be reached',
  too_large: 'too large',
  refused_address: 'not on the public web',
  too_many_redirects: 'sends visitors in circles',
  garbage: 'not readable',
  bot_wall: 'only lets in who proves to be human',
  not_recorded: 'not recorded',
}

/** A page that the site does not have: mostly one that nobody linked to. */
export const isMissing = ({ problem }: TriedPage): boolean => /^http_error (?:404|410)$/.test(problem ?? '')

const services: Record<string, string> = { scrapingbee: 'ScrapingBee' }

/** What came of a page that was tried, and through which service: "3 sponsors", "no such page". */
export function explainTried(page: TriedPage): string {
  if (!page.through) return explainAnswer(page)
  const service = services[page.through] ?? page.through
  return page.problem
    ? `${explainAnswer(page)}, and could not be had through ${service} either`
    : `${explainAnswer(page)}, read through ${service}`
}

const doubts: Record<NonNullable<TriedPage['help']>['why'], string> = {
  none: 'the rules read nobody on it',
  few: 'the rules read hardly anybody on it',
  doubtful: 'the rules were unsure of it',
  collapse: 'the rules read far fewer than before',
  again: 'it was asked before',
}

const silences: Partial<Record<NonNullable<TriedPage['help']>['outcome'], string>> = {
  later: 'it is asked in a moment',
  enough: 'it was asked about other pages of the site',
  refused: 'it did not answer',
  try_later: 'it did not answer',
  misconfigured: 'it could not be asked',
  broken: 'it answered with something else than it was asked for',
}

/** What a language model had to say about a page, and why it was asked; empty where it was not to be asked. */
export function explainHelp({ help }: TriedPage): string {
  if (!help) return ''
  const { model, added, agreed, dropped } = help
  const asked = `The model ${model} was to help, because ${doubts[help.why]}`
  const silence = silences[help.outcome]
  if (silence) return `${asked}: ${[`${silence}, the rules alone count.`, help.said].filter(Boolean).join(' ')}`
  const counts = [`${added} added`, agreed > 0 && `${agreed} seen by both`, dropped > 0 && `${dropped} not believed`]
  return `${asked}: ${counts.filter(Boolean).join(', ')}`
}

/** "rules 2", or which model picked it among the page's words. */
export function explainExtractor(extractor: string): string {
  const model = /^model \d+ \((.+)\)$/.exec(extractor)?.[1]
  return model ? `the language model ${model}, which picked it among the words of the page` : extractor
}

/** "2 questions, 4,200 tokens, 0.31 cents": what a language model took for helping with an event's pages. */
export function explainAsked({ calls, tokens, cents }: SiteRead['asked']): string {
  const parts = [calls === 1 ? '1 question' : `${calls} questions`, `${tokens.toLocaleString('en')} tokens`]
  if (cents !== null) parts.push(`${cents.toLocaleString('en', { maximumFractionDigits: 2 })} cents`)
  return parts.join(', ')
}

function explainAnswer({ sponsors, problem }: TriedPage): string {
  const status = /^http_error (\d+)$/.exec(problem ?? '')?.[1]
  if (isMissing({ url: '', sponsors: null, problem })) return 'no such page'
  if (status) return `answered ${status}`
  if (problem) return problems[problem] ?? problem.replaceAll('_', ' ')
  if (!sponsors) return 'no sponsors on it'
  return sponsors === 1 ? '1 sponsor' : `${sponsors} sponsors`
}

/** "3 pages, 0.75 cents": what a service took for reading pages that refuse us. */
export function explainPaid({ calls, cents }: SiteRead['paid']): string {
  const pages = calls === 1 ? '1 page' : `${calls} pages`
  return cents === null ? pages : `${pages}, ${cents.toLocaleString('en', { maximumFractionDigits: 2 })} cents`
}

export function explainChange({ kind, tierBefore, tierAfter }: SponsorshipChange): string {
  switch (kind) {
    case 'found':
      return tierAfter ? `is new, in ${tierAfter}` : 'is new'
    case 'upgraded':
      return `went up from ${tierBefore ?? 'no tier'} to ${tierAfter ?? 'no tier'}`
    case 'downgraded':
      return `went down from ${tierBefore ?? 'no tier'} to ${tierAfter ?? 'no tier'}`
    case 'role_changed':
      return 'stands there in another role'
    case 'lapsed':
      return tierBefore ? `is gone, was in ${tierBefore}` : 'is gone'
    default:
      return 'is back'
  }
}

/** In the order in which they are shown. */
export const standingTitles = {
  new: 'New',
  upgraded: 'Went up',
  downgraded: 'Went down',
  returning: 'Came back',
  dropped: 'Not there this time',
}

export const explainUncompared: Record<Exclude<EditionComparison['state'], 'compared'>, string> = {
  first_edition: 'No earlier edition of this event is known.',
  last_unknown: 'The sponsors of the last edition are not known:',
  unknown: 'No sponsors of this edition are known yet. The last one:',
}

/** " (Gold, was Silver)": what there is to say about the tier of one that moved or is gone. */
export function explainStanding(
  standing: keyof typeof standingTitles,
  { tier, tierBefore }: { tier: string | null; tierBefore: string | null },
): string {
  if (standing === 'dropped') return tierBefore ? ` (was in ${tierBefore})` : ''
  if (standing === 'new') return tier ? ` (${tier})` : ''
  if (standing === 'returning' || !tier) return ''
  return tierBefore ? ` (${tier}, was in ${tierBefore})` : ` (${tier})`
}

/** "/sponsors" of an address, or its host for a home page. */
export function shortAddress(url: string): string {
  const parsed = URL.parse(url)
  if (!parsed) return url
  const path = parsed.pathname === '/' ? '' : parsed.pathname
  return `${parsed.host.replace(/^www\./, '')}${path}`
}
