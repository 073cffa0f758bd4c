export type LineChange = { kind: 'added' | 'removed'; text: string }

/** What must be taken out of one text and put into it to make another of it, in reading order. Pure. */
export function diffLines(before: readonly string[], after: readonly string[]): LineChange[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let end = 0
  const shorter = Math.min(before.length, after.length) - start
  while (end < shorter && before.at(-1 - end) === after.at(-1 - end)) end++
  const was = before.slice(start, before.length - end)
  const is = after.slice(start, after.length - end)
  // Two long pages that have nothing in common: their order says nothing, and comparing every pair of lines would take too long.
  return was.length * is.length > 4_000_000 ? diffAsSets(was, is) : diffInOrder(was, is)
}

/** By the longest common subsequence. */
function diffInOrder(was: readonly string[], is: readonly string[]): LineChange[] {
  const width = is.length + 1
  const common = new Uint16Array((was.length + 1) * width)
  for (let i = was.length - 1; i >= 0; i--) {
    for (let j = is.length - 1; j >= 0; j--) {
      common[i * width + j] =
        was[i] === is[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!)
    }
  }
  const changes: LineChange[] = []
  let [i, j] = [0, 0]
  while (i < was.length || j < is.length) {
    if (i < was.length && j < is.length && was[i] === is[j]) [i, j] = [i + 1, j + 1]
    else if (j >= is.length || (i < was.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!)) {
      changes.push({ kind: 'removed', text: was[i++]! })
    } else changes.push({ kind: 'added', text: is[j++]! })
  }
  return changes
}

function diffAsSets(was: readonly string[], is: readonly string[]): LineChange[] {
  const [before, after] = [new Set(was), new Set(is)]
  return [
    ...was.filter((line) => !after.has(line)).map((text) => ({ kind: 'removed' as const, text })),
    ...is.filter((line) => !before.has(line)).map((text) => ({ kind: 'added' as const, text })),
  ]
}
