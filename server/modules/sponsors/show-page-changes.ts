import type { Ctx } from '#platform/context.ts'
import { decodeText } from '#platform/fetch/index.ts'
import type { SponsorsDeps } from './deps.ts'
import { diffLines, type LineChange } from './diff-lines.ts'
import { pageLines } from './evidence-text.ts'
import { listPageVersions, type StoredPage } from './store/pages.ts'

export type PageChanges = {
  url: string
  before: Date
  after: Date
  /** False where one of both texts is no longer stored: then there are no lines. */
  kept: boolean
  lines: LineChange[]
  /** How many lines more there are. */
  left: number
}

/** As many as a person reads. */
const mostLines = 200
const longestLine = 300

/**
 * What the words of an event's sponsor pages said before and say now, page by page: the last text that was read against the one before
 * it. A page that never changed is left out. Plain text, never HTML. Throws `not_found`.
 */
export async function showPageChanges(
  deps: Pick<SponsorsDeps, 'blobs' | 'discovery'>,
  ctx: Ctx,
  eventId: string,
): Promise<PageChanges[]> {
  const versions = await ctx.transaction(async (ctx) => {
    await deps.discovery.getEvent(ctx, eventId)
    return listPageVersions(ctx, eventId)
  })
  const changes: PageChanges[] = []
  for (const [url, [now, before]] of Map.groupBy(versions, (one) => one.url)) {
    if (!now || !before) continue
    const [is, was] = [await readLines(deps, now), await readLines(deps, before)]
    const lines = is && was ? diffLines(was, is) : []
    changes.push({
      ...{ url, before: before.fetchedAt, after: now.fetchedAt, kept: is !== undefined && was !== undefined },
      lines: lines.slice(0, mostLines).map((one) => ({ ...one, text: one.text.slice(0, longestLine) })),
      left: Math.max(0, lines.length - mostLines),
    })
  }
  return changes
}

async function readLines({ blobs }: Pick<SponsorsDeps, 'blobs'>, page: StoredPage): Promise<string[] | undefined> {
  const bytes = page.artifactKey ? await blobs.find(page.artifactKey) : undefined
  return bytes && pageLines(decodeText(bytes, page.contentType))
}
