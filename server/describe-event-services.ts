import type { Provider } from '@lanyard/contract/access.ts'
import type { Setting } from '#platform/settings.ts'
import { type Config, configSlices } from './config.ts'
import { searchAllowance, searchLimitKey } from './modules/discovery/index.ts'

type Key = keyof typeof configSlices.discovery

type Service = {
  id: string
  name: string
  need: string
  withIt: string
  /** The settings without which it is off. */
  needed: Key[]
  other: Key[]
}

const without = 'Without it, events come from your feeds and from the other services.'
const checked = "What it names becomes an event only when the event's own page confirms it."

const services: Service[] = [
  {
    ...{ id: 'eventbrite', name: 'Eventbrite', need: 'Events of the organisers you belong to' },
    withIt:
      'Reads the events of the organisers your token belongs to. Eventbrite has no search over all events any more.',
    ...{ needed: ['eventbriteToken'], other: ['eventbriteUrl'] },
  },
  {
    ...{ id: 'predicthq', name: 'PredictHQ', need: 'Conferences and expos around a city' },
    withIt: 'Looks around each target, and hears what is cancelled or postponed.',
    ...{ needed: ['predicthqKey'], other: ['predicthqUrl', 'predicthqCents'] },
  },
  {
    ...{ id: 'serpapi', name: 'SerpAPI', need: "Google's events of a city" },
    withIt: `Asks for the topics of each target. ${checked}`,
    ...{ needed: ['serpapiKey'], other: ['serpapiUrl', 'serpapiCents'] },
  },
  {
    ...{ id: 'perplexity', name: 'Perplexity', need: 'Events by a language model that searches the web' },
    withIt: `Asks for the topics and languages of each target. ${checked}`,
    ...{ needed: ['perplexityKey'], other: ['perplexityUrl', 'perplexityModel'] },
  },
  {
    ...{ id: 'chat', name: 'Chat model with search', need: 'Events by any chat model that searches the web' },
    withIt: `Asks for the topics and languages of each target. ${checked}`,
    needed: ['chatSearchUrl', 'chatSearchModel'],
    other: ['chatSearchKey', 'chatSearchExtra', 'chatSearchCents'],
  },
]

type Described = Pick<Provider, 'id' | 'name' | 'need' | 'configured' | 'detail'> & {
  settings: Setting[]
  values: unknown[]
  limit: { key: string; perMinute: number; burst: number }
}

/** The services that can be asked for events, for the list of providers. */
export const describeEventServices = ({ discovery: config }: Pick<Config, 'discovery'>): Described[] =>
  services.map(({ id, name, need, withIt, needed, other }) => {
    const configured = needed.every((key) => config[key] !== undefined)
    const keys = [...needed, ...other]
    return {
      ...{ id, name, need, configured, detail: configured ? withIt : without },
      settings: keys.map((key) => configSlices.discovery[key]),
      values: keys.map((key) => config[key]),
      limit: { key: searchLimitKey(id), ...searchAllowance },
    }
  })
