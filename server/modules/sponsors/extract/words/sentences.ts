// What is cut short in names of companies, people and places, and single letters: "Pvt.", "St.", "B.K.".
const short =
  /(?<!\p{L})(?:inc|ltda?|corp|cos?|pvt|pte|pty|llc|bros|assn|assoc|intl?|natl|dept|univ|inst|mfg|cia|cie|srl|spa|bv|nv|oy|ab|gmbh|aps|kft|zrt|sro|doo|sp|ing|dipl|prof|dr|mrs?|ms|jr|sr|ste?|mt|ft|nr|no|vs|\p{L})\.$/iu

/** Whether the text ends as a sentence does, and not with an abbreviation: "Inc.", "a.s.". */
export const endsAsSentence = (text: string): boolean => {
  const words = text.trimEnd()
  return /[.!?]$/.test(words) && !short.test(words)
}

/** Whether a sentence ends within it: in "Alder Pvt. Ltd." and "St. Birch" none does. */
export const holdsSentence = (text: string): boolean =>
  [...text.matchAll(/\.(?=\s+\p{Lu})/gu)].some(({ index }) => !short.test(text.slice(0, index + 1)))
