export type Piece = { text: string; change: 'same' | 'added' | 'removed' }

/** Above this a diff would take long and help nobody: then all is removed and all is added. */
const mostWords = 1500

/** What became of one text to make the other, by words, with the white space that belongs to them. */
export function diffWords(before: string, after: string): Piece[] {
  const [one, other] = [split(before), split(after)]
  if (one.length > mostWords || other.length > mostWords) {
    return join([
      ...one.map((text): Piece => ({ text, change: 'removed' })),
      ...other.map((text): Piece => ({ text, change: 'added' })),
    ])
  }
  const lengths = measure(one, other)
  const pieces: Piece[] = []
  for (let [i, j] = [0, 0]; i < one.length || j < other.length; ) {
    if (i < one.length && j < other.length && one[i] === other[j]) {
      pieces.push({ text: one[i]!, change: 'same' })
      i += 1
      j += 1
    } else if (j >= other.length || (i < one.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      pieces.push({ text: one[i]!, change: 'removed' })
      i += 1
    } else {
      pieces.push({ text: other[j]!, change: 'added' })
      j += 1
    }
  }
  return join(pieces)
}

/** A variable stays in one piece, whatever it holds. */
const split = (text: string): string[] => text.match(/\{\{.*?\}\}|\{%.*?%\}|\s+|[\p{L}\p{N}'’]+|[^\s]/gu) ?? []

/** Of the longest run of words in common from each place on. */
function measure(one: readonly string[], other: readonly string[]): Uint16Array[] {
  const lengths = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1))
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      lengths[i]![j] =
        one[i] === other[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!)
    }
  }
  return lengths
}

const join = (pieces: readonly Piece[]): Piece[] =>
  pieces.reduce<Piece[]>((joined, piece) => {
    const last = joined.at(-1)
    if (last?.change === piece.change) last.text += piece.text
    else joined.push({ ...piece })
    return joined
  }, [])
