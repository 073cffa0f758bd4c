import type { Blobs } from '#platform/blobs.ts'
import type { Memory } from '../forgotten.ts'
import { pictureKind } from '../picture-kind.ts'
import type { NewPage } from '../store/pages.ts'
import { contentHash } from './is-unchanged.ts'
import type { Site } from './open-site.ts'

/** Puts pages and their screenshots among the artifacts; answers the rows to write for them. */
export async function keepPages(
  blobs: Pick<Blobs, 'put'>,
  organisationId: string,
  site: Site,
  urls: readonly string[],
  /** Whom we were asked to forget: a page that names one keeps no copy, and none at all where its address does. */
  memory?: Pick<Memory, 'isNamedIn' | 'isNamedOn'> | undefined,
): Promise<NewPage[]> {
  const pages = [...new Set(urls)]
    .flatMap((url) => site.had.get(url) ?? [])
    .filter((page) => !memory?.isNamedIn(page.url))
  const kept: NewPage[] = []
  for (const page of pages) {
    const { url, status, contentType, etag, lastModified, rendered, fetchedAt } = page
    const isOpen = !(await memory?.isNamedOn(page.text))
    kept.push({
      ...{ url, status, contentType, etag, lastModified, rendered, fetchedAt },
      contentHash: contentHash(page.bytes),
      artifactKey: isOpen ? await blobs.put(organisationId, page.bytes, 'html') : null,
      screenshotKey: isOpen ? await keepPicture(blobs, organisationId, page.screenshot) : null,
    })
  }
  return kept
}

async function keepPicture(
  blobs: Pick<Blobs, 'put'>,
  organisationId: string,
  picture: Uint8Array | undefined,
): Promise<string | null> {
  const kind = picture && pictureKind(picture)
  return kind ? blobs.put(organisationId, picture, kind === 'image/png' ? 'png' : 'jpg') : null
}
