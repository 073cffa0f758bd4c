import type { Ctx } from '#platform/context.ts'
import { portionsOf } from '#platform/jobs/jobs.ts'
import { addCandidates } from './add-candidates.ts'
import { noteChanges } from './changes/note-changes.ts'
import { settleClaims } from './changes/settle-claims.ts'
import type { FindTown } from './geocode/place-towns.ts'
import { isInWindow, type ScanWindow } from './scan-window.ts'
import { type Sighting, type SourceName, sightingKey } from './sighting.ts'
import type { SourceRow } from './sources/read-row.ts'
import { findUnread } from './store/candidates.ts'
import { type BadRow, finishScan } from './store/scans.ts'
import { type Area, isInArea } from './targets/target.ts'

export type RowsOfScan = {
  id: string
  source: SourceName
  window: ScanWindow
  rows: readonly SourceRow[]
  /** What the scan is done for; without it events anywhere are wanted. */
  area?: Area | undefined
  /** Where towns are that the gazetteer does not know. */
  findTown?: FindTown | undefined
  /** Why it may be less than there is. */
  because?: string | undefined
}

/**
 * Takes the rows a source gave: those that fit become candidates, the rest are counted with the reason; then the scan is done. Rows that move
 * a known event are taken wherever they lie, and what waits for its page to answer is tried again.
 */
export async function keepRows(ctx: Ctx, scan: RowsOfScan): Promise<void> {
  const given = scan.rows.flatMap((row) => ('bad' in row ? [] : row.sighting))
  const { moves, changed } = await noteChanges(ctx, scan.source, given, scan.because !== undefined)
  const { inside, outside, elsewhere, bad } = sort(scan, moves)
  await addCandidates(ctx, { source: scan.source, scanId: scan.id, candidates: inside })
  for (const portion of portionsOf(changed, 500)) await ctx.transaction((ctx) => settleClaims(ctx, portion))
  const counts = { read: scan.rows.length, outside, elsewhere, bad: bad.length }
  await ctx.commit(async (ctx) => {
    const keys = inside.map((one) => sightingKey(scan.source, one))
    const again = await findUnread(ctx, keys)
    await ctx.announce(again.map((candidateId) => ({ name: 'candidate.found', candidateId })))
    await finishScan(ctx, scan.id, { outcome: 'done', because: scan.because, counts, badRows: bad })
  })
}

/** Services that were asked for one place: what they say without naming a city is there. Feeds speak of the whole world. */
const askedByPlace = new Set(['serpapi', 'predicthq', 'perplexity', 'chat'])

function sort({ rows, window, area, source, findTown }: RowsOfScan, moves: ReadonlyMap<Sighting, string>) {
  const bad: BadRow[] = []
  const inside: Sighting[] = []
  let outside = 0
  let elsewhere = 0
  for (const row of rows) {
    if ('bad' in row) {
      bad.push({ line: row.line, reason: row.bad })
      continue
    }
    const { sighting } = row
    const aboutEventId = moves.get(sighting)
    if (aboutEventId) inside.push({ ...sighting, aboutEventId })
    else if (!isInWindow(sighting, window)) outside++
    else if (area && !fits(area, sighting, source, findTown)) elsewhere++
    else inside.push(sighting)
  }
  return { inside, outside, elsewhere, bad }
}

function fits(area: Area, sighting: Sighting, source: SourceName, findTown: FindTown | undefined): boolean {
  const where = isInArea(area, sighting, findTown)
  return where === 'unknown' ? askedByPlace.has(source.kind) : where
}
