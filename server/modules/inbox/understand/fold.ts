const PLAIN: Record<string, string> = {
  ß: 's',
  æ: 'a',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  œ: 'o',
  '’': "'",
  '‘': "'",
  '´': "'",
  '`': "'",
  '\u00A0': ' ',
  '\n': ' ',
  '\t': ' ',
}

/** Lower case without accents, one character for one, so that a place found in it is the same place in the text. */
export function fold(text: string): string {
  return Array.from(text.normalize('NFC').toLowerCase(), (letter) => {
    const plain = PLAIN[letter] ?? (letter > '\u00BF' && letter < '\u1F00' ? letter.normalize('NFD')[0]! : letter)
    return plain.length === letter.length ? plain : letter
  }).join('')
}
