import type { Department } from './department.ts'
import { foldTitle } from './fold-title.ts'
import type { Seniority } from './seniority.ts'
import type { TitleWords } from './title-words.ts'
import { english } from './words/english.ts'
import { french } from './words/french.ts'
import { german } from './words/german.ts'
import { japanese } from './words/japanese.ts'
import { northern } from './words/northern.ts'
import { polish } from './words/polish.ts'
import { southern } from './words/southern.ts'

/** How surely a term names its department. */
export type Weight = 'trade' | 'field' | 'hint'

export type Entry = {
  /** Folded, as titles are compared. */
  term: string
  /** As people write it. */
  written: string
  department?: Department
  weight?: Weight
  rank?: Seniority
  serves?: boolean
  deputy?: boolean
  /** Only languages that build compounds lend parts to them; elsewhere "venta" inside a word is chance. */
  inCompounds: boolean
}

// Where two languages disagree about a word, the earlier one is right.
const languages: TitleWords[] = [english, german, french, southern, northern, polish, japanese]
const compounding = new Set([english, german, northern])
/** Departments that almost any rank word suggests, and so say nothing about the term they are in. */
const general = new Set<Department>(['executive', 'administration'])

const entries = new Map<string, Entry>()
for (const words of languages) enter(words)
for (const entry of entries.values()) entry.rank ??= rankInside(entry.term)
for (const entry of entries.values()) if (!entry.department) Object.assign(entry, departmentInside(entry.term))

const longestFrom = new Map<string, number>()
/** Every word of every term: "ventes" alone is nothing, but ends "chef des ventes". */
const vocabulary = new Set<string>()
for (const term of entries.keys()) {
  const words = term.split(' ')
  for (const word of words) vocabulary.add(word)
  longestFrom.set(words[0]!, Math.max(longestFrom.get(words[0]!) ?? 0, words.length))
}

export const findEntry = (term: string): Entry | undefined => entries.get(term)
export const isKnown = (word: string): boolean => vocabulary.has(word)
/** Words in the longest term that begins with `word`; 0 where none does. */
export const longestTermFrom = (word: string): number => longestFrom.get(word) ?? 0

function enter(words: TitleWords) {
  const inCompounds = compounding.has(words)
  for (const weight of ['trade', 'field', 'hint'] as const) {
    for (const [department, terms] of Object.entries(words[`${weight}s`] ?? {})) {
      for (const entry of entriesFor(terms, inCompounds)) {
        if (!entry.department) Object.assign(entry, { department, weight })
      }
    }
  }
  for (const [rank, terms] of Object.entries(words.ranks)) {
    for (const entry of entriesFor(terms, inCompounds)) entry.rank ??= rank as Seniority
  }
  for (const entry of entriesFor(words.serves ?? '', inCompounds)) entry.serves = true
  for (const entry of entriesFor(words.deputies ?? '', inCompounds)) entry.deputy = true
}

function entriesFor(list: string, inCompounds: boolean): Entry[] {
  const spellings = list.split(',').map((term) => term.trim().replace(/\s+/g, ' '))
  return spellings.filter(Boolean).map((written) => {
    const term = foldTitle(written)
    const entry = entries.get(term) ?? { term, written, inCompounds }
    entries.set(term, entry)
    return entry
  })
}

/** "account director", "Betriebsleiter", "head of product": listed for its department, but naming a rank as well. */
function rankInside(term: string): Seniority | undefined {
  const words = term.split(' ')
  if (words.length > 1) {
    const opening = /^(?:head|chief|vp|vice|director)$/.test(words[0]!) ? entries.get(words[0]!)?.rank : undefined
    return opening ?? entries.get(words.at(-1)!)?.rank
  }
  for (let start = 1; start <= term.length - 4; start++) {
    const rank = entries.get(term.slice(start))?.rank
    if (rank) return rank
  }
  return undefined
}

/** "sales executive", "chef des ventes": listed for its rank, but naming a department as well. */
function departmentInside(term: string): Pick<Entry, 'department' | 'weight'> {
  if (!term.includes(' ')) return {}
  for (const word of term.split(' ')) {
    const { department, weight } = entries.get(word) ?? {}
    if (department && !general.has(department)) return { department, weight }
  }
  return {}
}
