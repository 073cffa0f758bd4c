import { randomUUID } from 'node:crypto'
import { access, mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { FetchedPage, Fetcher, FetchResult, GetOptions } from './fetch-result.ts'
import { INDEX_FILE, pageFile, type RecordedPage, readRecording } from './recording.ts'

type Entry = RecordedPage & { bytes?: Uint8Array }

/**
 * Passes everything on to `fetcher` and keeps what `get` brought in a folder a replay fetcher can serve: pages, redirects and
 * error statuses. `get` resolves once the page is safely on disk. Several processes may record to one folder.
 */
export function recordTo(folder: string, fetcher: Fetcher): Fetcher {
  const keep = createKeeper(folder)
  return {
    ...fetcher,
    async get(url, options = {}) {
      const result = await getWhole(fetcher, url, options)
      const entries = entriesOf(url, result)
      if (entries.length > 0) await keep(entries)
      return result
    },
    async close() {
      await keep([])
      await fetcher.close()
    },
  }
}

/** A recording needs the body, so the caller's copy does not count: nothing is asked conditionally. */
function getWhole(fetcher: Fetcher, url: string, { conditional: _, ...options }: GetOptions): Promise<FetchResult> {
  return fetcher.get(url, options)
}

function entriesOf(asked: string, result: FetchResult): Entry[] {
  if (result.ok) return [...redirectsOf(result), pageOf(result)]
  if (result.reason !== 'http_error' || !isLasting(result.status ?? 0)) return []
  // The answer came from the end of the redirects, which a failure doesn't name; for a replay the outcome is the same.
  return [{ url: plainUrl(asked), file: '', status: result.status!, contentType: '', source: 'live' }]
}

/** 'Not found' is worth replaying; 'busy' would only spoil a page recorded earlier. */
const isLasting = (status: number): boolean => status >= 400 && status < 500 && ![408, 425, 429].includes(status)

function redirectsOf({ redirects, url, fetchedAt }: FetchedPage): Entry[] {
  const chain = [...redirects, url]
  return redirects.map((from, i) => ({
    ...{ url: from, file: '', status: 302, contentType: '', source: `live ${fetchedAt}` },
    location: chain[i + 1]!,
  }))
}

const pageOf = ({ url, status, contentType, bytes, fetchedAt }: FetchedPage): Entry => ({
  ...{ url, file: pageFile(url, contentType, bytes), status, contentType, source: `live ${fetchedAt}` },
  bytes,
})

function plainUrl(written: string): string {
  const url = new URL(written)
  url.username = ''
  url.password = ''
  url.hash = ''
  return url.href
}

/** Writes what gathered while the last write was under way in one go, so that an index of thousands is not rewritten per page. */
function createKeeper(folder: string): (entries: Entry[]) => Promise<void> {
  let gathered: Entry[] = []
  let last: Promise<void> = Promise.resolve()
  let next: Promise<void> | undefined
  return (entries) => {
    gathered.push(...entries)
    next ??= last
      .catch(() => undefined)
      .then(() => {
        const batch = gathered
        gathered = []
        last = next!
        next = undefined
        return writeBatch(folder, batch)
      })
    return next
  }
}

async function writeBatch(folder: string, entries: Entry[]): Promise<void> {
  if (entries.length === 0) return
  await mkdir(join(folder, 'pages'), { recursive: true })
  // Bodies too: else another process could tidy away the file this index is about to name.
  await underLock(join(folder, 'index.lock'), async () => {
    await Promise.all(entries.map(({ file, bytes }) => bytes && writeWhole(join(folder, file), bytes)))
    const before = (await exists(join(folder, INDEX_FILE))) ? await readRecording(folder) : []
    const byUrl = new Map(before.map((page) => [page.url, page]))
    for (const { bytes: _, ...page } of entries) byUrl.set(page.url, page)
    await writeWhole(join(folder, INDEX_FILE), `${JSON.stringify([...byUrl.values()], null, 1)}\n`)
    const inUse = new Set([...byUrl.values()].map(({ file }) => file))
    await Promise.all(
      before
        .filter(({ file }) => file !== '' && !inUse.has(file))
        .map(({ file }) => rm(join(folder, file), { force: true })),
    )
  })
}

/** A reader sees the old file or the new one, never a part. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const draft = join(dirname(path), `.${randomUUID()}.part`)
  try {
    await writeFile(draft, content, { flag: 'wx', flush: true })
    await rename(draft, path)
  } finally {
    await rm(draft, { force: true })
  }
}

const STALE_LOCK_MS = 30_000

async function underLock(path: string, work: () => Promise<void>): Promise<void> {
  for (;;) {
    const lock = await open(path, 'wx').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
    if (lock) {
      await lock.close()
      break
    }
    const held = await stat(path).catch(() => undefined)
    // A process that died while it held the lock will not give it back.
    if (held && Date.now() - held.mtimeMs > STALE_LOCK_MS) await rm(path, { force: true })
    else await delay(20)
  }
  await work().finally(() => rm(path, { force: true }))
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
