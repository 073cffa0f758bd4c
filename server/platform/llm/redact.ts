const address = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu
const link = /\bhttps?:\/\/\S+|\bwww\.\S+/giu
/** Nine digits and more with what people put between them; a year or a date of an event has fewer. */
const phone = /(?<![\p{L}\p{N}])(?:\+|00)?\d(?:[\s()/.-]{0,2}\d){8,14}(?!\p{N})/gu

/** Takes what points at a person out of a text that leaves the house: addresses, links, phone numbers, and the given names. */
export function redactPersonal(text: string, names: readonly string[] = []): string {
  const plain = text.replace(address, '[address]').replace(link, '[link]').replace(phone, '[phone]')
  return names
    .filter((name) => name.trim().length > 1)
    .toSorted((a, b) => b.length - a.length)
    .reduce((said, name) => said.replace(wordsOf(name), '[name]'), plain)
}

const wordsOf = (name: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(name.trim())}(?![\\p{L}\\p{N}])`, 'giu')
