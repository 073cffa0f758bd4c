export type Neighbour = { row: number; score: number }

/** Vectors of one length, one after another: what an exact scan reads fastest. */
export type VectorMatrix = { dimensions: number; values: Float32Array }

export function toMatrix(vectors: Float32Array[]): VectorMatrix {
  const dimensions = vectors[0]?.length ?? 0
  const values = new Float32Array(vectors.length * dimensions)
  for (const [row, vector] of vectors.entries()) values.set(vector, row * dimensions)
  return { dimensions, values }
}

/** Cosine of every row with the query, both of unit length. */
export function cosines({ dimensions, values }: VectorMatrix, query: Float32Array): Float32Array {
  const scores = new Float32Array(dimensions === 0 ? 0 : values.length / dimensions)
  for (let row = 0, at = 0; row < scores.length; row++) {
    let sum = 0
    for (let column = 0; column < dimensions; column++, at++) sum += values[at]! * query[column]!
    scores[row] = sum
  }
  return scores
}

/** The k rows nearest to the query, best first; exact. `skip` leaves rows out. */
export function nearest(
  matrix: VectorMatrix,
  query: Float32Array,
  k: number,
  skip?: (row: number) => boolean,
): Neighbour[] {
  return best(cosines(matrix, query), k, skip)
}

/** The k highest scores, best first. */
export function best(scores: Float32Array, k: number, skip?: (row: number) => boolean): Neighbour[] {
  const top: Neighbour[] = []
  for (const [row, score] of scores.entries()) {
    if (skip?.(row) || (top.length === k && score <= top[k - 1]!.score)) continue
    let place = top.length
    while (place > 0 && top[place - 1]!.score < score) place--
    top.splice(place, 0, { row, score })
    if (top.length > k) top.pop()
  }
  return top
}
