import { compact, ONLINE_WORDS } from './event-name.ts'
import { foldPlace } from './place/fold.ts'
import type { Place } from './place.ts'

export type NameLikeness = 'equal' | 'alike' | 'other'

/**
 * Compares the folded words of two names. `equal`: the same but for words that say where or how the event takes place. `alike`: one is
 * the other and a little more, or its initials; enough only where page and day agree too.
 */
export function compareNames(a: string[], b: string[], places: Place[]): NameLikeness {
  // A name that isn't given contradicts nothing.
  if (a.length === 0 || b.length === 0) return 'alike'
  const [plainA, plainB] = [a, b].map((words) => withoutSetting(words, places)) as [string[], string[]]
  if (compact(a) === compact(b) || compact(plainA) === compact(plainB)) return 'equal'
  const [short, long] = plainA.length <= plainB.length ? [plainA, plainB] : [plainB, plainA]
  if (isAbbreviation(short.join(''), long)) return 'alike'
  const extra = long.filter((word) => !short.includes(word))
  const missing = short.filter((word) => !long.includes(word))
  if (
    missing.length === 0 &&
    extra.length <= 4 &&
    !extra.some((word) => PART_OF_EVENT.has(word) || word.startsWith('@'))
  )
    return 'alike'
  return 'other'
}

// A word more may name a part held beside the main event, with a page of its own or the same one.
const PART_OF_EVENT = new Set(
  (
    'workshop workshops tutorial tutorials training trainings bootcamp camp hackathon sprint sprints expo exhibition party dinner meetup day days ' +
    'night track masterclass masterclasses academy kids junior youth awards gala forum school course courses symposium unconference barcamp ' +
    'summit mini executive leadership developer developers women career fair contributor user community pre post east west north south ' +
    'spring summer autumn fall winter enterprise'
  ).split(' '),
)

/** Drops what only says where the event takes place, or that it is held online. */
export function withoutSetting(words: string[], places: Place[]): string[] {
  const setting = new Set(places.flatMap(settingWords))
  const plain = words.map(splitOnline).filter((word) => !setting.has(word) && !ONLINE_WORDS.has(word))
  return plain.length > 0 ? plain : words
}

function settingWords({ city, country, region, around }: Place): string[] {
  const names = [city, region, ...around]
    .filter((name) => name !== undefined)
    .map((name) => foldPlace(name).replace(/[^\p{L}\p{N}]/gu, ''))
  return [...names.flatMap((name) => [name, `@${name}`]), ...(country ? [`@${country.toLowerCase()}`] : [])]
}

// "DevConline" is DevCon, held online.
function splitOnline(word: string): string {
  return word.replace(/^(\p{L}{2,}on)line$/u, '$1')
}

/** Whether the letters are beginnings of all the words in turn: NDC, or "pycon" for Python Conference. */
function isAbbreviation(letters: string, words: string[]): boolean {
  if (letters.length < 3 || words.length < 2) return false
  const [word, ...rest] = words.map((one) => one.replace(/^@/, ''))
  return begins(letters, word!, rest)
}

function begins(letters: string, word: string, rest: string[]): boolean {
  for (let taken = 1; taken <= word.length && letters[taken - 1] === word[taken - 1]; taken++) {
    const left = letters.slice(taken)
    if (rest.length === 0 ? left === '' : begins(left, rest[0]!, rest.slice(1))) return true
  }
  return false
}
