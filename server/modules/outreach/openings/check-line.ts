import type { Evidence } from './evidence.ts'
import { denials, plainWords } from './plain-words.ts'
import { findRudeWord } from './rude-words.ts'

export const longestLine = 180
const shortestLine = 15

/** What speaks against a line whoever wrote it: its shape, and rude words. For people to read. */
export function checkShape(line: string): string[] {
  const rude = findRudeWord(line)
  const checks: [boolean, string][] = [
    [line.trim().length < shortestLine, `it has fewer than ${shortestLine} characters`],
    [line.length > longestLine, `it has ${line.length} characters, more than ${longestLine}`],
    [/[\n\r\u2028\u2029\v\f]/.test(line), 'it is more than one line'],
    [/[\p{Cc}\p{Cf}\p{Co}]/u.test(line.replace(/[\n\r]/g, '')), 'it holds signs that nobody sees'],
    [/\p{Extended_Pictographic}/u.test(line), 'it holds a picture sign'],
    [/["“”„«»‹›`]|(?:^|\s)['‘]/u.test(line), 'it holds quotation marks'],
    [/https?:|www\.|\S@\S|\.(?:com|net|org|io|example)\b/i.test(line), 'it holds an address'],
    [/[{}[\]<>⟦⟧*#_|\\]/.test(line), 'it holds signs of a template or of markup'],
    [line.includes('!'), 'it exclaims'],
    [greeting.test(line.trim()), 'it greets, which the message does already'],
    [rude !== undefined, `it holds a rude word (${rude})`],
  ]
  return checks.filter(([found]) => found).map(([, fault]) => fault)
}

const greeting =
  /^(?:hi|hello|hey|dear|greetings|good (?:morning|afternoon|evening|day)|hallo|guten (?:tag|morgen|abend)|liebe[rs]?|sehr geehrte[rs]?|moin|servus|bonjour|salut|cher|chère|hola|buenos|buenas|estimad[oa]|ciao|buongiorno)(?!\p{L})/iu

/**
 * What speaks against a line that a model wrote: besides its shape, every word that is neither plain nor in the evidence. So numbers,
 * days, names, tiers, places and products are only ever those that are known.
 */
export function checkLine(line: string, evidence: readonly Evidence[]): string[] {
  const shape = checkShape(line)
  if (shape.length > 0) return shape
  const known = readEvidence(evidence.filter((one) => !one.dates))
  const said = withoutDates(
    line.normalize('NFKC'),
    evidence.flatMap((one) => one.dates ?? []),
  )
  const words = wordsOf(said)
  const unknown = words.filter((word, index) => !isCovered(word, index === 0, known))
  if (unknown.length > 0) return [...new Set(unknown)].map((word) => `"${word}" stands in no evidence`)
  return namesOf(said)
    .filter((name) => !known.texts.some((text) => text.includes(` ${name.map(stem).join(' ')} `)))
    .map((name) => `"${name.join(' ')}" stands in no evidence like that`)
}

/** Takes out the days that are known, so that their figures count for nothing else; the fullest form comes first. */
const withoutDates = (line: string, dates: readonly string[]): string =>
  dates.reduce((rest, date) => {
    const parts = date.split(' ').map((one) => RegExp.escape(one))
    const written = new RegExp(
      `(?<![\\p{L}\\p{N}])${parts.join('(?:st|nd|rd|th|\\.)?,?\\s(?:of\\s|de\\s)?')}(?:st|nd|rd|th)?(?![\\p{L}\\p{N}])`,
      'gu',
    )
    return rest.replace(written, ',')
  }, line)

type Known = { stems: Set<string>; ofNames: Set<string>; numbers: Set<string>; texts: string[] }

function readEvidence(evidence: readonly Evidence[]): Known {
  const text = evidence.map((one) => one.text.normalize('NFKC'))
  const named = evidence.filter((one) => !one.free).map((one) => one.text.normalize('NFKC'))
  return {
    stems: new Set(text.flatMap((one) => wordsOf(one).flatMap((word) => [stem(word), ...partsOf(word).map(stem)]))),
    ofNames: new Set(named.flatMap((one) => wordsOf(one).map((word) => word.toLowerCase()))),
    numbers: new Set(text.flatMap((one) => numbersOf(one))),
    texts: text.map((one) => ` ${wordsOf(one).map(stem).join(' ')} `),
  }
}

/** With the signs that hold a word together: it's, A&B, co-op, C++, 4,000, 10.5. */
const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}$€£%](?:[\p{L}\p{M}\p{N}$€£%+]|['’&.,/-](?=[\p{L}\p{N}]))*/gu) ?? []

const numbersOf = (text: string): string[] =>
  (text.match(/\d+(?:[.,]\d{3}(?!\d))*(?:[.,]\d+)?/g) ?? []).flatMap((one) => [plainNumber(one), ...one.split(/\D/)])

const plainNumber = (written: string): string => written.replace(/[.,](?=\d{3}(?!\d))/g, '').replace(/^0+(?=\d)/, '')

const partsOf = (word: string): string[] => word.split(/[-/&.,+]/).filter(Boolean)

/** English and its neighbours: what is done and what did it count as the same word. */
function stem(word: string): string {
  const bare = word.toLowerCase().replaceAll('’', "'").replace(/'s?$/, '')
  const one = bare.length > 3 ? bare.replace(/s$/, '') : bare
  const root = one.replace(/(?:ing|ed)$/, '')
  return (root.length >= 4 ? root : one).replace(/e$/, '')
}

function isCovered(word: string, first: boolean, known: Known): boolean {
  if (/\d/.test(word)) return isKnownNumber(word, known)
  if (/[$€£%]/.test(word)) return false
  const lower = word.toLowerCase().replaceAll('’', "'")
  if (denials.has(lower) || partsOf(lower).some((part) => denials.has(part))) return known.ofNames.has(lower)
  if (known.stems.has(stem(word))) return true
  // A short name in capitals is not the plain word that is written like it (IT, US).
  const isName = word.length > 1 && word === word.toUpperCase() && !first
  if (!isName && isPlain(lower)) return true
  const parts = partsOf(word)
  return parts.length > 1 && parts.every((part) => known.stems.has(stem(part)) || isPlain(part.toLowerCase()))
}

/** As it stands, or in its possessive. */
const isPlain = (word: string): boolean => plainWords.has(word) || plainWords.has(word.replace(/'s$/, ''))

function isKnownNumber(word: string, known: Known): boolean {
  if (known.stems.has(stem(word)) && /\p{L}/u.test(word)) return true
  if (/[$€£%]/.test(word)) return false
  const bare = word.replace(/(?<=\d)(?:st|nd|rd|th|\.)$/i, '')
  if (/\p{L}/u.test(bare)) return false
  return bare.split(/[-/]/).every((part) => known.numbers.has(plainNumber(part)))
}

/** Names of several words: runs of capitals, as they stand together. */
function namesOf(line: string): string[][] {
  return line
    .split(/[;:()–—?]|[,.](?!\p{N}|\p{L})|\s-\s/u)
    .flatMap((part) => {
      const runs: string[][] = [[]]
      for (const word of wordsOf(part)) {
        const goesOn = runs.at(-1)!.length > 0 && /^\p{N}/u.test(word)
        if ((goesOn || /^\p{Lu}/u.test(word)) && !plainWords.has(word.toLowerCase())) runs.at(-1)!.push(word)
        else runs.push([])
      }
      return runs
    })
    .filter((run) => run.length > 1)
}
