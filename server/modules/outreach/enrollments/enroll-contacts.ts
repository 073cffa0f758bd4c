import { stopAgainst } from '#modules/compliance/index.ts'
import type { Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { OutreachDeps } from '../deps.ts'
import { askPolicy } from '../policy/ask-policy.ts'
import type { PolicyReason } from '../policy/contact-policy.ts'
import { nameOwners, openOwnerDesk, ownedByOther, writerOf } from '../policy/owner-desk.ts'
import type { Sequence } from '../sequences/sequence.ts'
import {
  findEnrolled,
  findEnrolledBefore,
  findSequences,
  insertEnrollments,
  type NewEnrollment,
} from '../store/sequences.ts'

export type EnrollmentResult =
  | { contactId: string; ok: true; enrollmentId?: string; warning?: 'no_address' | 'out_of_office'; until?: string }
  | { contactId: string; ok: false; reason: WhyNot; detail?: string; until?: string }
type WhyNot =
  | 'unknown_contact'
  | 'stopped'
  | 'in_other_sequence'
  | 'already_enrolled'
  | typeof ownedByOther
  | Exclude<PolicyReason, 'out_of_office'>

/** When plan-due-steps is to look again. */
export const planDueSteps = 'outreach.plan-due-steps'

/**
 * Enrolls contacts into an active sequence and says for each why not. Never twice for the same event; nobody who is in another sequence
 * now, whom a stop protects, whose company another member keeps, or to whom the contact policy lets nobody write now (`byRule` they wait for their turn instead, but for a
 * cool-down). Who is away is enrolled, and written to once they are back. A dry run says what would come of it, also for a sequence that is not active, and changes nothing.
 * Throws `not_found`, and `conflict` where the sequence is not active.
 */
export async function enrollContacts(
  deps: OutreachDeps,
  trx: Trx,
  input: {
    sequenceId: string
    contactIds: readonly string[]
    eventId?: string | undefined
    dryRun?: boolean
    byRule?: boolean
    /** The member in whose name, where that is not who acts. */
    enrolledBy?: string | null
  },
): Promise<EnrollmentResult[]> {
  const [sequence] = await findSequences(trx, [input.sequenceId])
  if (!sequence) throw new AppError('not_found', { detail: 'There is no such sequence.' })
  if (sequence.status !== 'active' && !input.dryRun) {
    throw new AppError('conflict', { detail: `The sequence is ${sequence.status}.`, hint: 'Activate it first.' })
  }
  const contacts = new Map((await deps.contacts.getContacts(trx, input.contactIds)).map((one) => [one.id, one]))
  const enrolledBy = input.enrolledBy ?? (await deps.members.findOwn(trx)) ?? null
  const writerId = writerOf(sequence, enrolledBy)
  const look = await prepareFindings(deps, trx, [...contacts.values()], { byRule: input.byRule ?? false, writerId })
  const results = new Map<string, EnrollmentResult>()
  const wanted: NewEnrollment[] = []
  for (const contactId of new Set(input.contactIds)) {
    const contact = contacts.get(contactId)
    const finding: Finding = contact ? look(contact) : { ok: false, reason: 'unknown_contact' }
    if (!contact || !finding.ok) results.set(contactId, { contactId, ...finding })
    else {
      const eventId = input.eventId ?? contact.eventId ?? null
      const dueAt = trx.clock.now().toString()
      wanted.push({ id: trx.ids.next(), contactId, companyId: contact.companyId, eventId, dueAt })
      results.set(contactId, { contactId, ...finding })
    }
  }
  const started = input.dryRun ? [] : await start(trx, { ...sequence, enrolledBy }, wanted)
  if (writerId) await takeCompanies(deps, trx, writerId, started)
  const before = input.dryRun ? await findEnrolledBefore(trx, sequence.id, wanted) : undefined
  const ids = new Map(started.map((one) => [one.contactId, one.id]))
  for (const { contactId } of wanted) {
    const enrollmentId = ids.get(contactId)
    if (enrollmentId) results.set(contactId, { ...results.get(contactId)!, ok: true, enrollmentId } as EnrollmentResult)
    else if (!before || before.has(contactId))
      results.set(contactId, { contactId, ok: false, reason: 'already_enrolled' })
  }
  return [...results.values()]
}

async function start(
  trx: Trx,
  sequence: Sequence & { enrolledBy: string | null },
  wanted: NewEnrollment[],
): Promise<NewEnrollment[]> {
  const inserted = await insertEnrollments(trx, sequence, wanted)
  const started = wanted.filter((one) => inserted.has(one.id))
  await trx.announce(
    started.map((one) => ({
      name: 'enrollment.started',
      enrollmentId: one.id,
      contactId: one.contactId,
      sequenceId: sequence.id,
    })),
  )
  if (started.length > 0) await trx.wakeAt(planDueSteps, trx.clock.now())
  return started
}

type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never
type Finding = Without<EnrollmentResult, 'contactId' | 'enrollmentId'>

/** What stands against each of these contacts; whoever is let in counts for the next one's company. */
async function prepareFindings(
  deps: OutreachDeps,
  trx: Trx,
  contacts: StoppableContact[],
  { byRule, writerId }: { byRule: boolean; writerId: string | null },
): Promise<(contact: StoppableContact) => Finding> {
  const stopped = await findStopped(deps, trx, contacts)
  const enrolled = await findEnrolled(
    trx,
    contacts.map((one) => one.id),
  )
  const kept = await findKept(deps, trx, contacts, writerId)
  const reachedOf = ({ id, companyId }: StoppableContact) => ({ contactId: id, companyId })
  const desk = await askPolicy(trx, contacts.map(reachedOf))
  const now = trx.clock.now()
  return (contact) => {
    const stop = stopped.get(contact.id)
    if (stop) return { ok: false, reason: 'stopped', detail: stop }
    if (enrolled.has(contact.id)) return { ok: false, reason: 'in_other_sequence' }
    const owner = kept.get(contact.companyId)
    if (owner) return { ok: false, reason: ownedByOther, detail: owner }
    const asked = desk.ask(reachedOf(contact), now)
    const away = !asked.ok && asked.reason === 'out_of_office' ? asked.until : undefined
    if (!asked.ok && asked.reason !== 'out_of_office' && (!byRule || asked.reason === 'cooling_down'))
      return { ok: false, reason: asked.reason, until: asked.until.toString() }
    desk.note(reachedOf(contact), away ?? now)
    if (!contact.email) return { ok: true, warning: 'no_address' }
    return away ? { ok: true, warning: 'out_of_office', until: away.toString() } : { ok: true }
  }
}

/** Companies that another member keeps, and what that one is called. */
async function findKept(
  deps: OutreachDeps,
  trx: Trx,
  contacts: readonly StoppableContact[],
  writerId: string | null,
): Promise<Map<string, string>> {
  const desk = await openOwnerDesk(trx)
  if (!desk.isExclusive) return new Map()
  const companies = await deps.companies.findCompanies(trx, [...new Set(contacts.map((one) => one.companyId))])
  const owners = companies.flatMap((one) => {
    const ownerId = desk.keeps(one, writerId)
    return ownerId ? [{ id: one.id, ownerId }] : []
  })
  const names = await nameOwners(
    deps,
    trx,
    owners.map((one) => one.ownerId),
  )
  return new Map(owners.map((one) => [one.id, names.get(one.ownerId) ?? 'a former member']))
}

/** Where the organisation wants it so, who enrolls becomes the owner of what is nobody's; a former member of nothing. */
async function takeCompanies(
  deps: OutreachDeps,
  trx: Trx,
  ownerId: string,
  started: readonly NewEnrollment[],
): Promise<void> {
  if (started.length === 0 || !(await openOwnerDesk(trx)).byEnrolling) return
  if (!(await deps.members.list(trx)).some((one) => one.id === ownerId)) return
  await deps.companies.takeUnowned(
    trx,
    started.map(({ companyId }) => ({ companyId, ownerId })),
  )
}

type StoppableContact = { id: string; companyId: string; email: string | null }

/** Contacts that a stop protects (their own, their address's or domain's, their company's), and why it stands. */
async function findStopped(deps: OutreachDeps, trx: Trx, contacts: StoppableContact[]): Promise<Map<string, string>> {
  const stops = await deps.compliance.findStops(trx, {
    addresses: contacts.flatMap((one) => one.email ?? []),
    contactIds: contacts.map((one) => one.id),
    companyIds: contacts.map((one) => one.companyId),
  })
  const stopped = new Map<string, string>()
  for (const { id, companyId, email } of contacts) {
    const stop = stopAgainst(stops, { contactId: id, companyId, address: email })
    if (stop) stopped.set(id, stop.reason)
  }
  return stopped
}
