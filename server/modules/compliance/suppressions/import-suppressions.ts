import type { NewSuppressionImport, SuppressionImport } from '@lanyard/contract/suppressions.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { ComplianceDeps } from '../deps.ts'
import { insertChanges } from '../store-changes.ts'
import { type ListRow, readList } from './read-list.ts'
import { findUnsuppressed, suppressMany } from './suppress.ts'
import { fingerprintOf, type Suppressible } from './suppression.ts'

type Deps = Pick<ComplianceDeps, 'secrets' | 'nameSubjects'>
type Good = Extract<ListRow, { ok: true }>
type Outcome = SuppressionImport['rows'][number]

/** So many rows in one transaction. */
const batch = 500

/**
 * Suppresses what a CSV text lists, with the reason of each row. The same text again changes nothing; a dry run says what would
 * become of each row and changes nothing either. Throws `invalid_request` for what is no CSV.
 */
export async function importSuppressions(
  deps: Deps,
  ctx: Ctx,
  input: NewSuppressionImport,
): Promise<SuppressionImport> {
  const rows = readList(input.content)
  if (!rows) throw new AppError('invalid_request', { detail: 'The text could not be read as CSV.' })
  const outcomes = new Map<ListRow, Outcome>()
  for (const row of rows) if (!row.ok) outcomes.set(row, { ...said(row), outcome: 'rejected', reason: row.why })
  const good = leaveOutTwice(deps, rows, outcomes)
  for (let from = 0; from < good.length; from += batch) {
    const part = good.slice(from, from + batch)
    const done = await ctx.transaction((ctx) => takeIn(deps, ctx, part, input))
    for (const [row, outcome] of done) outcomes.set(row, outcome)
  }
  const all = rows.map((row) => outcomes.get(row)!)
  const count = (outcome: Outcome['outcome']) => all.filter((one) => one.outcome === outcome).length
  const counts = { suppressed: count('suppressed'), known: count('known'), rejected: count('rejected') }
  if (!input.dryRun && counts.suppressed > 0) {
    const id = ctx.ids.next()
    await ctx.commit((ctx) =>
      insertChanges(ctx, [{ table: 'compliance.suppressions', id, action: 'import', after: counts }]),
    )
  }
  return { dryRun: input.dryRun, ...counts, rows: all }
}

const said = ({ line, value }: ListRow) => ({ line, value: value.slice(0, 320) })

function leaveOutTwice(deps: Deps, rows: readonly ListRow[], outcomes: Map<ListRow, Outcome>): Good[] {
  const seen = new Set<string>()
  return rows.filter((row): row is Good => {
    if (!row.ok) return false
    const print = fingerprintOf(deps.secrets, row.subject)
    if (seen.has(print)) outcomes.set(row, { ...said(row), outcome: 'known', reason: 'named_twice' })
    return seen.size < seen.add(print).size
  })
}

async function takeIn(
  deps: Deps,
  trx: Trx,
  rows: readonly Good[],
  input: NewSuppressionImport,
): Promise<Map<ListRow, Outcome>> {
  const companies = await findCompanies(deps, trx, rows)
  const real = rows.filter((row) => row.subject.kind !== 'company' || companies.has(row.subject.value.toLowerCase()))
  const fresh = new Set<string>()
  // One statement for each reason: lists mostly have one.
  for (const [reason, of] of Map.groupBy(real, (row) => row.reason ?? input.reason)) {
    const subjects = of.map((row) => row.subject)
    const taken: Suppressible[] = input.dryRun
      ? await findUnsuppressed(deps.secrets, trx, subjects)
      : await suppressMany(deps.secrets, trx, { subjects, reason, source: 'import' })
    for (const one of taken) fresh.add(fingerprintOf(deps.secrets, one))
  }
  const outcomeOf = (row: Good): Outcome => {
    if (!real.includes(row)) return { ...said(row), outcome: 'rejected', reason: 'no_such_company' }
    if (fresh.has(fingerprintOf(deps.secrets, row.subject))) return { ...said(row), outcome: 'suppressed' }
    return { ...said(row), outcome: 'known', reason: 'suppressed_already' }
  }
  return new Map(rows.map((row) => [row, outcomeOf(row)]))
}

async function findCompanies(deps: Deps, trx: Trx, rows: readonly Good[]): Promise<{ has(id: string): boolean }> {
  const companyIds = rows.filter((row) => row.subject.kind === 'company').map((row) => row.subject.value.toLowerCase())
  if (companyIds.length === 0) return new Set()
  if (!deps.nameSubjects) return new Set(companyIds)
  return deps.nameSubjects(trx, { companyIds, contactIds: [], sequenceIds: [], mailboxIds: [] })
}
