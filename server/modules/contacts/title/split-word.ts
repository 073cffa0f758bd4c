import { findEntry, isKnown } from './lexicon.ts'

export type TitleWord = {
  /** As it appears in terms of several words. */
  word: string
  /** The term it is by itself: "assistent" for "assistentin". */
  alone: string
  /** All but the last part of a compound only qualify: a "Vorstands-assistent" is an assistant. */
  qualifies: boolean
}

const SHORTEST_PART = 4
const SHORTEST_COMPOUND = 7
const cjk = /[\u3040-\u30ff\u3400-\u9fff]/

// Titles repeat the same few thousand words; a cap keeps hostile input from growing this for ever.
const MOST_REMEMBERED = 20_000
const remembered = new Map<string, TitleWord[]>()

/** The known words inside `word`, in order: itself, its base form, or the parts of the compound. */
export function splitWord(word: string): TitleWord[] {
  const known = remembered.get(word)
  if (known) return known
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  const split = cjk.test(word) ? splitRunTogether(word) : splitSpelled(word)
  remembered.set(word, split)
  return split
}

function splitSpelled(word: string): TitleWord[] {
  const alone = baseForm(word)
  if (alone) return [{ word: isKnown(word) ? word : alone, alone, qualifies: false }]
  if (isKnown(word) || word.length < SHORTEST_COMPOUND) return [{ word, alone: word, qualifies: false }]
  return splitCompound(word)
}

// Feminine, plural, genitive and linking endings of German, the Romance and the northern languages.
const endings = ['', 'innen', 'in', 'en', 'es', 'er', 's', 'n', 'e', 'm', 'a', 'o', 'r']

function baseForm(word: string): string | undefined {
  for (const ending of endings) {
    if (!word.endsWith(ending)) continue
    const stem = word.slice(0, word.length - ending.length)
    if ((ending === '' || stem.length >= SHORTEST_PART) && findEntry(stem)) return stem
  }
  return undefined
}

/** Parts found from the end, because the last decides; stretches nobody knows are skipped. */
function splitCompound(word: string): TitleWord[] {
  const parts: TitleWord[] = []
  let rest = word
  for (let tail = longestTail(rest); tail; tail = longestTail(rest)) {
    parts.unshift({ word: tail.part, alone: tail.part, qualifies: parts.length > 0 })
    rest = rest.slice(0, rest.length - tail.length)
  }
  const head = longestHead(rest)
  if (head) parts.unshift({ word: head, alone: head, qualifies: true })
  return parts.length > 0 ? parts : [{ word, alone: word, qualifies: false }]
}

function longestTail(text: string): { part: string; length: number } | undefined {
  for (let start = 0; start <= text.length - SHORTEST_PART; start++) {
    const part = baseOfPart(text.slice(start))
    if (part) return { part, length: text.length - start }
  }
  return undefined
}

function longestHead(text: string): string | undefined {
  for (let end = text.length; end > SHORTEST_PART; end--) {
    const part = baseOfPart(text.slice(0, end))
    if (part) return part
  }
  return undefined
}

function baseOfPart(text: string): string | undefined {
  const base = baseForm(text)
  if (base === undefined || base.length < SHORTEST_PART) return undefined
  return findEntry(base)?.inCompounds ? base : undefined
}

/** Japanese has no blanks: the longest known word from each character on. */
function splitRunTogether(text: string): TitleWord[] {
  const found: TitleWord[] = []
  for (let start = 0; start < text.length; ) {
    let end = text.length
    while (end > start && !findEntry(text.slice(start, end))) end--
    const word = text.slice(start, end)
    if (word) found.push({ word, alone: word, qualifies: false })
    start = Math.max(end, start + 1)
  }
  return found
}
