import type { Ctx, Trx } from '#platform/context.ts'
import type { ModuleParts } from '#platform/module.ts'
import type { OutreachDeps } from './deps.ts'
import { type EnrollmentResult, enrollContacts } from './enrollments/enroll-contacts.ts'
import { holdEnrollments } from './enrollments/hold-enrollments.ts'
import { stopEnrollments } from './enrollments/stop-enrollments.ts'
import { findNames, type NamedIds } from './find-names.ts'
import { outreachListeners, outreachSchedules } from './jobs.ts'
import { findOwnedByOthers, type Unsent } from './policy/find-owned-by-others.ts'
import { findCompanyPause } from './replies/find-company-pause.ts'
import { blackoutRoutes } from './routes/blackouts.ts'
import { enrollmentRoutes } from './routes/enrollments.ts'
import { experimentRoutes } from './routes/experiments.ts'
import { messageRoutes } from './routes/messages.ts'
import { openingRoutes } from './routes/openings.ts'
import { policyRoutes } from './routes/policy.ts'
import { rehearsalRoutes } from './routes/rehearsals.ts'
import { replyRuleRoutes } from './routes/reply-rules.ts'
import { scheduleRoutes } from './routes/schedule.ts'
import { sequenceRoutes } from './routes/sequences.ts'
import { snippetRoutes } from './routes/snippets.ts'
import { taskRoutes } from './routes/tasks.ts'
import { createSequence, ensureFirstSequence } from './sequences/edit-sequence.ts'
import type { Sequence, SequenceStatus } from './sequences/sequence.ts'
import { setSequenceStatus } from './sequences/set-sequence-status.ts'
import { findAbsencesOf, removeAbsences } from './store/absences.ts'
import { findDrafts, removeDraftsOf } from './store/drafts.ts'
import { type EnrollmentSelection, findByContact, removeByContact } from './store/enrollments.ts'
import { searchSequences } from './store/search-sequences.ts'
import { findSequences } from './store/sequences.ts'
import { findTasksOf, removeTasksOf } from './store/tasks.ts'
import { findTouchesOf, removeTouchesOf } from './store/touches.ts'

export { outreachSettings } from './config.ts'
export type { EnrollmentResult } from './enrollments/enroll-contacts.ts'
export type { Sequence, SequenceStatus } from './sequences/sequence.ts'
export type { Enrollment, EnrollmentSelection } from './store/enrollments.ts'
export { renderStep } from './text/render-step.ts'

export type Outreach = ModuleParts & {
  createSequence(ctx: Ctx, input: Parameters<typeof createSequence>[2]): Promise<Sequence>
  setSequenceStatus(ctx: Ctx, id: string, status: SequenceStatus): Promise<Sequence>
  /** The sequence that a new organisation starts with, once. */
  ensureFirstSequence: typeof ensureFirstSequence
  enrollContacts(trx: Trx, input: Parameters<typeof enrollContacts>[2]): Promise<EnrollmentResult[]>
  stopEnrollments(trx: Trx, input: EnrollmentSelection & { reason: string }): Promise<number>
  holdEnrollments(
    trx: Trx,
    input: EnrollmentSelection & { reason: string; until: Temporal.Instant | null },
  ): Promise<number>
  listContactEnrollments: typeof findByContact
  /** What contacts, companies, sequences and events are called, for lists. */
  findNames(trx: Trx, ids: NamedIds): Promise<ReadonlyMap<string, string>>
  /** For how many days an answer keeps its company quiet. */
  findCompanyPause: typeof findCompanyPause
  /** Which messages go to companies that another member keeps. */
  findOwnedByOthers(trx: Trx, messages: readonly Unsent[]): Promise<Set<string>>
  searchSequences: typeof searchSequences
  findSequences: typeof findSequences
}

/** Sequences: who gets which message when, and what stops it. `contactIdsOf` answers a person's contacts. */
export function createOutreach(
  deps: OutreachDeps & { contactIdsOf(trx: Trx, personId: string): Promise<string[]> },
): Outreach {
  return {
    name: 'outreach',
    routes: [
      ...sequenceRoutes(deps),
      ...snippetRoutes(deps),
      ...experimentRoutes(deps),
      ...rehearsalRoutes(deps),
      ...enrollmentRoutes(deps),
      ...taskRoutes(deps),
      ...policyRoutes(deps),
      ...replyRuleRoutes(deps),
      ...openingRoutes(deps),
      ...blackoutRoutes(deps),
      ...messageRoutes(deps),
      ...scheduleRoutes(deps),
    ],
    listeners: outreachListeners(deps),
    schedules: outreachSchedules(deps),
    createSequence: (ctx, input) => createSequence(deps, ctx, input),
    setSequenceStatus: (ctx, id, status) => setSequenceStatus(deps, ctx, id, status),
    ensureFirstSequence: (ctx: Ctx) => ensureFirstSequence(ctx),
    enrollContacts: (trx, input) => enrollContacts(deps, trx, input),
    stopEnrollments: (trx, input) => stopEnrollments(deps, trx, input),
    holdEnrollments: (trx, input) => holdEnrollments(deps, trx, input),
    listContactEnrollments: findByContact,
    findNames: (trx, ids) => findNames(deps, trx, ids),
    findCompanyPause,
    findOwnedByOthers: (trx, messages) => findOwnedByOthers(deps, trx, messages),
    searchSequences,
    findSequences,
    exportPerson: async (trx, personId) => {
      const contactIds = await deps.contactIdsOf(trx, personId)
      return {
        'outreach.enrollments': await findByContact(trx, contactIds),
        'outreach.drafts': await findDrafts(trx, contactIds),
        'outreach.tasks': await findTasksOf(trx, contactIds),
        'outreach.touches': await findTouchesOf(trx, contactIds),
        'outreach.absences': await findAbsencesOf(trx, contactIds),
      }
    },
    erasePerson: async (trx, personId) => {
      const contactIds = await deps.contactIdsOf(trx, personId)
      return {
        'outreach.drafts': await removeDraftsOf(trx, contactIds),
        'outreach.tasks': await removeTasksOf(trx, contactIds),
        'outreach.touches': await removeTouchesOf(trx, contactIds),
        'outreach.absences': await removeAbsences(trx, contactIds),
        'outreach.enrollments': await removeByContact(trx, contactIds),
      }
    },
  }
}
