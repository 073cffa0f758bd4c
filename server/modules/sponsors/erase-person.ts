import type { Trx } from '#platform/context.ts'
import type { SponsorsDeps } from './deps.ts'
import { dropArtifacts } from './store/pages.ts'
import { eraseSpeakers } from './store/speakers.ts'

/** Blanks what is held about a speaker and removes the stored pages that name them. A reading later on does not bring them back. */
export async function erasePerson(
  deps: Pick<SponsorsDeps, 'blobs'>,
  trx: Trx,
  personId: string,
): Promise<Record<string, number>> {
  const erased = await eraseSpeakers(trx, personId)
  const pageIds = [...new Set(erased.flatMap((one) => one.pageId ?? []))]
  const keys = await dropArtifacts(trx, pageIds)
  // Files follow no transaction: should this one fail, a page is gone that could have stayed, which harms nobody.
  await Promise.all(keys.map((key) => deps.blobs.remove(key)))
  return { 'sponsors.speakers': erased.length, 'sponsors.pages': pageIds.length }
}
