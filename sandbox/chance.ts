import { createHash } from 'node:crypto'

/** Chance that depends on seed and key alone: the same world does the same things, in whatever order it is asked. */
export type Chance = {
  /** From 0 up to, but not including, 1. */
  fraction(key: string): number
  between(key: string, low: number, high: number): number
  pick<T>(key: string, from: readonly [T, ...T[]]): T
  /** Letters and digits, as in tokens and booking ids. */
  token(key: string, length: number): string
}

export function createChance(seed: number): Chance {
  const digest = (key: string) => createHash('sha256').update(`${seed}:${key}`).digest()
  const fraction = (key: string) => digest(key).readUIntBE(0, 6) / 2 ** 48
  return {
    fraction,
    between: (key, low, high) => low + fraction(key) * (high - low),
    pick: (key, from) => from[Math.floor(fraction(key) * from.length)] ?? from[0],
    token(key, length) {
      let text = ''
      for (let part = 0; text.length < length; part++) text += digest(`${key}:${part}`).toString('hex')
      return text.slice(0, length)
    },
  }
}
