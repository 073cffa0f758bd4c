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

/** The fingerprints by which an erased person is known again. */
export function marksOf(fingerprint: Fingerprint, { name, companies, eventIds }: Identity): string[] {
  return [
    nameMark(fingerprint, foldName(name).split(' ')),
    ...companies.map((company) => speakerKey(fingerprint, { name, company })),
    ...eventIds.map((eventId) => atEvent(fingerprint, name, eventId)),
  ]
}

/** Tells whom a text names that was erased. Names of one word are left out: too many things are called so. */
export type Memory = {
  /** Somebody of that name at that employer, or at that event whoever employs them now. */
  knows(speaker: { name: string; company: string }, eventId: string): boolean
  /** Anybody's name, in a text, an address or markup. */
  isNamedIn(text: string): boolean
  /** The text with such names blanked. */
  blank(text: string): string
}

const mostWords = 5
export const blanked = '…'

/** What the fingerprints say; undefined where nobody was erased, which is the usual case. */
export function openMemory(fingerprint: Fingerprint, marks: ReadonlySet<string>): Memory | undefined {
  if (marks.size === 0) return undefined
  const judged = new Map<string, boolean>()
  const isName = (words: readonly string[]): boolean => {
    const key = words.join(' ')
    const known = judged.get(key) ?? marks.has(nameMark(fingerprint, words))
    judged.set(key, known)
    return known
  }
  const spans = (text: string) => findNames(text, isName)
  return {
    knows: (speaker, eventId) =>
      marks.has(speakerKey(fingerprint, speaker)) || marks.has(atEvent(fingerprint, speaker.name, eventId)),
    isNamedIn: (text) => !spans(text).next().done,
    blank: (text) => blankSpans(text, [...spans(text)]),
  }
}

/** A memory of one person, while their name is still known. */
export function rememberOne(name: string): Pick<Memory, 'isNamedIn' | 'blank'> {
  const wanted = foldName(name).split(' ').toSorted().join(' ')
  const spans = (text: string) => findNames(text, (words) => words.length > 1 && words.toSorted().join(' ') === wanted)
  return { isNamedIn: (text) => !spans(text).next().done, blank: (text) => blankSpans(text, [...spans(text)]) }
}

type Span = { start: number; end: number }

/** Where runs of two to five words are a name; the longest first. Tags between the words are no words. */
function* findNames(text: string, isName: (words: readonly string[]) => boolean): Generator<Span> {
  const words = [...text.matchAll(/<[^<>]*>|[\p{L}\p{N}\p{M}]+/gu)].filter(([word]) => !word.startsWith('<'))
  const folded = words.map(([word]) => foldName(word))
  for (let at = 0; at < words.length; at++) {
    for (let count = Math.min(mostWords, words.length - at); count > 1; count--) {
      if (!isName(folded.slice(at, at + count))) continue
      const last = words[at + count - 1]!
      yield { start: words[at]!.index, end: last.index + last[0].length }
      at += count - 1
      break
    }
  }
}

const blankSpans = (text: string, spans: readonly Span[]): string =>
  spans.toReversed().reduce((left, { start, end }) => left.slice(0, start) + blanked + left.slice(end), text)
