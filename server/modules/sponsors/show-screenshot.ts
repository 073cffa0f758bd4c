import type { Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { SponsorsDeps } from './deps.ts'
import { pictureKind } from './picture-kind.ts'
import { findEvidencePage } from './store/pages.ts'

export type Screenshot = { bytes: Uint8Array; kind: 'image/png' | 'image/jpeg' }

/** The picture that our browser took of the page a sponsorship was read from. Throws `not_found` where none was taken or none is left. */
export async function showScreenshot(
  deps: Pick<SponsorsDeps, 'blobs'>,
  ctx: Ctx,
  sponsorshipId: string,
): Promise<Screenshot> {
  const page = await ctx.transaction((ctx) => findEvidencePage(ctx, sponsorshipId))
  if (!page?.screenshotKey)
    throw new AppError('not_found', { detail: 'No picture of this page was taken: it was read without a browser.' })
  const bytes = await deps.blobs.find(page.screenshotKey)
  const kind = bytes && pictureKind(bytes)
  if (!kind) throw new AppError('not_found', { detail: 'The picture of this page is not stored any more.' })
  return { bytes, kind }
}
