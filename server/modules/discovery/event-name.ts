import { splitEdition } from './event-edition.ts'
import { findCountry } from './place/country.ts'
import { foldPlace } from './place/fold.ts'
import { findCities } from './place/gazetteer.ts'

export type EventName = {
  /** The name as the series is called, without year and edition: "PyCon US 2017" is "PyCon US". */
  series: string
  /** Folded words of the series name; a country, city or world region among them is one word, whatever it was called. */
  words: string[]
  year?: number
  edition?: number
}

/** Reads an event's name; `year` is the year it takes place in, if known. */
export function parseEventName(name: string, year?: number): EventName {
  const { rest, year: said, number } = splitEdition(name, year)
  const series = rest === '' ? name.trim() : rest
  const words = foldWords(series)
  return { series, words: words.length > 0 ? words : foldWords(name), year: said, edition: number }
}

/** The same for all editions of a series in one place: "PyCon US 2017", "PyCon US '18" and "12th PyCon US" share it. */
export function seriesKey(name: string): string {
  return compact(parseEventName(name).words)
}

/** The words of a name without the places in it. A name of places only ("New York") keeps them. */
export function wordsWithoutPlaces(words: string[]): string[] {
  const rest = words.filter((word) => !word.startsWith('@'))
  return rest.length > 0 ? rest : words
}

/** One string for a name however it is spaced and hyphenated; "conference" and its kin at either end don't count. */
export function compact(words: string[]): string {
  const whole = words.map((word) => word.replace(/^@/, '')).join('')
  const bare = whole.replace(/^conf|conf$/g, '')
  return bare.length >= 3 ? bare : whole
}

/** What joined means "online": a word, or the end of one ("DevConline"). */
export const ONLINE_WORDS = new Set([
  'online',
  'virtual',
  'remote',
  'digital',
  'hybrid',
  'live',
  'home',
  'web',
  'edition',
])

const CONFERENCE =
  /^(?:conf|confs|conference|conferences|conférence|konferenz|konferens|konferanse|konference|konferencja|conferencia|conferência|conferenza|conferentie|конференция|конференція|konferencia|konferenciája)$/u

const STOP_WORDS = new Set('the a an of for and de la le les der die das el los y e et und i on in at by to'.split(' '))

function foldWords(name: string): string[] {
  const words = joinPlaces(splitWords(name))
  const kept = words.filter((word) => !STOP_WORDS.has(word))
  return (kept.length > 0 ? kept : words).map((word) => (CONFERENCE.test(word) ? 'conf' : word))
}

function splitWords(name: string): string[] {
  return (
    name
      .normalize('NFKC')
      // A country's code may lean on the name: "PyConFR", "JSConfEU".
      .replace(/(?<=\p{Ll}{2})(?=\p{Lu}{2}$)/gu, ' ')
      .replace(/(?<=\p{L})\.(?=\p{L}\.)/gu, '')
      .split(/[^\p{L}\p{M}\p{N}+#]+/u)
      .filter((word) => /[\p{L}\p{N}]/u.test(word))
  )
}

const REGIONS: Record<string, string> = {
  eu: 'europe',
  europe: 'europe',
  europa: 'europe',
  emea: 'emea',
  apac: 'asiapacific',
  'asia pacific': 'asiapacific',
  asia: 'asia',
  latam: 'latinamerica',
  'latin america': 'latinamerica',
  'américa latina': 'latinamerica',
  'america latina': 'latinamerica',
  'north america': 'northamerica',
  'south america': 'southamerica',
  africa: 'africa',
  na: 'northamerica',
}

/** Makes places of one or more words one word marked with @, in the one way places are called: "US", "USA", "America" are @us. */
function joinPlaces(words: string[]): string[] {
  const joined: string[] = []
  for (let at = 0; at < words.length; ) {
    const length =
      [3, 2, 1].find((count) => at + count <= words.length && placeWord(words.slice(at, at + count), at)) ?? 0
    joined.push(length > 0 ? placeWord(words.slice(at, at + length), at)! : foldWord(words[at]!))
    at += Math.max(1, length)
  }
  return joined
}

function placeWord(words: string[], at: number): string | undefined {
  const text = words.join(' ')
  const region = REGIONS[text.toLowerCase()]
  // Codes and places don't open a name ("IT Days", "Nice Conf", "Java Forum"), and short ones are in capitals.
  if (at === 0) return undefined
  if (region && (text.length > 2 || text === text.toUpperCase())) return `@${region}`
  const country = findCountry(text)
  if (country) return `@${country.toLowerCase()}`
  const [city] = findCities(text)
  return city && (text.length > 3 || text === text.toUpperCase()) && /^\p{Lu}|^[^\p{Script=Latin}]/u.test(text)
    ? `@${foldPlace(city.name).replace(/[^\p{L}\p{N}]/gu, '')}`
    : undefined
}

function foldWord(word: string): string {
  return foldPlace(word).replace(/[^\p{L}\p{M}\p{N}+#]/gu, '')
}
