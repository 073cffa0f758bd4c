import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { z } from 'zod'

/**
 * A recording is a folder: `index.json`, an array of these, and the bodies in `pages/`.
 * A redirect has a status of 30x and `location`; entries without a body have `file: ''`.
 */
export const recordedPage = z.object({
  url: z.url({ protocol: /^https?$/ }),
  file: z.string().default(''),
  status: z.int().min(100).max(599).default(200),
  contentType: z.string().default(''),
  source: z.string().default(''),
  location: z.string().optional(),
})
export type RecordedPage = z.infer<typeof recordedPage>

export const INDEX_FILE = 'index.json'

/** The pages of a recording. Throws when the index is missing or malformed, or names a file outside the folder. */
export async function readRecording(folder: string): Promise<RecordedPage[]> {
  const parsed = z.array(recordedPage).safeParse(JSON.parse(await readFile(join(folder, INDEX_FILE), 'utf8')))
  if (!parsed.success) throw new Error(`${join(folder, INDEX_FILE)} is no recording: ${z.prettifyError(parsed.error)}`)
  for (const { file } of parsed.data) {
    if (file !== '' && !isInside(resolve(folder, file), folder)) throw new Error(`${file} lies outside the recording`)
  }
  return parsed.data
}

export const isInside = (path: string, folder: string): boolean => resolve(path).startsWith(resolve(folder) + sep)

/** The same page however it is linked to: scheme, fragment, default port, index.html and trailing slashes don't tell pages apart. */
export function pageKey(url: string): string {
  const { hostname, port, pathname, search } = new URL(url)
  const path = decodePath(pathname)
    .replace(/\/index\.(html?|php)$/i, '')
    .replace(/\/+$/, '')
  return `${hostname}${port === '443' || port === '80' || port === '' ? '' : `:${port}`}${path}${search}`
}

export const withoutFragment = (url: string): string => url.replace(/#.*$/s, '')

/**
 * Where a page's body is kept. Host and digests only, because paths and queries may carry names and addresses of people;
 * a changed body gets a new file, so that the index never describes a body it was not written for.
 */
export function pageFile(url: string, contentType: string, bytes: Uint8Array): string {
  const host = new URL(url).hostname.replace(/[^a-z0-9.-]/gi, '-').slice(0, 100)
  return `pages/${host}-${digest(url)}-${digest(bytes)}${extensionOf(url, contentType)}`
}

const digest = (of: string | Uint8Array): string => createHash('sha256').update(of).digest('hex').slice(0, 12)

function extensionOf(url: string, contentType: string): string {
  const known = EXTENSIONS.find(([type]) => contentType.toLowerCase().includes(type))?.[1]
  return known ?? /^\.[a-z0-9]{1,5}$/i.exec(extname(new URL(url).pathname))?.[0].toLowerCase() ?? '.bin'
}

const EXTENSIONS: [string, string][] = [
  ['html', '.html'],
  ['json', '.json'],
  ['calendar', '.ics'],
  ['xml', '.xml'],
  ['text/plain', '.txt'],
]

function decodePath(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
