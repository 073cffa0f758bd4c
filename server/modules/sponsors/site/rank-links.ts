import { folderOf, isSameSite, pageKey, pathWords, yearsIn } from './page-address.ts'
import type { PageLink } from './read-page-links.ts'

/** What one looks for on a site, in words. Patterns are matched against lower-case text with the `giu` flags. */
export type LinkTopic = {
  /** Words that name the thing itself; weight 1 means the word alone settles it. */
  subjects: { pattern: RegExp; weight: number }[]
  /** Words that turn the same link into something else; `factor` is what is left of the confidence. */
  asides: { pattern: RegExp; factor: number; because: string }[]
  /** Words that add nothing: `our`, `list of`, `2024`. */
  fillers: RegExp
}

export type SiteScope = {
  homeUrl: string /** The edition looked for; else read from the home page's address. */
  year?: number
}

export type LinkCandidate = { url: string; confidence: number; because: string }

const PLACE_FACTOR = { navigation: 1, content: 0.95, footer: 0.92 }

/** The links of a page that may lead to the topic, best first, one per page. Pure. */
export function rankLinks(links: PageLink[], topic: LinkTopic, scope: SiteScope): LinkCandidate[] {
  const best = new Map<string, LinkCandidate>()
  for (const link of links) {
    const candidate = weighLink(link, topic, scope)
    if (candidate.confidence < 0.05) continue
    const key = pageKey(candidate.url)
    if ((best.get(key)?.confidence ?? 0) < candidate.confidence) best.set(key, candidate)
  }
  return [...best.values()].sort((a, b) => b.confidence - a.confidence)
}

/** How much a phrase (link text, heading, path) names the topic, 0 to 1, asides left out. */
export function namesTopic(phrase: string, topic: LinkTopic): number {
  const text = phrase.toLowerCase().normalize('NFC')
  let weight = 0
  let rest = text
  for (const subject of topic.subjects) {
    if (text.search(subject.pattern) < 0) continue
    weight = Math.max(weight, subject.weight)
    rest = rest.replace(subject.pattern, ' ')
  }
  if (weight === 0) return 0
  const others = rest.replace(topic.fillers, ' ').match(/\p{L}{2,}/gu)?.length ?? 0
  // "Sponsors" is a page of sponsors; "Meet our sponsor Example at the party" is a piece of news.
  return weight * ([1, 0.7, 0.55, 0.4][others] ?? 0.2)
}

function weighLink(link: PageLink, topic: LinkTopic, scope: SiteScope): LinkCandidate {
  const path = pathWords(link.url)
  const target = link.fragment ? `${link.fragment.replace(/[-_]+/g, ' ')}` : path
  const byLabel = namesTopic(link.text, topic) * (link.isPicture ? 0.7 : 1)
  const byPath = namesTopic(target, topic) * 0.85
  let confidence = Math.max(byLabel, byPath) + (byLabel > 0.3 && byPath > 0.3 ? 0.1 : 0)
  const because = [
    byLabel >= byPath ? `linked as "${link.text.slice(0, 60)}"` : `its address says "${target.slice(0, 60)}"`,
  ]
  confidence *= PLACE_FACTOR[link.place]
  if (link.place === 'navigation') because.push('in the navigation')
  const aside = topic.asides.find(({ pattern }) => `${link.text} / ${path}`.toLowerCase().search(pattern) >= 0)
  if (aside) {
    confidence *= aside.factor
    because.push(aside.because)
  }
  const place = weighPlace(link.url, scope)
  if (place.because) because.push(place.because)
  return { url: link.url, confidence: Math.min(0.99, confidence * place.factor), because: because.join(', ') }
}

/** Another edition's page, another host's page, or a page above the event's folder is less likely this event's. */
function weighPlace(url: string, { homeUrl, year }: SiteScope): { factor: number; because?: string } {
  const wanted = year ? [year] : yearsIn(homeUrl)
  const named = yearsIn(url)
  if (named.length > 0 && wanted.length > 0 && !named.some((one) => wanted.includes(one))) {
    return { factor: 0.05, because: `of another edition (${named.join(', ')})` }
  }
  if (!isSameSite(url, homeUrl)) return { factor: 0.4, because: 'on another site' }
  if (new URL(url).hostname !== new URL(homeUrl).hostname) return { factor: 0.8, because: 'on a neighbouring host' }
  if (!url.startsWith(folderOf(homeUrl)) && !named.some((one) => wanted.includes(one))) {
    return yearsIn(homeUrl).length > 0 ? { factor: 0.7, because: "outside the edition's folder" } : { factor: 1 }
  }
  return { factor: 1 }
}
