import { type Department, type Seniority, seniority } from '@lanyard/contract/contacts.ts'

/** How many people at one company are looked for. */
export const mostPerCompany = 3

export type Role = {
  department: Department | null
  seniority: Seniority | null
  decisionMaker: boolean
}

/** Departments that stand in for one that a company does not have. */
const relatives: Partial<Record<Department, Department[]>> = {
  partnerships: ['business_development', 'events'],
  business_development: ['partnerships', 'sales'],
  marketing: ['events', 'communications'],
  events: ['marketing', 'communications'],
  communications: ['marketing'],
  security: ['it'],
  it: ['engineering'],
}

/** Words in titles of a department, for asking a provider; the answers are judged by their whole titles, so these may be broad. */
const titleWords: Partial<Record<Department, string[]>> = Object.fromEntries(
  Object.entries({
    executive:
      'ceo, chief executive officer, founder, managing director, president, owner, geschäftsführer, gründer, directeur général, director general, amministratore delegato',
    partnerships:
      'partnerships, partner manager, alliances, sponsorship, business development, ecosystem, partnerschaften, partenariats, alianzas, parcerias',
    business_development: 'business development, partnerships, growth',
    marketing: 'marketing, cmo, brand, demand generation, events, communications, kommunikation',
    events: 'events, event manager, field marketing, veranstaltungen, messen, eventos',
    communications: 'communications, public relations, press, kommunikation, communication, comunicación',
    sales: 'sales, account executive, revenue, vertrieb, ventas, vendite, commercial',
    hr: 'human resources, people, talent, recruiting, personal',
    it: 'cio, it, information technology',
    engineering: 'cto, engineering, developer relations, entwicklung',
    finance: 'cfo, finance, finanzen',
  } satisfies Partial<Record<Department, string>>).map(([one, words]) => [one, words.split(', ')]),
)

export const titlesToAskFor = (slots: readonly Department[]): string[] => [
  ...new Set(slots.flatMap((slot) => titleWords[slot] ?? [slot.replaceAll('_', ' ')])),
]

/** The slots that nobody of the contacts fills yet, most wanted first; callers leave out whom they can't write to. */
export function openSlots(slots: readonly Department[], contacts: readonly Role[]): Department[] {
  const filled = assign(slots, contacts)
  return slots.slice(0, mostPerCompany).filter((slot) => !filled.has(slot))
}

/** One person for each slot where there is one, nobody twice. */
export const chooseForSlots = <P extends Role>(slots: readonly Department[], people: readonly P[]): P[] => [
  ...assign(slots, people).values(),
]

function assign<P extends Role>(slots: readonly Department[], people: readonly P[]): Map<Department, P> {
  const assigned = new Map<Department, P>()
  const wanted = slots.slice(0, mostPerCompany)
  // Whoever is of the department itself first, so that nobody of them is spent on a neighbour's slot.
  for (const { slot, farthest } of [0, Infinity].flatMap((farthest) => wanted.map((slot) => ({ slot, farthest })))) {
    if (assigned.has(slot)) continue
    const taken = new Set(assigned.values())
    const [best] = people
      .flatMap((one) => {
        const distance = taken.has(one) ? undefined : fit(slot, one)
        return distance === undefined || distance > farthest ? [] : [{ one, distance }]
      })
      .toSorted((a, b) => a.distance - b.distance || compareRank(a.one, b.one))
    if (best) assigned.set(slot, best.one)
  }
  return assigned
}

/** How far somebody is from what the slot asks: 0 for the department itself, more for a relative; undefined for no fit. */
function fit(slot: Department, { department, seniority }: Role): number | undefined {
  if (department === slot) return 0
  if (slot === 'executive') return seniority === 'executive' ? 1 : undefined
  const at = department ? (relatives[slot]?.indexOf(department) ?? -1) : -1
  return at < 0 ? undefined : at + 1
}

const compareRank = (a: Role, b: Role): number =>
  Number(b.decisionMaker) - Number(a.decisionMaker) || rank(a.seniority) - rank(b.seniority)

const rank = (one: Seniority | null): number => (one ? seniority.options.indexOf(one) : seniority.options.length)
