import { roleWords } from './address-lists.ts'

export type PersonName = {
  /** As people say it: "Jane Smith", without honorifics and credentials. */
  fullName: string
  /** Null where the name can't be taken apart. */
  firstName: string | null
  lastName: string | null
  /** The same for every way to write the name: folded, without initials, in no order. */
  key: string
}

/** Reads a name as written: "Dr. Jane Q. Smith, PhD", "SMITH, Jane", "van der Berg, Anna", "山田 太郎". Undefined where it is none. */
export function readPersonName(
  written: string,
  apart: { firstName?: string | null | undefined; lastName?: string | null | undefined } = {},
): PersonName | undefined {
  const given = [apart.firstName, apart.lastName].map((part) => part?.trim() ?? '')
  const text = written.trim() || given.join(' ').trim()
  if (!/\p{L}/u.test(text) || /[@<>]|https?:/.test(text)) return undefined
  const tokens = inOrder(text).split(' ')
  while (tokens.length > 1 && HONORIFIC.test(tokens[0]!)) tokens.shift()
  while (tokens.length > 1 && isCredential(tokens.at(-1)!)) tokens.pop()
  const spoken = tokens.map(withoutShouting)
  const [first, last] = given[0] && given[1] ? given.map(withoutShouting) : split(spoken)
  return { fullName: spoken.join(' '), firstName: first ?? null, lastName: last ?? null, key: nameKey(spoken) }
}

/**
 * A name of one word, which may be given or family name, completed by an address that says both: "Solheim" with ingrid.solheim@ is Ingrid
 * Solheim. Any other name stays as it is.
 */
export function completeName(name: PersonName, email: string | undefined): PersonName {
  if (name.firstName !== null || name.lastName !== null) return name
  const [first = '', last = ''] = wordsInAddress(email) ?? []
  const word = name.fullName
  if (spellings(word).includes(first)) return readPersonName(`${word} ${capitalised(last)}`) ?? name
  if (spellings(word).includes(last)) return readPersonName(`${capitalised(first)} ${word}`) ?? name
  return name
}

/** "Ada Berg" for ada.berg@…; undefined where an address tells no name: sales.team@, ada@, aberg@. */
export function nameInAddress(email: string | null | undefined): string | undefined {
  return wordsInAddress(email)?.map(capitalised).join(' ')
}

function wordsInAddress(email: string | null | undefined): [string, string] | undefined {
  const [, first, last] = /^(\p{L}{2,})[._-](\p{L}{2,})(?:\+[^@]*)?@/u.exec(email?.toLowerCase() ?? '') ?? []
  if (!first || !last || roleWords.has(first) || roleWords.has(last)) return undefined
  return [first, last]
}

/** As addresses spell a word: "Krämer" is kramer or kraemer. */
const spellings = (word: string): string[] => [
  fold(word),
  fold(word.toLowerCase().replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue')),
]

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** "Smith, Jane" turned round; credentials behind a comma cut off. */
function inOrder(text: string): string {
  const [before = '', after = '', ...more] = text
    .replace(/[\s\u00a0\u3000]+/g, ' ')
    .replace(/\s*[(（][^)）]*[)）]/g, '')
    .split(/\s*,\s*/)
  const turned = after !== '' && more.length === 0 && !after.split(' ').some(isCredential)
  return (turned ? `${after} ${before}` : before).trim() || text.trim()
}

function split(tokens: string[]): [string?, string?] {
  if (tokens.length < 2) return [undefined, undefined]
  // Names in these scripts are written family first.
  if (tokens.every((token) => FAMILY_FIRST.test(token))) return [tokens.slice(1).join(' '), tokens[0]]
  const particle = tokens.findIndex((token, at) => at > 0 && PARTICLE.test(token))
  const from = particle > 0 && particle < tokens.length - 1 ? particle : tokens.length - 1
  return [tokens[0], tokens.slice(from).join(' ')]
}

function nameKey(tokens: string[]): string {
  const words = tokens.flatMap((token) => fold(token).split(/[^\p{L}\p{N}]+/u)).filter((word) => word !== '')
  const long = words.filter((word) => word.length > 1 || FAMILY_FIRST.test(word))
  return (long.length > 0 ? long : words).toSorted().join(' ')
}

function fold(text: string): string {
  return (
    text
      .normalize('NFKD')
      // Only Latin loses its marks: a Japanese or Indic mark changes the letter.
      .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
      .normalize('NFKC')
      .toLowerCase()
      .replace(/['’`´]/g, '')
      .replace(/ß/g, 'ss')
      .replace(/ø/g, 'o')
      .replace(/æ/g, 'ae')
      .replace(/ł/g, 'l')
  )
}

/** "SMITH" and "smith" as "Smith"; what may be initials, a mixed spelling or a particle is left alone. */
function withoutShouting(token: string): string {
  const shouted = token.length > 3 && token === token.toUpperCase() && token !== token.toLowerCase()
  const whispered = token.length > 1 && token === token.toLowerCase() && !PARTICLE.test(token)
  if (!shouted && !whispered) return token
  return token.toLowerCase().replace(/(^|[-'’])(\p{Ll})/gu, (_, before, letter) => before + letter.toUpperCase())
}

// What may also be a name or an initial is a title only with its full stop.
const HONORIFIC =
  /^(?:(?:dr|prof|professor|mr|mrs|ms|miss|mx|sir|herr|frau|mme|mlle|sr|sra|srta|sig|dott|dhr|mevr|dipl)\.?|(?:hr|fr|ing|mag|rer|nat|med|phil|habil)\.|(?:dipl|dr)\.?-\S+)$/i
const CREDENTIAL =
  /^(?:ph\.?d|mba|m\.?sc|b\.?sc|m\.a|b\.a|m\.d|m\.?eng|b\.?eng|jr|sr|ii|iii|iv|esq|cpa|cfa|cissp|pmp|ll\.?m|MA|BA|MD)\.?$/
const isCredential = (word: string): boolean => CREDENTIAL.test(word) || CREDENTIAL.test(word.toLowerCase())

const PARTICLE =
  /^(?:van|von|vom|zu|zum|zur|de|der|den|del|della|delle|di|da|das|do|dos|du|la|le|el|al|bin|ibn|ben|ter|ten|af|av|st|y|e|und|i)$/
const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]+$/u
