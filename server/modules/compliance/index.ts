import type { BasisActs, NewContactBases } from '@lanyard/contract/contact-bases.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import { schedule } from '#platform/jobs/jobs.ts'
import type { ModuleParts } from '#platform/module.ts'
import { closeEndedBases, closeEndedKind } from './bases/close-ended-bases.ts'
import { recordBases } from './bases/record-bases.ts'
import { withdrawBases } from './bases/withdraw-bases.ts'
import { changeCountryRule } from './countries/change-country-rule.ts'
import { type Judgement, judgeRecipients, type Recipient } from './countries/judge-recipients.ts'
import { setTrackingPolicy } from './countries/set-tracking-policy.ts'
import type { ComplianceDeps } from './deps.ts'
import { findStops, type StopQuestion } from './find-stops.ts'
import { liftStops } from './lift-stops.ts'
import { erasePerson, exportPerson } from './person.ts'
import { complianceRoutes } from './routes/index.ts'
import type { Stop } from './stop.ts'
import { findStop } from './store.ts'
import { countEndingBases } from './store-bases.ts'
import { blankChanges, insertChanges, type NewChange } from './store-changes.ts'
import { isSuppressed, suppressAddress } from './suppressions/suppress.ts'
import { writeStop } from './write-stop.ts'

export type { Judgement, Recipient } from './countries/judge-recipients.ts'
export type { ComplianceDeps, SubjectIds } from './deps.ts'
export { type StopQuestion, stopAgainst, type Target } from './find-stops.ts'
/** For modules that are built without the face: these need nothing but the transaction. */
export { liftStops } from './lift-stops.ts'
export type { FindPerson } from './person.ts'
export { type Stop, type Subject, type SubjectKind, tidyAddress } from './stop.ts'
export type { NewStop } from './store.ts'
export { findLastChanges, insertChanges as recordChanges, type NewChange } from './store-changes.ts'
export { writeStops } from './write-stop.ts'

export type Compliance = ModuleParts & {
  writeStop: typeof writeStop
  liftStops: typeof liftStops
  /** In force now, against any of these or against everything; one query. */
  findStops(trx: Trx, question: StopQuestion): Promise<Stop[]>
  findStop: typeof findStop
  suppressAddress(trx: Trx, input: { address: string; reason: string; source: string }): Promise<{ stopId: string }>
  /** What country rules, choices and recorded bases say of recipients, in their order; one query. */
  judgeRecipients(trx: Trx, recipients: readonly Recipient[]): Promise<Judgement[]>
  recordBases(ctx: Ctx, input: NewContactBases): Promise<BasisActs>
  withdrawBases: typeof withdrawBases
  /** Contacts of whom a basis ends within 30 days. */
  countEndingBases: typeof countEndingBases
  changeCountryRule: typeof changeCountryRule
  setTrackingPolicy: typeof setTrackingPolicy
  isSuppressed(trx: Trx, addresses: readonly string[]): Promise<Set<string>>
  /** Keeps who changed what, with before and after, in the transaction of the change. */
  recordChange(trx: Trx, change: NewChange): Promise<void>
  /** The same of many records, in one statement. */
  recordChanges(trx: Trx, changes: readonly NewChange[]): Promise<void>
  /** Erasure: that these records changed stays, what they said is gone. Answers how many. */
  forgetChanges(trx: Trx, recordIds: readonly string[]): Promise<number>
}

/** Who must not be written to, why and until when; and who changed what. */
export function createCompliance(deps: ComplianceDeps): Compliance {
  return {
    name: 'compliance',
    routes: complianceRoutes(deps),
    listeners: [],
    schedules: [schedule({ kind: closeEndedKind, queue: 'upkeep', run: closeEndedBases })],
    countEndingBases,
    writeStop,
    liftStops,
    findStops: (trx, question) => findStops(deps.secrets, trx, question),
    findStop,
    judgeRecipients,
    recordBases: (ctx, input) => recordBases(deps, ctx, input),
    withdrawBases,
    changeCountryRule,
    setTrackingPolicy,
    suppressAddress: (trx, input) => suppressAddress(deps.secrets, trx, input),
    isSuppressed: (trx, addresses) => isSuppressed(deps.secrets, trx, addresses),
    recordChange: (trx, change) => insertChanges(trx, [change]),
    recordChanges: insertChanges,
    forgetChanges: blankChanges,
    exportPerson: (trx, personId) => exportPerson(deps, trx, personId),
    erasePerson: (trx, personId) => erasePerson(deps, trx, personId),
  }
}
