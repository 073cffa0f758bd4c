import { toUnit } from './embedder.ts'
import { best, cosines, type Neighbour, toMatrix, type VectorMatrix } from './nearest.ts'
import { type Pool, poolOf, type WordVector, weighWords, wordLikeness } from './telling-words.ts'

export type PoolText = { text: string; vector: Float32Array }

/** Companies among which lookalikes are sought, prepared once for many questions. */
export type LookalikePool = {
  matrix: VectorMatrix
  mean: Float32Array
  words: Pool
  texts: WordVector[]
}

/** `texts` are those of companyText, `vectors` their embeddings. */
export function createLookalikePool(companies: PoolText[]): LookalikePool {
  const mean = meanOf(companies.map(({ vector }) => vector))
  const matrix = toMatrix(companies.map(({ vector }) => centre(vector, mean)))
  const words = poolOf(companies.map(({ text }) => text))
  return { matrix, mean, words, texts: companies.map(({ text }) => weighWords(text, words)) }
}

/**
 * The k companies of the pool most like this one, best first, scores from about 0 to 1. The model sees meaning but blurs trades; words rare in
 * the pool are sharp but miss paraphrase; together they find more than either.
 */
export function findLookalikes(
  pool: LookalikePool,
  company: PoolText,
  k: number,
  skip?: (row: number) => boolean,
): Neighbour[] {
  const scores = cosines(pool.matrix, centre(company.vector, pool.mean))
  const words = weighWords(company.text, pool.words)
  for (const [row, text] of pool.texts.entries()) {
    scores[row] = (scores[row]! + WORDS_TO_MEANING * wordLikeness(words, text)) / (1 + WORDS_TO_MEANING)
  }
  return best(scores, k, skip)
}

const WORDS_TO_MEANING = 2

// All companies speak of software and customers: what they share is taken off before they are compared.
function centre(vector: Float32Array, mean: Float32Array): Float32Array {
  return toUnit(vector.map((value, at) => value - (mean[at] ?? 0)))
}

function meanOf(vectors: Float32Array[]): Float32Array {
  const mean = new Float32Array(vectors[0]?.length ?? 0)
  // Of one or two there is no common ground to take off.
  if (vectors.length < 3) return mean
  for (const vector of vectors)
    for (const [at, value] of vector.entries()) mean[at] = mean[at]! + value / vectors.length
  return mean
}
