import type { Trx } from '#platform/context.ts'
import type { OutreachDeps } from '../deps.ts'
import { findWriters } from '../store/writers.ts'
import { openOwnerDesk } from './owner-desk.ts'

/** A message that has not left: of an enrollment, or written by a member. */
export type Unsent = { id: string; companyId: string; enrollmentId: string | null; writtenBy: string | null }

/** Which of these messages go to companies that another member keeps; asked whenever something may leave. Answers their ids. */
export async function findOwnedByOthers(
  deps: Pick<OutreachDeps, 'companies'>,
  trx: Trx,
  messages: readonly Unsent[],
): Promise<Set<string>> {
  const desk = await openOwnerDesk(trx)
  if (!desk.isExclusive || messages.length === 0) return new Set()
  const companyIds = [...new Set(messages.map((one) => one.companyId))]
  const companies = new Map(
    (await deps.companies.findCompanies(trx, companyIds)).flatMap((one) => (one.ownerId ? [[one.id, one]] : [])),
  )
  const kept = messages.filter((one) => companies.has(one.companyId))
  const writers = await findWriters(
    trx,
    kept.flatMap((one) => one.enrollmentId ?? []),
  )
  const writerFor = ({ enrollmentId, writtenBy }: Unsent) =>
    enrollmentId ? (writers.get(enrollmentId) ?? null) : writtenBy
  return new Set(kept.filter((one) => desk.keeps(companies.get(one.companyId), writerFor(one))).map((one) => one.id))
}
