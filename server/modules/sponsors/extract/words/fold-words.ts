import { remembered } from './remembered.ts'

const latinOnly: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  Ø: 'o',
  ł: 'l',
  Ł: 'l',
  æ: 'ae',
  Æ: 'ae',
  œ: 'oe',
  đ: 'd',
  Đ: 'd',
  ð: 'd',
  þ: 'th',
  Þ: 'th',
  ı: 'i',
  İ: 'i',
  '’': "'",
}

/** Lower case without accents, so that one word list serves Förderer and Forderer; kana and hangul keep their marks. */
export function foldWords(text: string): string {
  if (isPlain(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[ßøØłŁæÆœđĐðþÞıİ’]/g, (letter) => latinOnly[letter] ?? letter)
    .toLowerCase()
}

/** Words of one meaning, written in Latin letters and in all other scripts: most texts need only the first half looked at. */
export type WordList = { latin: RegExp; other: RegExp }

/** Whether folded text has a word of the list. */
export function says({ latin, other }: WordList, folded: string): boolean {
  return latin.test(folded) || (!isPlain(folded) && other.test(folded))
}

/** Letters and digits only: what two spellings of one name have in common. */
export const bareName = remembered(spellBare)

function spellBare(text: string): string {
  const folded = foldWords(text)
  const spelt = folded.includes('&') ? folded.replaceAll('&', 'and') : folded
  if (!/[^a-z0-9]/.test(spelt)) return spelt
  return isPlain(spelt) ? spelt.replace(/[^a-z0-9]+/g, '') : spelt.replace(/[^\p{L}\p{N}]+/gu, '')
}

function isPlain(text: string): boolean {
  return !/[\u0080-\uffff]/.test(text)
}
