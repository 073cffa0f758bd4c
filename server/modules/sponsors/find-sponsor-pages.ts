import { countPaying, createSponsorReader } from './read/create-sponsor-reader.ts'
import { openSite, type SiteDeps } from './read/open-site.ts'
import { type ChosenPages, chooseSponsorPages } from './site/choose-sponsor-pages.ts'

/** The pages of a site that list its sponsors, best first, from the home page on. Needs no database. */
export async function findSponsorPages(fetcher: SiteDeps['fetcher'], homeUrl: string): Promise<ChosenPages> {
  const read = createSponsorReader()
  return chooseSponsorPages(openSite({ fetcher }), homeUrl, {
    countSponsors: (html, url) => countPaying(read(html, url)),
  })
}
