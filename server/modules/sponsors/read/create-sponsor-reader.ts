import { extractSponsors } from '../extract/extract-sponsors.ts'
import { isPaying } from '../sponsorship.ts'

type ExtractedSponsors = ReturnType<typeof extractSponsors>['sponsors']

export type SponsorReader = (html: string, url: string) => ExtractedSponsors

/** How many on a page pay to be there: what the choice of pages goes by. */
export const countPaying = (sponsors: ExtractedSponsors): number => sponsors.filter(isPaying).length

/** Reads sponsors off pages, once for each text of a page: choosing pages and taking from them need the same reading. */
export function createSponsorReader(): SponsorReader {
  const known = new Map<string, { html: string; sponsors: ExtractedSponsors }>()
  return (html, url) => {
    const before = known.get(url)
    if (before?.html === html) return before.sponsors
    const sponsors = extractSafely(html, url)
    known.set(url, { html, sponsors })
    return sponsors
  }
}

function extractSafely(html: string, url: string): ExtractedSponsors {
  try {
    return extractSponsors(html, { url }).sponsors
  } catch (error) {
    // Markup nested too deep for any reader: a page without sponsors, as foreign markup must not stop a job.
    if (error instanceof RangeError) return []
    throw error
  }
}
