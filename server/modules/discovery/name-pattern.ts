/** Letters by what they are without their marks: é and É are e. Latin ones, the only ones written now with marks and now without. */
const variants = new Map<string, string>()
for (let code = 0xc0; code < 0x1f00; code++) {
  const letter = String.fromCodePoint(code)
  const base = bare(letter).toLowerCase()
  if (/^[a-z]$/.test(base)) variants.set(base, (variants.get(base) ?? '') + letter)
}

const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]{3,}$/u

/**
 * A pattern for PostgreSQL that finds a person's name in JSON as text, with or without accents. Undefined for a name of one word, which
 * many things are called, unless its script has no spaces.
 */
export function namePattern(name: string): string | undefined {
  const words = name.normalize('NFC').trim().split(/\s+/).map(trimSigns).filter(Boolean)
  if (words.length < 2) return words[0] && unspaced.test(words[0]) ? words[0] : undefined
  const written = words.map((word) => [...word].map(asWritten).join('')).join(between)
  // A line break stands in JSON as a letter behind a stroke. A name may end in a full stop, which is no part of a word.
  return `(?:(?<!\\w)|(?<=\\\\[nrt]))${written}${/\.$/.test(name.trim()) ? '\\.?' : ''}(?!\\w)`
}

/** Spaces of all sorts; quotes, brackets and full stops around a middle name. None of these leads out of a text of JSON. */
const signs = '[.()"„“”«»‘’\'\\\\]{0,3}'
const between = `${signs}(?:[\\s\u00a0\u202f]|\\\\[nrt])+${signs}`

const trimSigns = (word: string): string => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, '')

function asWritten(char: string): string {
  if (/\p{M}/u.test(char)) return `${char}?`
  if (/['’ʼ]/.test(char)) return "['’ʼ]"
  if (!/[\p{L}\p{N}]/u.test(char)) return `\\${char}`
  const base = bare(char).toLowerCase()
  const others = variants.get(base)
  if (others) return `[${base}${others}][\u0300-\u036f]*`
  const [lower, upper] = [char.toLowerCase(), char.toUpperCase()]
  return lower !== upper && [...lower, ...upper].length === 2 ? `[${lower}${upper}]` : char
}

function bare(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '')
}
