import type { Fetcher } from '#platform/fetch/index.ts'
import type { Limits } from '#platform/limits.ts'
import { createScrapingbee } from '#providers/scrapingbee/index.ts'
import type { Config } from './config.ts'
import { limitPageBroker, type SponsorsDeps } from './modules/sponsors/index.ts'

/** The service that reads pages which refuse us, within its allowance; undefined where none is configured. */
export function buildPageBroker(
  from: Config['sponsors'],
  fetcher: Pick<Fetcher, 'request' | 'takeTurn'>,
  limits: Limits,
): SponsorsDeps['pageBroker'] {
  const scrapingbee = createScrapingbee({
    ...{ fetcher, url: from.scrapingbeeUrl, key: from.scrapingbeeKey },
    ...{ premium: from.scrapingbeePremium, centsPerCredit: from.scrapingbeeCents },
  })
  if (!scrapingbee) return undefined
  return { broker: limitPageBroker(limits, scrapingbee), takeTurn: fetcher.takeTurn, monthlyCalls: from.brokerCalls }
}
