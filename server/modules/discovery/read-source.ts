import type { Ctx } from '#platform/context.ts'
import type { Fetcher } from '#platform/fetch/index.ts'
import { TryLater } from '#platform/jobs/settle-failure.ts'
import { checkKnownPages } from './changes/check-known-pages.ts'
import type { EventSearch } from './event-search.ts'
import type { Geocoding } from './geocode/ask-geocoders.ts'
import { placeTowns } from './geocode/place-towns.ts'
import { keepRows } from './keep-rows.ts'
import { isInWindow, type ScanWindow } from './scan-window.ts'
import type { SourceName } from './sighting.ts'
import { readFound } from './sources/read-found.ts'
import { type ListFormat, readList } from './sources/read-list.ts'
import { readPages } from './sources/read-pages.ts'
import type { SourceRow } from './sources/read-row.ts'
import { addCalls, countCalls, findScan, finishScan, type Scan } from './store/scans.ts'
import { findTarget } from './store/targets.ts'
import { queryOf, type Target } from './targets/target.ts'

export type ReadDeps = {
  fetcher: Pick<Fetcher, 'get'>
  searches: readonly EventSearch[]
  /** How often each service may be asked in a month by one organisation. */
  monthlyCalls: number
  /** Who is asked for towns that the gazetteer does not know. */
  geocoding: Geocoding
}

/** What a source gave. `stopped` says why it may be less than there is; without rows the scan has failed for that reason. */
type Given = { rows: SourceRow[]; calls: number; costCents: number | null; stopped?: string | undefined }

/**
 * Reads the source of a scan: what lies on the web, or a service that is asked. A source that can't be read ends the scan with the reason;
 * nothing is thrown for it, but a service that wants to be left alone for a while is asked again then.
 */
export async function readSource(deps: ReadDeps, ctx: Ctx, scanId: string): Promise<void> {
  const { scan, target } = await ctx.transaction(async (ctx) => {
    const scan = await findScan(ctx, scanId)
    return { scan, target: scan?.targetId ? await findTarget(ctx, scan.targetId) : undefined }
  })
  if (scan?.outcome !== 'waiting') return
  const { kind, url, provider } = scan.source
  if (kind === 'pages' && target) return checkKnownPages(deps, ctx, scan, target)
  const given = kind === 'search' ? await askService(deps, ctx, scan, target) : await readFeed(deps.fetcher, scan)
  if (kind !== 'search') await ctx.transaction((ctx) => addCalls(ctx, scanId, given))
  if (given.rows.length === 0 && given.stopped) return failScan(ctx, scanId, given.stopped)
  const source: SourceName = kind === 'search' ? { kind: provider! } : { kind, url }
  const window: ScanWindow = { from: scan.from, to: scan.to }
  const dated = given.rows.flatMap((row) => ('sighting' in row && isInWindow(row.sighting, window) ? row.sighting : []))
  const findTown = target && (await placeTowns(deps.geocoding, ctx, target, dated))
  await keepRows(ctx, { id: scanId, source, window, rows: given.rows, because: given.stopped, area: target, findTown })
}

async function readFeed(fetcher: Pick<Fetcher, 'get'>, scan: Scan): Promise<Given> {
  const { kind, url, format } = scan.source
  if (kind === 'jsonld') return { ...(await readPages(fetcher, url!)), costCents: 0 }
  const accept = 'text/csv,application/json,text/calendar,text/plain;q=0.9,*/*;q=0.5'
  const page = await fetcher.get(url!, { accept })
  const nothing = { rows: [], calls: 1, costCents: 0 }
  if (!page.ok) return { ...nothing, stopped: `${page.reason}: ${page.detail}` }
  if (page.text === '') return { ...nothing, stopped: `${page.contentType || 'an empty answer'} is no text` }
  const rows = readList(page.text, format as ListFormat)
  return { ...nothing, rows, stopped: rows.length === 0 ? 'no event is stated there' : undefined }
}

/** How long a scan waits for a service that limits its calls or does not answer. */
const patience = Temporal.Duration.from({ hours: 12 })

async function askService(deps: ReadDeps, ctx: Ctx, scan: Scan, target: Target | undefined): Promise<Given> {
  const provider = scan.source.provider!
  const nothing = { rows: [], calls: 0, costCents: null }
  const search = deps.searches.find((one) => one.provider === provider)
  if (!search || !target) return { ...nothing, stopped: `${provider} is not configured any more` }
  const month = ctx.clock.now().toZonedDateTimeISO('UTC').with({ day: 1 }).startOfDay().toInstant()
  const spent = await ctx.transaction((ctx) => countCalls(ctx, provider, month))
  if (spent >= deps.monthlyCalls) {
    const why = `the ${deps.monthlyCalls} calls of ${provider} for this month are used up (LANYARD_EVENT_SEARCH_CALLS)`
    return { ...nothing, stopped: why }
  }
  const { events, calls, costCents, failure } = await search.searchEvents(queryOf(target, scan))
  const mayWait = Temporal.Instant.compare(ctx.clock.now(), startOf(scan).add(patience)) < 0
  const waits = failure?.reason === 'try_later' && events.length === 0 && mayWait
  await ctx.transaction((ctx) =>
    addCalls(ctx, scan.id, { calls, costCents, ...(waits && { because: `waits: ${failure.why}` }) }),
  )
  if (waits) throw new TryLater(failure.milliseconds, failure.why)
  return { rows: readFound(events), calls, costCents, stopped: failure?.why }
}

const startOf = (scan: Scan): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(scan.startedAt.getTime())

const failScan = (ctx: Ctx, id: string, because: string): Promise<void> =>
  ctx.commit((ctx) =>
    finishScan(ctx, id, {
      ...{ outcome: 'failed', because, badRows: [] },
      counts: { read: 0, outside: 0, elsewhere: 0, bad: 0 },
    }),
  )
