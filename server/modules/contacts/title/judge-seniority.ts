import type { Term } from './find-terms.ts'
import { deputyOf, outranks, type Seniority } from './seniority.ts'

export type SeniorityVerdict = {
  seniority: Seniority
  confidence: number
  because: string
  /** Works for the person whose rank is named. */
  serves: boolean
}

/**
 * The highest rank held in any position. Ranks that belong to somebody else (the boss of an assistant) don't count,
 * a deputy stands one below, and "junior" beats the word it qualifies.
 */
export function judgeSeniority(positions: Term[][][]): SeniorityVerdict {
  let best: Held | undefined
  let serves = false
  for (const parts of positions) {
    let serving = false
    for (const terms of parts) {
      const servant = terms.find((term) => term.serves && !term.qualifies)
      serving ||= servant !== undefined
      const held = serving ? rankOfServant(terms, servant) : rankOfPart(terms)
      if (held && (!best || outranks(held.rank, best.rank))) {
        best = held
        serves = serving
      }
    }
  }
  if (!best) return { seniority: 'professional', confidence: 0.5, because: 'no rank named', serves }
  return { seniority: best.rank, confidence: sureness[best.rank], because: `"${best.named}" is ${best.rank}`, serves }
}

// "Manager" and "lead" mean different things from one company to the next; a vice president hardly does.
const sureness: Record<Seniority, number> = {
  executive: 0.95,
  vp: 0.95,
  director: 0.95,
  head: 0.9,
  manager: 0.75,
  lead: 0.85,
  senior: 0.8,
  professional: 0.75,
  junior: 0.9,
}

type Held = { rank: Seniority; named: string }

function rankOfPart(terms: Term[]): Held | undefined {
  let best: Held | undefined
  let deputy: string | undefined
  for (const term of terms) {
    if (term.deputy) deputy = term.written
    if (!term.rank || term.qualifies) continue
    if (term.rank === 'junior') return { rank: 'junior', named: term.written }
    if (!best || outranks(term.rank, best.rank)) best = { rank: term.rank, named: term.written }
  }
  if (best && deputy) return { rank: deputyOf(best.rank), named: `${deputy} ${best.named}` }
  return best
}

function rankOfServant(terms: Term[], servant: Term | undefined): Held | undefined {
  if (!servant) return undefined
  const step = terms.find(({ term, rank }) => rank === 'junior' || term === 'senior')
  return step
    ? { rank: step.rank!, named: `${step.written} ${servant.written}` }
    : { rank: 'professional', named: servant.written }
}
