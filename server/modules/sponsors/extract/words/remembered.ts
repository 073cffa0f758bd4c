// Words longer than a heading's are hardly met twice.
const longest = 200
// Lists of twelve thousand exhibitors are real; so many names of them all take some twenty megabytes.
const most = 25_000

/**
 * A reading of words, kept for when they are met again: a page repeats its own, and pages repeat each other's. The memory is small and cut off whole,
 * so that no page can make it grow.
 */
export function remembered<T extends string | number | boolean | object | undefined>(
  read: (text: string) => T,
): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const met = known.get(text)
    if (met !== undefined || known.has(text)) return met as T
    if (text.length > longest) return read(text)
    // A slice of a page would keep all of it in memory.
    const own = ` ${text}`.slice(1)
    const found = read(own)
    if (known.size >= most) known.clear()
    known.set(own, found)
    return found
  }
}
