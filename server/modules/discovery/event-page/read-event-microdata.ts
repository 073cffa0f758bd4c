import type { CheerioAPI } from 'cheerio'
import type { JsonNode } from './read-event-jsonld.ts'

type PageNode = Parameters<CheerioAPI>[0]

/** The older vocabulary of the same people, still on pages that nobody touches. */
const OLD_NAMES: Record<string, string> = {
  summary: 'name',
  dtstart: 'startDate',
  dtend: 'endDate',
  locality: 'addressLocality',
  region: 'addressRegion',
  'country-name': 'addressCountry',
}

/** The events that itemscope/itemprop state, in the shape of ld+json. */
export function readEventMicrodata($: CheerioAPI): JsonNode[] {
  const tops = $('[itemscope][itemtype*="Event"]').get()
  return tops
    .filter((element) => $(element).closest('[itemprop=subEvent]').length === 0)
    .map((element) => readItem($, element))
}

function readItem($: CheerioAPI, item: PageNode): JsonNode {
  const type = ($(item).attr('itemtype') ?? '').replace(/[^\w/:.]/g, '')
  const node: JsonNode = { '@type': type }
  for (const element of $(item).find('[itemprop]').get()) {
    // A property belongs to the innermost item around it.
    if ($(element).parent().closest('[itemscope]').get(0) !== item) continue
    const value = $(element).is('[itemscope]') ? readItem($, element) : readValue($, element)
    for (const name of ($(element).attr('itemprop') ?? '').split(/\s+/)) node[OLD_NAMES[name] ?? name] ??= value
  }
  return node
}

function readValue($: CheerioAPI, element: PageNode): string {
  const node = $(element)
  const stated = node.attr('content') ?? node.attr('datetime') ?? (node.is('a, link') ? node.attr('href') : undefined)
  return (stated ?? node.text()).replace(/\s+/g, ' ').trim()
}
