import type { Language } from './guess-language.ts'
import { dutch } from './vocabulary/dutch.ts'
import { english } from './vocabulary/english.ts'
import { everyLanguage } from './vocabulary/every-language.ts'
import { french } from './vocabulary/french.ts'
import { german } from './vocabulary/german.ts'
import { italian } from './vocabulary/italian.ts'
import { japanese } from './vocabulary/japanese.ts'
import { polish } from './vocabulary/polish.ts'
import { portuguese } from './vocabulary/portuguese.ts'
import { spanish } from './vocabulary/spanish.ts'
import { swedish } from './vocabulary/swedish.ts'
import { compileLexicon, type Lexicon, type Vocabulary } from './vocabulary.ts'

const SPACED: Record<Exclude<Language, 'ja'>, Vocabulary> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  pt: portuguese,
  nl: dutch,
  pl: polish,
  sv: swedish,
}

// Compiling thousands of words takes longer than reading a reply, and few combinations of languages occur.
const compiled = new Map<string, Lexicon>()

/** The words of the given languages together; of all that put spaces between words where none is given. */
export function lexiconOf(languages: Language[]): Lexicon {
  const key = languages.toSorted().join()
  const lexicon = compiled.get(key) ?? compile(languages)
  compiled.set(key, lexicon)
  return lexicon
}

function compile(languages: Language[]): Lexicon {
  if (languages.includes('ja')) return compileLexicon([japanese, everyLanguage], false)
  const spoken = languages.length > 0 ? languages : (Object.keys(SPACED) as Language[])
  return compileLexicon([...spoken.map((language) => SPACED[language as keyof typeof SPACED]), everyLanguage])
}
