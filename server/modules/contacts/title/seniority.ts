import { type Seniority, seniority } from '@lanyard/contract/contacts.ts'

/** Highest first. `manager` leads people or a site; who merely manages a field ("product manager") is `senior`. */
export const seniorities = seniority.options

export type { Seniority }

export const outranks = (a: Seniority, b: Seniority): boolean => seniorities.indexOf(a) < seniorities.indexOf(b)

const oneBelow: Record<Seniority, Seniority> = {
  executive: 'vp',
  vp: 'director',
  director: 'head',
  head: 'manager',
  manager: 'lead',
  lead: 'lead',
  senior: 'senior',
  professional: 'professional',
  junior: 'junior',
}

/** Where a deputy of this rank stands. */
export const deputyOf = (rank: Seniority): Seniority => oneBelow[rank]
