import type { Company } from '#modules/companies/index.ts'
import type { Contact } from '#modules/contacts/index.ts'
import type { Event } from '#modules/discovery/index.ts'
import { redactPersonal } from '#platform/llm/index.ts'

/** One thing that is known, as a line may say it. `free`: somebody's own prose; `dates`: the ways to write a day, which only stand together. */
export type Evidence = { about: string; text: string; free?: true; dates?: string[] }

export type EvidenceFrom = {
  contact: Pick<Contact, 'title' | 'fullName' | 'firstName' | 'lastName' | 'department'>
  company: Pick<Company, 'name' | 'description' | 'industry'>
  event: Pick<Event, 'name' | 'city' | 'startsOn' | 'endsOn' | 'dayKnown' | 'online'> | undefined
  /** Whether the company pays to be there, and in which tier. */
  sponsors: boolean
  tier: string | undefined
  speaks: boolean
  today: Temporal.PlainDate
}

const longestProse = 600

/** All that an opening line may be made of. Nothing in it names the person. */
export function listEvidence(from: EvidenceFrom): Evidence[] {
  const { contact, company, event, sponsors, tier, speaks, today } = from
  const names = [contact.fullName, contact.firstName ?? '', contact.lastName ?? '']
  const clean = (text: string) => redactPersonal(text, names)
  const prose = company.description ? clean(withoutOrders(company.description)).slice(0, longestProse) : ''
  const found: (Evidence | undefined)[] = [
    { about: 'company', text: company.name },
    company.industry ? { about: 'industry of the company', text: company.industry } : undefined,
    prose ? { about: 'what the company says of itself', text: prose, free: true } : undefined,
    contact.title ? { about: 'title of the reader', text: clean(contact.title) } : undefined,
    contact.department && contact.department !== 'other'
      ? { about: 'department of the reader', text: contact.department }
      : undefined,
    ...(event ? listOfEvent(event, today) : []),
    event && sponsors
      ? {
          about: 'what the company does there',
          text: `${company.name} sponsors and supports ${event.name} as a partner and sponsor`,
        }
      : undefined,
    event && sponsors && tier
      ? { about: 'level of its sponsorship', text: `${tier} sponsor, ${tier} level, ${tier} tier` }
      : undefined,
    event && speaks
      ? { about: 'what the reader does there', text: `The reader speaks at ${event.name}: a speaker with a talk` }
      : undefined,
  ]
  return found.filter((one) => one !== undefined)
}

function listOfEvent(event: NonNullable<EvidenceFrom['event']>, today: Temporal.PlainDate): Evidence[] {
  const starts = Temporal.PlainDate.from(event.startsOn)
  const isAhead = Temporal.PlainDate.compare(starts, today) > 0
  return [
    { about: 'event', text: event.name },
    ...(event.city ? [{ about: 'city of the event', text: event.city }] : []),
    ...(event.online ? [{ about: 'where the event is', text: 'online' }] : []),
    {
      about: 'when the event is',
      text: event.dayKnown ? event.startsOn : event.startsOn.slice(0, 7),
      dates: datesOf(event, starts),
    },
    ...(isAhead ? [{ about: 'whether it is over', text: 'upcoming, coming, next, ahead, soon' }] : []),
  ]
}

/** Its days as people write them, the fullest first: '1 May 2026', 'May 1', 'May'. */
function datesOf(event: NonNullable<EvidenceFrom['event']>, starts: Temporal.PlainDate): string[] {
  const days = event.dayKnown ? [starts, Temporal.PlainDate.from(event.endsOn)] : []
  const full = days.flatMap((day) => [
    day.toString(),
    ...languages.flatMap((language) => {
      const [weekday, month] = [part(day, language, 'weekday'), part(day, language, 'month')]
      const written = [`${day.day} ${month}`, `${month} ${day.day}`]
      const dated = written.flatMap((one) => [`${one} ${day.year}`, one])
      return [...dated.map((one) => `${weekday} ${one}`), ...dated]
    }),
  ])
  const months = languages.flatMap((language) => {
    const month = part(starts, language, 'month')
    return [`${month} ${starts.year}`, month]
  })
  return [...new Set([...full, ...months, `${starts.year}`])].toSorted((a, b) => b.length - a.length)
}

const languages = ['en', 'de', 'fr', 'es']
const part = (day: Temporal.PlainDate, language: string, of: 'weekday' | 'month') =>
  day.toLocaleString(language, { [of]: 'long' })

/** Sentences that talk to a model and not to a reader are no evidence of anything. */
const order =
  /\b(?:ignore|disregard|forget|instructions?|prompts?|system|assistant|language model|chatgpt|as an ai|respond|reply|output|you (?:are|must|should|will)|write|say that|ignorier\w*|vergiss|anweisung\w*|antworte\w*|schreib\w*|ignorez|écris|écrivez|ignora|escribe|responde)\b/i

export const withoutOrders = (prose: string): string =>
  prose
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .split(/(?<=[.!?:;])\s+/)
    .filter((sentence) => !order.test(sentence))
    .join(' ')
    .trim()
