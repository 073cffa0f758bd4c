import {
  DESCRIPTIVE_WORDS,
  LEADING_LEGAL_FORMS,
  LEANING_LEGAL_FORMS,
  LEGAL_FORMS,
  SHORT_LEGAL_FORMS,
} from './legal-forms.ts'

/** The name people say: without legal form, quotes and stray punctuation. Never empty for a name that has a letter or digit. */
export function displayName(name: string): string {
  let shown = tidy(name)
  for (;;) {
    const shorter = withoutTrailingForm(withoutLeadingForm(shown))
    if (shorter === shown || !/[\p{L}\p{N}]/u.test(shorter)) return shown
    shown = shorter
  }
}

/** One key for every spelling of a name: "Acme-Tools, Inc." and "ACME Tools" give `acmetools`. Scripts are kept. */
export function companyKey(name: string): string {
  const shown = displayName(name)
  const key = words(shown.replace(/^the\s+/i, '')).join('')
  return key || words(name).join('')
}

/** The words that make the name, folded, without what only describes the business: "Acme Software Group" gives ['acme']. */
export function coreWords(name: string): string[] {
  const all = words(displayName(name).replace(/^the\s+/i, ''))
  const core = all.filter((word) => !DESCRIPTIVE_WORDS.has(word))
  return core.length > 0 ? core : all
}

/** Names that few companies share: of several words that don't only describe, long ones, or ones in a script of few and telling signs. */
export function isTelling(name: string): boolean {
  const core = coreWords(name).filter((word) => !DESCRIPTIVE_WORDS.has(word))
  const key = companyKey(name)
  return core.length > 1 || (core.length === 1 && key.length >= 7) || /[^\p{Script=Latin}\p{N}]/u.test(key)
}

/** A name of several parts, as sponsors like to be listed: "Makers (by Acme)", "Acme / Makers", "Makers - Acme". */
export function nameParts(name: string): string[] {
  return displayName(name)
    .split(/\s*[/／|()（）]\s*|\s+[-–—:]+\s+|\s+(?:by|powered by|von|par)\s+/i)
    .map((part) => part.replace(/^(?:by|powered by|von|par)\s+/i, ''))
    .map(displayName)
    .filter((part) => companyKey(part).length > 1)
}

function words(text: string): string[] {
  return (
    fold(text)
      .replace(/&/g, ' and ')
      // An apostrophe joins (O'Brien, people's); every other mark parts.
      .replace(/['’`´]/g, '')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '' && word !== 'and')
  )
}

function fold(text: string): string {
  return (
    text
      .normalize('NFKD')
      // Only Latin loses its marks: a Japanese or Indic mark changes the letter.
      .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
      .normalize('NFKC')
      .toLowerCase()
      .replace(/ß/g, 'ss')
      .replace(/ø/g, 'o')
      .replace(/æ/g, 'ae')
      .replace(/ł/g, 'l')
  )
}

function tidy(name: string): string {
  return name
    .replace(/[\s\u00a0\u3000]+/g, ' ')
    .replace(/[®™©]/g, '')
    .replace(/^[\s,.;:"“”„«»|–-]+|[\s,;:"“”„«»|–-]+$/gu, '')
    .replace(/([^.])\.{2,}$/, '$1.')
    .trim()
}

// "K.K", "S. L." and "Co.,Ltd" are forms, "kk" and "sl" inside a sentence are words: single letters need a mark between them.
function loosely(form: string): string {
  const parts = form.split('|').map((part) => part.replace(/[.*+?^${}()[\]\\]/g, '\\$&'))
  return parts.reduce((pattern, part, at) => {
    const lettersMeet = part.length === 1 && parts[at - 1]?.length === 1 && part !== '&'
    return `${pattern}${lettersMeet ? '[\\s.,/]+' : '[\\s.,/()]*'}${part}`
  })
}

const alternatives = (forms: string[]) => forms.toSorted((a, b) => b.length - a.length).join('|')

// A form ends a word of its own, or follows a script that has no spaces: "Acme,Inc.", "Acme.Inc", "アクメ株式会社".
const APART = '(?:[\\s,.;/]|(?<=[^\\p{Script=Latin}\\p{N}&]))+'
const TRAILING = new RegExp(`${APART}[(]?(?:${alternatives(LEGAL_FORMS.map(loosely))})[.)]*$`, 'iu')
const TRAILING_SHORT = new RegExp(`(?<!&\\s?)[\\s,.]+(?:${alternatives(SHORT_LEGAL_FORMS)})\\.?$`, 'u')
const TRAILING_AND_CO = /[\s,]+(?:&|and|und|et|y|e)\s+(?:co|company|cie|sons|partners?)\.?$/i
const LEANING = new RegExp(`^(?:${alternatives(LEANING_LEGAL_FORMS.map(loosely))})`, 'u')
const LEADING = new RegExp(`^(?:${alternatives(LEADING_LEGAL_FORMS)})(?=[\\s«"„“])`, 'u')

function withoutTrailingForm(name: string): string {
  for (const pattern of [TRAILING, TRAILING_SHORT, TRAILING_AND_CO]) {
    const shorter = name.replace(pattern, '')
    if (shorter !== name) return tidy(shorter)
  }
  return name
}

function withoutLeadingForm(name: string): string {
  return tidy(name.replace(LEANING, '').replace(LEADING, ''))
}
