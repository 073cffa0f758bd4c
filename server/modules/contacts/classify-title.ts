import { decides } from './title/decision-maker.ts'
import type { Department } from './title/department.ts'
import { findTerms } from './title/find-terms.ts'
import { judgeDepartment } from './title/judge-department.ts'
import { judgeSeniority } from './title/judge-seniority.ts'
import { readTitle } from './title/read-title.ts'
import type { Seniority } from './title/seniority.ts'

export { type Department, departments } from './title/department.ts'
export { type Seniority, seniorities } from './title/seniority.ts'

export type ClassifiedTitle = {
  department: Department
  seniority: Seniority
  decisionMaker: boolean
  /** 0 to 1; below 0.5 a person should look. */
  confidence: number
  because: string
}

/**
 * What a job title says about its holder, by the words of English, German, French, Spanish, Italian, Portuguese,
 * Dutch, the Nordic languages, Polish and Japanese. Pure; tens of thousands a second.
 */
export function classifyTitle(title: string): ClassifiedTitle {
  const positions = readTitle(title).map(findTerms)
  const { department, ...fromDepartment } = judgeDepartment(positions)
  const { seniority, serves, ...fromSeniority } = judgeSeniority(positions)
  return {
    department,
    seniority,
    decisionMaker: decides({ title, department, seniority, serves }),
    confidence: Math.min(fromDepartment.confidence, fromSeniority.confidence),
    because: `${fromDepartment.because}; ${fromSeniority.because}`,
  }
}
