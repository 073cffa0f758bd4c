import type { OpeningLine } from '@lanyard/contract/openings.ts'
import type { Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { OutreachDeps } from '../deps.ts'
import { type Draft, findDrafts } from '../store/drafts.ts'
import { type Gathered, gatherFacts } from '../text/gather-facts.ts'

export type OpeningOf = { contactId: string; companyId: string; eventId: string | null; gathered: Gathered }

/** Throws `not_found` for a contact that is not there. */
export async function findOpeningOf(
  deps: OutreachDeps,
  trx: Trx,
  { contactId, eventId }: { contactId: string; eventId?: string | null | undefined },
): Promise<OpeningOf> {
  const [contact] = await deps.contacts.getContacts(trx, [contactId])
  const of = contact && { contactId, companyId: contact.companyId, eventId: eventId ?? contact.eventId ?? null }
  const gathered = of && (await gatherFacts(deps, trx, [of], undefined)).of(of)
  if (!of || !gathered) throw new AppError('not_found', { detail: 'There is no such contact.' })
  return { ...of, gathered }
}

/** What the opening line to a contact says now, what it may be made of, and its versions. */
export async function showOpening(
  deps: OutreachDeps,
  trx: Trx,
  asked: { contactId: string; eventId?: string | null | undefined },
): Promise<OpeningLine> {
  const { contactId, eventId, gathered } = await findOpeningOf(deps, trx, asked)
  const { opening } = gathered
  const drafts = (await findDrafts(trx, [contactId])).filter((one) => one.eventId === eventId)
  return {
    ...{ contactId, eventId, line: opening.line, by: opening.by, because: opening.because },
    chosenId: drafts.find((one) => one.version === opening.version)?.id ?? null,
    waiting: opening.asked !== undefined,
    hasModel: deps.model !== undefined,
    evidence: gathered.evidence().map(({ about, text }) => ({ about, text })),
    versions: drafts.map(present),
  }
}

const present = (one: Draft): OpeningLine['versions'][number] => ({
  ...{ id: one.id, version: one.version, state: one.state, writtenBy: one.writtenBy, text: one.text, why: one.why },
  ...{ promptVersion: one.promptVersion, model: one.model, costCents: one.costCents },
  tokens: one.promptTokens + one.completionTokens,
  askedAt: one.askedAt.toISOString(),
  writtenAt: one.writtenAt?.toISOString() ?? null,
})
