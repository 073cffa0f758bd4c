import type { Compliance } from '#modules/compliance/index.ts'
import type { Trx } from '#platform/context.ts'
import type { Contact } from './contact.ts'

/** What a person can change, and what comes along with it. */
const told = [
  'fullName',
  'firstName',
  'lastName',
  'title',
  'department',
  'seniority',
  'decisionMaker',
  'titleConfidence',
  'status',
  'email',
  'linkedin',
  'phone',
  'timeZone',
  'language',
  'country',
] as const satisfies (keyof Contact)[]

type Told = Partial<Pick<Contact, (typeof told)[number]>>
type Edit = { id: string; before: Told; after: Told }

/** What differs between contacts before and after, by contact; those without a difference are left out. */
export function changesOf(before: readonly Contact[], after: readonly Contact[]): Edit[] {
  const now = new Map(after.map((one) => [one.id, one]))
  return before.flatMap((was) => {
    const is = now.get(was.id)
    const differing = is ? told.filter((field) => was[field] !== is[field]) : []
    return differing.length === 0 ? [] : [{ id: was.id, before: pick(was, differing), after: pick(is!, differing) }]
  })
}

/** Keeps them for the record's history; an erasure blanks the values there. */
export async function recordEdits(
  deps: { compliance: Pick<Compliance, 'recordChanges'> },
  trx: Trx,
  edits: readonly Edit[],
): Promise<void> {
  if (edits.length === 0) return
  await deps.compliance.recordChanges(
    trx,
    edits.map((one) => ({ ...one, table: 'contacts.contacts', action: 'edit' })),
  )
}

const pick = (contact: Contact, fields: readonly (typeof told)[number][]): Told =>
  Object.fromEntries(fields.map((field) => [field, contact[field]]))
