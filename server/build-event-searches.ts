import type { Fetcher } from '#platform/fetch/index.ts'
import type { Limits } from '#platform/limits.ts'
import { createChatSearch } from '#providers/chat-search/index.ts'
import { createEventbrite } from '#providers/eventbrite/index.ts'
import { createPerplexity } from '#providers/perplexity/index.ts'
import { createPredicthq } from '#providers/predicthq/index.ts'
import { createSerpapi } from '#providers/serpapi/index.ts'
import type { Config } from './config.ts'
import { type EventSearch, limitEventSearch, searchWithModel } from './modules/discovery/index.ts'

/** The services that are configured to be asked for events, each within its allowance. */
export function buildEventSearches(
  from: Config['discovery'],
  fetcher: Pick<Fetcher, 'request'>,
  limits: Limits,
): EventSearch[] {
  const perplexity = createPerplexity({
    ...{ fetcher, url: from.perplexityUrl, key: from.perplexityKey, model: from.perplexityModel },
  })
  const chat = createChatSearch({
    ...{ fetcher, url: from.chatSearchUrl, key: from.chatSearchKey, model: from.chatSearchModel },
    extra: from.chatSearchExtra,
    centsPerCall: from.chatSearchCents,
  })
  const searches = [
    createEventbrite({ fetcher, url: from.eventbriteUrl, key: from.eventbriteToken }),
    createPredicthq({ fetcher, url: from.predicthqUrl, key: from.predicthqKey, centsPerCall: from.predicthqCents }),
    createSerpapi({ fetcher, url: from.serpapiUrl, key: from.serpapiKey, centsPerCall: from.serpapiCents }),
    perplexity && searchWithModel(perplexity),
    chat && searchWithModel(chat),
  ]
  return searches.flatMap((one) => (one ? [limitEventSearch(limits, one)] : []))
}
