import type { Department } from './department.ts'
import type { Seniority } from './seniority.ts'

const leaders: ReadonlySet<Seniority> = new Set(['executive', 'vp', 'director', 'head'])

/** Where the money for sponsorships, partnerships and appearances at events usually lies. */
const budgetOwners: ReadonlySet<Department> = new Set([
  'executive',
  'sales',
  'business_development',
  'partnerships',
  'marketing',
  'events',
  'communications',
])
const spendsOnEvents: ReadonlySet<Department> = new Set(['events', 'partnerships'])

const runsSomething = /manag|mgr|respons|leit|lead|verantwort|ansvar|gest(?:or|ion)|chef|jefe|マネ/i
const budgetWords = /budget|p&l|sponsor|event|messe|trade ?show|partner/i

export type Standing = { title: string; department: Department; seniority: Seniority; serves: boolean }

/**
 * Can this person decide on a sponsorship, a partnership or its budget?
 * - Executives, vice presidents, directors and heads: yes, whatever their department; but never their assistants.
 * - Managers of people or a site: yes in the departments such budgets belong to.
 * - Those who run a field ("event manager", "responsable partenariats"): yes in events and partnerships, and in the
 *   other budget departments where the title names what the money is spent on ("marketing manager trade shows").
 * - Everybody else: no.
 */
export function decides({ title, department, seniority, serves }: Standing): boolean {
  if (serves) return false
  if (leaders.has(seniority)) return true
  if (!budgetOwners.has(department)) return false
  if (seniority === 'manager') return true
  if (seniority !== 'senior' && seniority !== 'lead') return false
  return runsSomething.test(title) && (spendsOnEvents.has(department) || budgetWords.test(title))
}
