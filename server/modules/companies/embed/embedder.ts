/** Turns texts into vectors. The local model needs no key; an API's model can stand in its place. */
export type Embedder = {
  /** Vectors of different models don't compare: stored beside each vector. */
  model: string
  dimensions: number
  /** One unit-length vector per text, in the same order. */
  embed(texts: string[]): Promise<Float32Array[]>
}

/** Scales a vector to length 1, so that the cosine of two is their dot product. */
export function toUnit(vector: ArrayLike<number>): Float32Array {
  const unit = Float32Array.from(vector)
  let square = 0
  for (const value of unit) square += value * value
  const length = Math.sqrt(square) || 1
  for (let at = 0; at < unit.length; at++) unit[at] = unit[at]! / length
  return unit
}
