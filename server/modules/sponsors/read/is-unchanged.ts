import { createHash } from 'node:crypto'
import type { Fetcher } from '#platform/fetch/index.ts'
import type { StoredPage } from '../store/pages.ts'

export const contentHash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Whether all pages still say what they said, asked conditionally. A page made by a browser, or one that fails, counts as changed. */
export async function isUnchanged(fetcher: Pick<Fetcher, 'get'>, pages: readonly StoredPage[]): Promise<boolean> {
  if (pages.length === 0 || pages.some((page) => page.rendered)) return false
  for (const page of pages) {
    const conditional = {
      ...(page.etag && { etag: page.etag }),
      ...(page.lastModified && { lastModified: page.lastModified }),
    }
    const answer = await fetcher.get(page.url, { conditional })
    if (!answer.ok) return false
    if (!answer.notModified && contentHash(answer.bytes) !== page.contentHash) return false
  }
  return true
}
