import { organisationId, type PersonOnFile, peopleOnFile, SENIORITIES } from './people-on-file.ts'
import { type Question, UnprocessableError } from './question.ts'

const MOST_PER_PAGE = 100
const LAST_PAGE = 500
const MOST_DOMAINS = 1000
const EMAIL_STATUSES = ['verified', 'unverified', 'likely to engage', 'unavailable']

/** POST /mixed_people/api_search: who matches, without their last names and addresses. */
export function searchPeople(question: Question) {
  const page = question.whole('page', 1)
  const perPage = question.whole('per_page', 10)
  if (page < 1 || page > LAST_PAGE) throw new UnprocessableError(`page must be between 1 and ${LAST_PAGE}`)
  if (perPage < 1 || perPage > MOST_PER_PAGE) {
    throw new UnprocessableError(`per_page must be between 1 and ${MOST_PER_PAGE}`)
  }
  const filters = readFilters(question)
  const found = peopleOnFile.filter((entry) => filters.every((accepts) => accepts(entry)))
  return { total_entries: found.length, people: found.slice((page - 1) * perPage, page * perPage).map(present) }
}

type Filter = (entry: PersonOnFile) => boolean

function readFilters(question: Question): Filter[] {
  const domains = question.list('q_organization_domains_list').map((domain) => domain.toLowerCase())
  if (domains.length > MOST_DOMAINS) throw new UnprocessableError(`At most ${MOST_DOMAINS} domains`)
  const bad = domains.find((domain) => domain.startsWith('www.') || domain.includes('@') || domain.includes('/'))
  if (bad !== undefined) throw new UnprocessableError(`${bad} is not a bare domain`)
  return [
    oneOf(domains, ({ person }) => person.company.domain),
    oneOf(question.list('organization_ids'), ({ person }) => organisationId(person.company)),
    oneOf(known(question, 'person_seniorities', SENIORITIES), ({ seniority }) => seniority),
    oneOf(known(question, 'contact_email_status', EMAIL_STATUSES), ({ emailStatus }) => emailStatus ?? 'unavailable'),
    located(question.list('person_locations')),
    located(question.list('organization_locations')),
    titled(question.list('person_titles'), question.flag('include_similar_titles', true)),
    mentioning(question.text('q_keywords')),
  ]
}

function known(question: Question, name: string, words: readonly string[]): string[] {
  const given = question.list(name)
  const unknown = given.find((word) => !words.includes(word))
  if (unknown !== undefined) throw new UnprocessableError(`${name}: ${unknown} is not one of ${words.join(', ')}`)
  return given
}

function oneOf(wanted: string[], of: (entry: PersonOnFile) => string): Filter {
  return wanted.length === 0 ? () => true : (entry) => wanted.includes(of(entry))
}

function located(places: string[]): Filter {
  const wanted = places.map((place) => place.toLowerCase())
  return ({ person }) =>
    wanted.length === 0 ||
    wanted.some((place) => [person.company.city, person.company.country].some((at) => at.toLowerCase() === place))
}

/** Similar means, here, that every word asked for is in the title. */
function titled(titles: string[], similar: boolean): Filter {
  const wanted = titles.map((title) => title.toLowerCase())
  return ({ person }) => {
    const title = person.title.toLowerCase()
    return (
      wanted.length === 0 ||
      wanted.some((want) => (similar ? want.split(/\s+/).every((word) => title.includes(word)) : want === title))
    )
  }
}

function mentioning(keywords: string | undefined): Filter {
  const words = (keywords ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  return ({ person }) => {
    const text = `${person.name} ${person.title} ${person.company.name} ${person.company.industry}`.toLowerCase()
    return words.every((word) => text.includes(word))
  }
}

function present({ id, person, emailStatus }: PersonOnFile) {
  return {
    id,
    first_name: person.firstName,
    last_name_obfuscated: `${person.lastName.slice(0, 2)}***${person.lastName.slice(-1)}`,
    title: person.title,
    last_refreshed_at: '2025-11-04T23:20:32.690+00:00',
    has_email: emailStatus !== null,
    has_city: true,
    has_state: false,
    has_country: true,
    has_direct_phone: 'Maybe: please request direct dial via people/bulk_match',
    organization: {
      name: person.company.name,
      has_industry: true,
      has_phone: false,
      has_city: true,
      has_state: false,
      has_country: true,
      has_zip_code: false,
      has_revenue: false,
      has_employee_count: true,
    },
  }
}
