import { type Entry, findEntry, longestTermFrom } from './lexicon.ts'
import type { Position } from './read-title.ts'
import { splitWord, type TitleWord } from './split-word.ts'

/** A known term in a title. One that `qualifies` stands inside a compound and carries no rank of its own. */
export type Term = Entry & { qualifies: boolean }

/** The known terms of each part of a position, the longest at each place. */
export function findTerms({ parts }: Position): Term[][] {
  const found = parts.map(termsOfPart)
  const last = found.at(-1)
  // A partner of the firm stands alone, unlike "partner & key account management".
  if (last?.length === 1 && last[0]!.term === 'partner') found[found.length - 1] = [firmPartner]
  return found
}

const firmPartner: Term = {
  term: 'partner',
  written: 'partner',
  department: 'consulting',
  weight: 'hint',
  rank: 'executive',
  inCompounds: false,
  qualifies: false,
}

function termsOfPart(part: string[]): Term[] {
  const words = part.flatMap(splitWord)
  const terms: Term[] = []
  for (let at = 0; at < words.length; ) {
    const longest = longestTermAt(words, at)
    if (longest) terms.push(longest.term)
    at += longest?.length ?? 1
  }
  return terms
}

function longestTermAt(words: TitleWord[], at: number): { term: Term; length: number } | undefined {
  const most = Math.min(longestTermFrom(words[at]!.word), words.length - at)
  for (let length = Math.max(most, 1); length > 0; length--) {
    const spelled = length === 1 ? words[at]!.alone : joined(words, at, length)
    const entry = findEntry(spelled)
    if (entry) return { term: { ...entry, qualifies: words[at + length - 1]!.qualifies }, length }
  }
  return undefined
}

function joined(words: TitleWord[], at: number, length: number): string {
  let text = words[at]!.word
  for (let next = at + 1; next < at + length; next++) text += ` ${words[next]!.word}`
  return text
}
