/**
 * One spelling for what people write in several: lower case, without accents, and with "ä", "ae" and "a" alike
 * ("Geschäftsführer", "Geschaeftsfuehrer", "Geschaftsfuhrer").
 */
export function foldTitle(text: string): string {
  let folded = text.normalize('NFKC').toLowerCase()
  if (/[^ -~]/.test(folded)) folded = foldLetters(folded)
  // Not at a word's end, where "ae" is an account executive.
  return folded.replace(/([aou])e(?=[a-z])/g, '$1')
}

const ownLetters: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  æ: 'a',
  œ: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  '’': "'",
}

function foldLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '') // combining accents, but not the kana's voicing marks
    .normalize('NFC')
    .replace(/[ßøæœłđðþ’]/g, (letter) => ownLetters[letter] ?? letter)
}
