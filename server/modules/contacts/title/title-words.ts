import type { Department } from './department.ts'
import type { Seniority } from './seniority.ts'

/**
 * What one family of languages calls departments and ranks. Terms are separated by commas, may be several words, and
 * are written as people write them: case, accents and umlauts are folded before comparing. The longest term wins, so
 * "vice president" shields "president".
 */
export type TitleWords = {
  /** Fields of work: "sales", "Vertrieb". */
  fields: Partial<Record<Department, string>>
  /** Trades and offices that settle the department whatever else is named: "accountant", "CTO". */
  trades?: Partial<Record<Department, string>>
  /** Words that only lean towards a department and give way to any field: "digital", "business". */
  hints?: Partial<Record<Department, string>>
  ranks: Partial<Record<Seniority, string>>
  /** Those who work for the rank named beside them: "assistant", "Sekretariat". Their boss's rank isn't theirs. */
  serves?: string
  /** "deputy", "stellvertretend": one step below the rank named. */
  deputies?: string
}
