/** A person who speaks at an event and whose employer the page states. */
export type Speaker = {
  name: string
  title: string | null
  company: string
  talk: string | null
  /** The page about this speaker or talk, else the page read. */
  url: string
  /** The words that say it, and where on the page they stand. */
  evidence: { text: string; path: string }
  /** 0 to 1. */
  confidence: number
}

/** One row per person and company out of several pages: the surest reading, its gaps filled from the others. */
export function mergeSpeakers(readings: Speaker[][]): Speaker[] {
  const merged = new Map<string, Speaker[]>()
  for (const reading of readings.flat().sort((a, b) => b.confidence - a.confidence)) {
    const person = foldName(reading.name)
    const company = foldName(reading.company)
    const known = (merged.get(person) ?? []).find((one) => isSameEmployer(foldName(one.company), company))
    if (!known) {
      merged.set(person, [...(merged.get(person) ?? []), { ...reading }])
      continue
    }
    known.title ??= reading.title
    known.talk ??= reading.talk
    // "Example Infrastructure" and "Example": the shorter is the company, the longer its department.
    if (company.length < foldName(known.company).length) known.company = reading.company
  }
  return [...merged.values()].flat()
}

/** Both folded. */
export function isSameEmployer(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)
}

/** Spelling differences that don't tell two names apart: case, accents, punctuation. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
