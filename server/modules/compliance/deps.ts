import type { Trx } from '#platform/context.ts'
import type { Secrets } from '#platform/secrets.ts'
import type { FindPerson } from './person.ts'

export type SubjectIds = { companyIds: string[]; contactIds: string[]; sequenceIds: string[]; mailboxIds: string[] }

export type ComplianceDeps = {
  secrets: Secrets
  findPerson: FindPerson
  /** Names of what stops are about, by id; those that own them come later in the order of modules, so that app.ts fills it. */
  nameSubjects?(trx: Trx, ids: SubjectIds): Promise<ReadonlyMap<string, string>>
  /** Ids of the companies and contacts whose names hold a text. */
  searchSubjects?(trx: Trx, text: string): Promise<string[]>
  /** Names of members and API keys, by id. */
  nameActors?(trx: Trx, ids: string[]): Promise<ReadonlyMap<string, string>>
}
