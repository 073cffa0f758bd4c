import type { Blobs } from '#platform/blobs.ts'
import type { NewPage } from '../store/pages.ts'
import { contentHash } from './is-unchanged.ts'
import type { Site } from './open-site.ts'

/** Puts pages and their screenshots among the artifacts; answers the rows to write for them. */
export async function keepPages(
  blobs: Pick<Blobs, 'put'>,
  organisationId: string,
  site: Site,
  urls: readonly string[],
): Promise<NewPage[]> {
  const pages = [...new Set(urls)].flatMap((url) => site.had.get(url) ?? [])
  const kept: NewPage[] = []
  for (const page of pages) {
    const { url, status, contentType, etag, lastModified, rendered, fetchedAt } = page
    kept.push({
      ...{ url, status, contentType, etag, lastModified, rendered, fetchedAt },
      contentHash: contentHash(page.bytes),
      artifactKey: await blobs.put(organisationId, page.bytes, 'html'),
      screenshotKey: page.screenshot ? await blobs.put(organisationId, page.screenshot, 'png') : null,
    })
  }
  return kept
}
