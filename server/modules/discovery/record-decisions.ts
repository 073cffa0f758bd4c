import { recordChanges } from '#modules/compliance/index.ts'
import type { Trx } from '#platform/context.ts'
import { type Candidate, findCandidates } from './store/candidates.ts'

/** Keeps what a person decided about candidates; called with them as they were, after the decision is written. */
export async function recordDecisions(
  trx: Trx,
  action: 'promote' | 'reject' | 'reopen' | 'merge',
  before: readonly Candidate[],
): Promise<void> {
  if (before.length === 0) return
  const ids = before.map((one) => one.id)
  const after = new Map((await findCandidates(trx, ids)).map((one) => [one.id, one]))
  const changes = before.map((one) => {
    const subject = { table: 'discovery.candidates', id: one.id, action }
    return { ...subject, before: decisionOf(one), after: decisionOf(after.get(one.id)!) }
  })
  await recordChanges(trx, changes)
}

const decisionOf = ({ status, because, eventId }: Candidate) => ({ status, because, eventId })
