import { type Department, pull } from './department.ts'
import type { Term } from './find-terms.ts'
import type { Weight } from './lexicon.ts'

export type DepartmentVerdict = { department: Department; confidence: number; because: string }

/** The department that is pulled at hardest; of equals the one named first. */
export function judgeDepartment(positions: Term[][][]): DepartmentVerdict {
  const [first, second] = [...strongestMentions(positions)].sort(([, a], [, b]) => b.strength - a.strength)
  if (!first) return { department: 'other', confidence: 0.2, because: 'no department named' }
  const [department, { strength, written, weight }] = first
  const contested = second !== undefined && second[1].weight !== 'hint' && second[1].strength > strength - CLOSE
  const confidence = weight === 'hint' ? 0.45 : contested ? 0.75 : 0.95
  return { department, confidence, because: `"${written}" says ${department}` }
}

type Mention = { strength: number; written: string; weight: Weight }

// In units of `pull`: what a mention loses for each department named before it, and for standing in a later position.
const LATER_NAMED = 0.1
const LATER_POSITION = 0.6
const TRADE = 14
/** A hint gives way to every field but still says more than nothing. */
const HINT_SHARE = 0.25
/** Departments nearer than this could as well be the other. */
const CLOSE = 3

function strongestMentions(positions: Term[][][]): Map<Department, Mention> {
  const strongest = new Map<Department, Mention>()
  positions.forEach((parts, position) => {
    let serving = false
    let named = 0
    for (const term of parts.flat()) {
      serving ||= term.serves === true
      const { department, weight } = serving && !term.serves ? ofTheBoss(term) : term
      if (!department || !weight) continue
      const base = weight === 'trade' ? TRADE : pull[department] * (weight === 'hint' ? HINT_SHARE : 1)
      const strength = base - (position > 0 ? LATER_POSITION : 0) - LATER_NAMED * named++
      if (strength > (strongest.get(department)?.strength ?? -1)) {
        strongest.set(department, { strength, written: term.written, weight })
      }
    }
  })
  return strongest
}

/** "Assistant to the CMO": the office is the boss's, and only a field ("sales assistant") is the assistant's too. */
function ofTheBoss({ department, weight }: Term): Pick<Term, 'department' | 'weight'> {
  if (department === 'executive') return { department: 'administration', weight: 'hint' }
  return { department, weight: weight === 'trade' ? 'hint' : weight }
}
