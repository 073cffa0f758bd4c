import { parsePlace } from '#modules/discovery/index.ts'

export type StatedPlace = { city: string; country: string | null; words: string }

/** The first of these texts that names a city the gazetteer knows, as a part of its own: "12-14 May | Hamburg, Germany", "in Hamburg". */
export function readPagePlace(texts: readonly string[]): StatedPlace | undefined {
  for (const text of texts) {
    for (const words of fragments(text)) {
      const place = parsePlace(words)
      if (place.city && place.latitude !== undefined) {
        return { city: place.city, country: place.country ?? null, words }
      }
    }
  }
  return undefined
}

/** "in" and "at" also end a part; a comma stays, since it stands between a city and its country. */
function fragments(text: string): string[] {
  const parts = text
    .split(/\s*[|•·–—:;()\n]\s*|\s+-\s+|\b(?:in|at|from|near|à|en|dans)\s+|,?\s*\b(?:19|20)\d\d\b,?\s*|\.\s+|@\s*/u)
    .map((part) => part.replace(/^[\s,.]+|[\s,.!]+$/g, ''))
    .filter((part) => /^\p{Lu}|^[^\p{Script=Latin}\d]/u.test(part) && part.length > 2 && part.length < 60)
  const pairs = parts.flatMap((part) => {
    const words = part.split(/,\s*/)
    return [part, words.slice(0, 2).join(', '), words.slice(-2).join(', ')]
  })
  return [...new Set(pairs)].filter((part) => part.length > 3)
}
