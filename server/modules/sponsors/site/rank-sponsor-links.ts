import { type LinkCandidate, rankLinks, type SiteScope } from './rank-links.ts'
import type { PageLink } from './read-page-links.ts'
import { sponsorTopic } from './sponsor-words.ts'

/** The links of a page that may lead to its sponsors, partners or exhibitors, best first. Pure. */
export function rankSponsorLinks(links: PageLink[], scope: SiteScope): LinkCandidate[] {
  return rankLinks(links, sponsorTopic, scope)
}
