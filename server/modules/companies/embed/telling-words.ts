/** What words tell in a pool of texts: a word in every text tells nothing, a word in a few tells much. */
export type Pool = {
  size: number
  /** How many texts hold the word. */
  counts: Map<string, number>
}

/** A text as its words, each with what it tells; of unit length. */
export type WordVector = Map<string, number>

export function poolOf(texts: string[]): Pool {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const word of new Set(wordsOf(text))) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return { size: texts.length, counts }
}

export function weighWords(text: string, pool: Pool): WordVector {
  const times = new Map<string, number>()
  for (const word of wordsOf(text)) times.set(word, (times.get(word) ?? 0) + 1)
  const weights: WordVector = new Map()
  let square = 0
  for (const [word, count] of times) {
    const weight = (1 + Math.log(count)) * tells(word, pool)
    weights.set(word, weight)
    square += weight * weight
  }
  const length = Math.sqrt(square) || 1
  for (const [word, weight] of weights) weights.set(word, weight / length)
  return weights
}

/** Cosine of two weighted texts. */
export function wordLikeness(a: WordVector, b: WordVector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [word, weight] of small) sum += weight * (large.get(word) ?? 0)
  return sum
}

/** The words both texts hold, those that tell most first. */
export function sharedWords(a: WordVector, b: WordVector): string[] {
  const shared = [...a]
    .filter(([word]) => b.has(word))
    .map(([word, weight]) => ({ word, weight: weight * b.get(word)! }))
  return shared.toSorted((one, other) => other.weight - one.weight).map(({ word }) => word)
}

/** Words of a text, folded, with the plainest English endings off: "developers" and "developer" are one. */
export function wordsOf(text: string): string[] {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/['’]s\b/g, '')
      .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}+#]*/gu) ?? []
  return words.map((word) => (word.length > 4 ? word.replace(/(?:(?<=[^s])s|ing|ed)$/, '') : word))
}

function tells(word: string, { size, counts }: Pool): number {
  return Math.log((size + 1) / ((counts.get(word) ?? 0) + 1))
}
