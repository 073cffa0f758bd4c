import type { Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { decodeText } from '#platform/fetch/index.ts'
import type { SponsorsDeps } from './deps.ts'
import { type EvidenceText, evidenceText } from './evidence-text.ts'
import { findEvidencePage } from './store/pages.ts'
import { findSponsorship } from './store/sponsorships.ts'

export type ShownEvidence = EvidenceText & {
  sponsorshipId: string
  url: string
  name: string
  extractor: string
  confidence: number
  fetchedAt: Date | null
  kept: boolean
  /** A picture of the page was taken. */
  screenshot: boolean
}

/** What a sponsorship rests on, as plain text from the page as it was stored. Throws `not_found`. */
export async function showEvidence(
  deps: Pick<SponsorsDeps, 'blobs'>,
  ctx: Ctx,
  sponsorshipId: string,
  around?: number,
): Promise<ShownEvidence> {
  const { sponsorship, page } = await ctx.transaction(async (ctx) => ({
    sponsorship: await findSponsorship(ctx, sponsorshipId),
    page: await findEvidencePage(ctx, sponsorshipId),
  }))
  if (!sponsorship) throw new AppError('not_found', { detail: 'There is no such sponsorship.' })
  const { evidence } = sponsorship
  const bytes = page?.artifactKey ? await deps.blobs.find(page.artifactKey) : undefined
  const shown = bytes && evidenceText(decodeText(bytes, page!.contentType), evidence, around)
  const whole = { start: 0, end: evidence.text.length }
  const noted = { text: evidence.text, highlight: whole, cut: { before: false, after: false } }
  const { name, extractor, confidence } = sponsorship
  return {
    sponsorshipId,
    ...{ url: evidence.url, name, extractor, confidence },
    fetchedAt: page?.fetchedAt ?? null,
    kept: shown !== undefined,
    screenshot: Boolean(page?.screenshotKey),
    ...(shown ?? noted),
  }
}
