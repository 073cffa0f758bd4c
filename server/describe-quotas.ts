import type { Provider } from '@lanyard/contract/access.ts'
import { describeGeocoders } from './build-geocoders.ts'
import { type Config, configSlices } from './config.ts'
import { describeEventServices } from './describe-event-services.ts'
import type { Quota } from './modules/operations/index.ts'

/** The kinds of work a language model is asked for, each with a budget of its own. */
const works = ['opening_line', 'sponsors']

/** What one organisation may ask of each service in a month, of those that are set up. */
export function describeQuotas(config: Config): Quota[] {
  const { discovery, sponsors, model } = config
  const bySetting = (services: Pick<Provider, 'id' | 'configured'>[], most: number, setting: string): Quota[] =>
    services
      .filter((one) => one.configured)
      .map(({ id }) => ({ provider: id, work: null, unit: 'calls', most, setting }))
  const { discovery: inDiscovery, sponsors: inSponsors, model: inModel } = configSlices
  const hasModel = model.url !== undefined && model.name !== undefined
  const broker = { id: 'scrapingbee', configured: sponsors.scrapingbeeKey !== undefined }
  return [
    ...bySetting(describeEventServices(config), discovery.monthlyCalls, inDiscovery.monthlyCalls.env),
    ...bySetting(describeGeocoders(config), discovery.geocoderCalls, inDiscovery.geocoderCalls.env),
    ...bySetting([broker], sponsors.brokerCalls, inSponsors.brokerCalls.env),
    ...(hasModel ? works : []).map((work) => ({
      ...{ provider: 'language-model', work, unit: 'tokens' as const },
      ...{ most: model.monthlyTokens, setting: inModel.monthlyTokens.env },
    })),
  ]
}
