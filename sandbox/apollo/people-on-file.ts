import { createHash } from 'node:crypto'
import { type Company, type Person, people } from '../../cast/index.ts'

export const SENIORITIES = [
  'owner',
  'founder',
  'c_suite',
  'partner',
  'vp',
  'head',
  'director',
  'manager',
  'senior',
  'entry',
  'intern',
] as const

export type Seniority = (typeof SENIORITIES)[number]

/** What Apollo knows of a person; it has no address of some. */
export type PersonOnFile = { id: string; person: Person; seniority: Seniority; emailStatus: string | null }

const SENIORITY_WORDS: [RegExp, Seniority][] = [
  [/founder|gründer/i, 'founder'],
  [/chief|\bc[efmot]o\b|geschäftsführer/i, 'c_suite'],
  [/^partner$/i, 'partner'],
  [/vice president|\bvp\b/i, 'vp'],
  [/\bhead\b/i, 'head'],
  [/director|leiter|gerente/i, 'director'],
  [/manager|\blead\b|responsable|referent/i, 'manager'],
  [/senior|staff|principal/i, 'senior'],
]

/** A database is never complete: these people are listed without an address. */
const WITHOUT_EMAIL = new Set(['nurul-aisyah', 'torben-lueders', 'priya-raman'])

export const peopleOnFile: PersonOnFile[] = people.map((person) => ({
  id: makeId(`person:${person.id}`),
  person,
  seniority: SENIORITY_WORDS.find(([words]) => words.test(person.title))?.[1] ?? 'entry',
  emailStatus: WITHOUT_EMAIL.has(person.id) ? null : person.conversation.failsAt ? 'unverified' : 'verified',
}))

export function organisationId(company: Company): string {
  return makeId(`organization:${company.id}`)
}

/** 24 hexadecimal digits, as Apollo's ids are. */
function makeId(of: string): string {
  return createHash('sha1').update(of).digest('hex').slice(0, 24)
}
