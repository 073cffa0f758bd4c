import type { newImport } from '@lanyard/contract/contacts.ts'
import type { z } from 'zod'
import type { Companies } from '#modules/companies/index.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { ContactSighting, UpsertedContact } from '../contact.ts'
import {
  findImport,
  type Import,
  type ImportRow,
  insertImport,
  insertImportRows,
  type Mapping,
  setImportStatus,
} from '../store/imports.ts'
import { type CheckedRow, checkRow } from './check-row.ts'
import { findLacking, guessMapping } from './guess-mapping.ts'
import { type CsvRow, readHeaders, readRows } from './read-csv.ts'

export type ImportDeps = {
  companies: Pick<Companies, 'upsertCompanies' | 'takeUnowned' | 'openMembers'>
  upsertContacts(trx: Trx, sightings: readonly ContactSighting[]): Promise<UpsertedContact[]>
}

export type Imported = Omit<Import, 'id' | 'status'> & {
  id: string | null
  status: Import['status'] | 'dry_run'
  /** The first hundred. */
  rejections: ImportRow[]
}

// A thousand rows take the embedded database over 100 ms in one statement (foreign keys and four indexes).
const batchSize = 500
const mostRejections = 100

export const importUrl = (importId: string): string => `import:${importId}`

/**
 * Takes contacts from a CSV text, some hundred rows to a transaction. Every row is kept as it came, with what became of it. The same file
 * again finds the same contacts. A dry run does the same work and takes it back batch by batch, so that it tells what would happen.
 */
export async function importContacts(deps: ImportDeps, ctx: Ctx, input: z.output<typeof newImport>): Promise<Imported> {
  const headers = await readHeaders(input.content)
  const mapping = chooseMapping(headers, input.mapping)
  const one = { id: ctx.ids.next(), name: input.name, mapping, eventId: input.eventId }
  const counts = { created: 0, matched: 0, rejected: 0 }
  const rejections: ImportRow[] = []
  if (!input.dryRun) await ctx.transaction((ctx) => insertImport(ctx, { ...one, headers }))
  for await (const batch of inBatches(readRows(input.content))) {
    const outcomes = await (input.dryRun ? rehearse : perform)(deps, ctx, one, batch)
    for (const row of outcomes) {
      counts[row.outcome]++
      if (row.outcome === 'rejected' && rejections.length < mostRejections) rejections.push(row)
    }
  }
  const createdAt = new Date(ctx.clock.now().epochMilliseconds)
  if (input.dryRun)
    return { name: input.name, mapping, headers, id: null, status: 'dry_run', ...counts, createdAt, rejections }
  return ctx.commit(async (ctx) => {
    await setImportStatus(ctx, one.id, 'done')
    await ctx.announce([{ name: 'contacts.imported', importId: one.id }])
    return { ...(await findImport(ctx, one.id))!, rejections }
  })
}

function chooseMapping(headers: string[], chosen: z.output<typeof newImport>['mapping'] = {}): Mapping {
  const given = Object.entries(chosen)
  const unknown = given.flatMap(([, column]) => (column !== null && !headers.includes(column) ? [column] : []))
  if (unknown.length > 0) {
    throw new AppError('invalid_request', { detail: `There is no column ${unknown.join(', ')}.`, headers })
  }
  const all = Object.entries({ ...guessMapping(headers), ...Object.fromEntries(given) })
  const mapping: Mapping = Object.fromEntries(all.filter(([, column]) => column !== null))
  if (findLacking(mapping).length === 0) return mapping
  throw new AppError('invalid_request', {
    detail: 'No columns were recognised for a name and for a company, website or address.',
    hint: 'Say which column holds what in `mapping`.',
    headers,
    mapping,
  })
}

type Into = { id: string; mapping: Mapping; eventId: string | null }
type Batch = (deps: ImportDeps, ctx: Ctx, one: Into, rows: CsvRow[]) => Promise<ImportRow[]>

const perform: Batch = (deps, ctx, one, rows) =>
  ctx.transaction(async (ctx) => {
    const outcomes = await takeRows(deps, ctx, one, rows)
    await insertImportRows(ctx, one.id, outcomes)
    return outcomes
  })

const rehearse: Batch = async (deps, ctx, one, rows) => {
  let outcomes: ImportRow[] = []
  const undone = new Error('A rehearsal is taken back.')
  await ctx
    .transaction(async (ctx) => {
      outcomes = await takeRows(deps, ctx, one, rows)
      throw undone
    })
    .catch((error) => {
      if (error !== undone) throw error
    })
  return outcomes.map((row) => ({ ...row, contactId: null }))
}

async function takeRows(deps: ImportDeps, trx: Trx, one: Into, rows: CsvRow[]): Promise<ImportRow[]> {
  const checked = rows.map((row) => ({ row, verdict: row.ok ? checkRow(row.raw, one.mapping) : row }))
  const good = checked.flatMap(({ verdict }) => (verdict.ok ? [verdict.row] : []))
  const source = { kind: 'import', url: importUrl(one.id), seenAt: trx.clock.now() }
  const companies = await deps.companies.upsertCompanies(
    trx,
    good.map(({ company }) => ({ ...company, source })),
  )
  const upserted = await deps.upsertContacts(
    trx,
    good.map(({ person }, at) => ({
      ...person,
      companyId: companies[at]!.companyId,
      eventId: one.eventId,
      source,
    })),
  )
  const unknown = await giveOwners(deps, trx, good, companies)
  let at = 0
  return checked.map(({ row, verdict }) => {
    const base = { line: row.line, raw: row.raw }
    if (!verdict.ok) return { ...base, outcome: 'rejected', reason: verdict.reason, contactId: null }
    const made = upserted[at++]!
    const reason = unknown.has(verdict.row) ? 'unknown_owner' : null
    if (!made.ok) return { ...base, raw: {}, outcome: 'rejected', reason: made.reason, contactId: null }
    return { ...base, outcome: made.created ? 'created' : 'matched', reason, contactId: made.contactId }
  })
}

/** What belongs to nobody goes to whom the row names; answers the rows that name no member. */
async function giveOwners(
  deps: ImportDeps,
  trx: Trx,
  rows: readonly CheckedRow[],
  companies: readonly { companyId: string }[],
): Promise<Set<CheckedRow>> {
  if (!rows.some((one) => one.owner)) return new Set()
  const findMember = await deps.companies.openMembers(trx)
  const named = rows.map((row, index) => ({
    row,
    companyId: companies[index]!.companyId,
    ownerId: row.owner ? findMember(row.owner)?.id : undefined,
  }))
  await deps.companies.takeUnowned(
    trx,
    named.flatMap(({ companyId, ownerId }) => (ownerId ? [{ companyId, ownerId }] : [])),
  )
  return new Set(named.flatMap(({ row, ownerId }) => (row.owner && !ownerId ? [row] : [])))
}

async function* inBatches(rows: AsyncIterable<CsvRow>): AsyncGenerator<CsvRow[]> {
  let batch: CsvRow[] = []
  for await (const row of rows) {
    batch.push(row)
    if (batch.length === batchSize) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}
