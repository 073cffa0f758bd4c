import type { Trx } from './context.ts'
import type { Route } from './http/route.ts'
import type { Listener, Schedule } from './jobs/jobs.ts'

/**
 * What every module's face carries for the composition root, beside its own use-cases. A module that holds nothing about people leaves
 * out the last two.
 */
export type ModuleParts = {
  name: string
  routes: readonly Route[]
  listeners: readonly Listener[]
  schedules: readonly Schedule[]
  /** All that the module holds about a person, for the person to read. Keys are tables. */
  exportPerson?(trx: Trx, personId: string): Promise<Record<string, unknown[]>>
  /** Removes or blanks all of it; answers how many rows were touched by table. */
  erasePerson?(trx: Trx, personId: string): Promise<Record<string, number>>
}
