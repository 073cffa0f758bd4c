import { foldWords } from './fold-words.ts'

// On folded text: what is cut short in names of companies, people and places, and single letters: "Pvt.", "St.", "B.K.".
const short =
  /(?<!\p{L})(?:inc|ltda?|corp|cos?|pvt|pte|pty|llc|bros|assn|assoc|intl|natl|dept|univ|inst|mfg|engg|est|cia|cie|hnos|srl|bv|nv|oy|gmbh|ges|gebr|nachf|inh|aps|kft|bt|nyrt|zrt|sro|doo|sp|tbk|bhd|sdn|sti|san|tic|dipl|prof|dr|mrs?|ms|jr|sr|ste?|mt|ft|nr|\p{L})\.$/u

/** Whether the text ends as a sentence does, and not with an abbreviation: "Inc.", "a.s.". */
export const endsAsSentence = (text: string): boolean => {
  const words = text.trimEnd()
  return /[.!?]$/.test(words) && !short.test(foldWords(words))
}

/** Whether a sentence ends within it: in "Alder Pvt. Ltd." and "St. Birch" none does. */
export const holdsSentence = (text: string): boolean =>
  [...text.matchAll(/\.(?=\s+\p{Lu})/gu)].some(
    ({ index }) => !short.test(foldWords(text.slice(Math.max(0, index - 12), index + 1))),
  )
