import { setImmediate } from 'node:timers/promises'
import { findNames, type Span, unspacedLetters, type Wanted } from './names-in-text.ts'
import { decodeAddress, readPageTexts } from './page-texts.ts'
import { foldName } from './speakers/speaker.ts'

/** A keyed hash: it outlives erasure, and tells nobody who it was. */
export type Fingerprint = (purpose: string, text: string) => string

/** What is known of who is erased: their name, where they work as pages or people write it, and at which events they stand. */
export type Identity = { name: string; companies: readonly string[]; eventIds: readonly string[] }

const nameMark = (fingerprint: Fingerprint, words: readonly string[]): string =>
  // In whatever order a page has them.
  fingerprint('speaker-name', words.toSorted().join(' '))

/** The key of a speaker: name and employer as written. */
export const speakerKey = (fingerprint: Fingerprint, { name, company }: { name: string; company: string }): string =>
  fingerprint('speaker', `${foldName(name)}|${foldName(company)}`)

const atEvent = (fingerprint: Fingerprint, name: string, eventId: string): string =>
  fingerprint('speaker', `${foldName(name)}@${eventId}`)

/**
 * A few bits of the fingerprint of one word of a name: enough to pass over most words of a page, too few to tell whose name it was part
 * of. A name without spaces is looked for by its first two letters.
 */
const partMark = (fingerprint: Fingerprint, sign: '~' | '^', part: string): string =>
  `${sign}${fingerprint(sign === '~' ? 'speaker-word' : 'speaker-start', part).slice(0, 4)}`

/** The fingerprints by which an erased person is known again. */
export function marksOf(fingerprint: Fingerprint, { name, companies, eventIds }: Identity): string[] {
  const words = foldName(name).split(' ')
  const letters = unspacedLetters(name)
  return [
    nameMark(fingerprint, words),
    ...words.map((word) => partMark(fingerprint, '~', word)),
    ...(letters
      ? [nameMark(fingerprint, [letters.join('')]), partMark(fingerprint, '^', letters.slice(0, 2).join(''))]
      : []),
    ...companies.map((company) => speakerKey(fingerprint, { name, company })),
    ...eventIds.map((eventId) => atEvent(fingerprint, name, eventId)),
  ]
}

/** Finds people by name. Names of one word are left out, unless their script has no spaces: too many things are called so. */
export type NameReader = {
  /** Anybody's name, in a text or an address. */
  isNamedIn(text: string): boolean
  /** The same for the markup of a page of any length, letting others work meanwhile. */
  isNamedOn(html: string): Promise<boolean>
  /** The text with such names blanked. */
  blank(text: string): string
}

/** Tells whom a text names that was erased. */
export type Memory = NameReader & {
  /** Somebody of that name at that employer, or at that event whoever employs them now. */
  knows(speaker: { name: string; company: string }, eventId: string): boolean
}

/** Longer names are known by their employer and their event alone. */
const mostWords = 12
export const blanked = '…'

/**
 * What the fingerprints say; undefined where nobody was erased, which is the usual case. `lacksParts`: somebody was erased before parts
 * of names were marked, so every run of words is tried, as it was then.
 */
export function openMemory(
  fingerprint: Fingerprint,
  marks: ReadonlySet<string>,
  { lacksParts = false } = {},
): Memory | undefined {
  if (marks.size === 0) return undefined
  const judge = (markOf: (text: string) => string) => {
    const judged = new Map<string, boolean>()
    return (text: string): boolean => {
      const known = judged.get(text) ?? marks.has(markOf(text))
      judged.set(text, known)
      return known
    }
  }
  const isName = judge((words) => nameMark(fingerprint, words.split(' ')))
  const isPart = judge((word) => partMark(fingerprint, '~', word))
  const mayStart = judge((letters) => partMark(fingerprint, '^', letters))
  const reader = createReader({
    mayBe: lacksParts ? () => true : isPart,
    isName: (words) => isName(words.join(' ')),
    mostWords: lacksParts ? 5 : mostWords,
    unspaced: [...marks].some((mark) => mark.startsWith('^')) ? { mayStart, isName } : undefined,
  })
  return {
    ...reader,
    knows: (speaker, eventId) =>
      marks.has(speakerKey(fingerprint, speaker)) || marks.has(atEvent(fingerprint, speaker.name, eventId)),
  }
}

/** A memory of one person, while their name is still known. */
export function rememberOne(name: string): NameReader {
  const words = foldName(name).split(' ')
  const wanted = words.toSorted().join(' ')
  const letters = unspacedLetters(name)
  const parts = new Set(words)
  return createReader({
    mayBe: (word) => parts.has(word),
    isName: (found) => found.length === words.length && found.toSorted().join(' ') === wanted,
    mostWords: words.length,
    unspaced: letters && {
      mayStart: (two) => two === letters.slice(0, 2).join(''),
      isName: (found) => found === letters.join(''),
    },
  })
}

function createReader(wanted: Wanted): NameReader {
  const isNamedIn = (text: string): boolean => spansIn(text, wanted).length > 0
  return {
    isNamedIn: (text) => isNamedIn(text) || isNamedIn(decodeAddress(text)),
    isNamedOn: (html) => isAnybodyOn(html, wanted),
    blank(text) {
      const plain = isNamedIn(text) ? text : decodeAddress(text)
      const spans = spansIn(plain, wanted)
      return spans.length > 0 ? blankSpans(plain, spans) : text
    },
  }
}

async function isAnybodyOn(html: string, wanted: Wanted): Promise<boolean> {
  let length = 0
  for (const text of await readPageTexts(html)) {
    for (const span of findNames(text, wanted)) {
      if (span) return true
      await setImmediate()
    }
    length += text.length
    if (length < 1 << 14) continue
    await setImmediate()
    length = 0
  }
  return false
}

/** In order, none over another. */
const spansIn = (text: string, wanted: Wanted): Span[] =>
  [...findNames(text, wanted)]
    .filter((span) => span !== undefined)
    .toSorted((a, b) => a.start - b.start)
    .filter((span, at, all) => at === 0 || span.start >= all[at - 1]!.end)

const blankSpans = (text: string, spans: readonly Span[]): string =>
  spans.toReversed().reduce((left, { start, end }) => left.slice(0, start) + blanked + left.slice(end), text)
