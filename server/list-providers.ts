import type { Provider } from '@lanyard/contract/access.ts'
import { sql } from 'kysely'
import type { Database } from '#platform/db/open-database.ts'
import { findChromium } from '#platform/fetch/index.ts'
import { modelAllowance, modelLimitKey } from '#platform/llm/index.ts'
import type { Setting } from '#platform/settings.ts'
import { describeGeocoders } from './build-geocoders.ts'
import { type Config, configSlices } from './config.ts'
import { describeEventServices } from './describe-event-services.ts'
import { describeSignIns } from './describe-sign-ins.ts'
import { brokerAllowance, brokerLimitKey } from './modules/sponsors/index.ts'

type Described = Omit<Provider, 'state' | 'limit' | 'settings'> & {
  settings: Setting[]
  values: unknown[]
  /** Its row in platform.limits. */
  limit?: { key: string; perMinute: number; burst: number }
  /** Built in: it works without being tried. */
  builtIn?: boolean
}

const { contacts, meetings, model, inbox, platform, sponsors } = configSlices

const brokerKeys = [
  'scrapingbeeKey',
  'scrapingbeeUrl',
  'scrapingbeePremium',
  'scrapingbeeCents',
  'brokerCalls',
] as const

/** Outside services and what each adds. Which settings are there is told, what they hold never. */
export async function listProviders(config: Config, db: Pick<Database, 'systemWork'>): Promise<Provider[]> {
  const described = describeProviders(config)
  const limits = await readLimits(
    db,
    described.flatMap((one) => one.limit?.key ?? []),
  )
  return described.map(({ settings, values, limit, builtIn, ...one }) => {
    const row = limit && limits.get(limit.key)
    const failing = row !== undefined && row.restsSeconds > 0
    const known = builtIn || row !== undefined
    return {
      ...one,
      state: !one.configured ? 'off' : failing ? 'resting' : known ? 'working' : 'untried',
      settings: settings.map(({ env, doc }, index) => ({ env, doc, set: isSet(values[index]) })),
      limit: limit
        ? {
            perMinute: limit.perMinute,
            left: row ? Math.min(limit.burst, Math.floor(row.tokens + (row.age * limit.perMinute) / 60)) : limit.burst,
            failures: row?.failures ?? 0,
            restsSeconds: Math.max(0, Math.ceil(row?.restsSeconds ?? 0)),
          }
        : null,
    }
  })
}

const isSet = (value: unknown) => value !== undefined && !(Array.isArray(value) && value.length === 0)

function describeProviders(config: Config): Described[] {
  const chromium = config.platform.chromium ?? findChromium()
  return [
    {
      id: 'apollo',
      name: 'Apollo',
      need: 'Finding the people at a company',
      configured: config.contacts.apolloKey !== undefined,
      detail: config.contacts.apolloKey
        ? 'Looks for people in the departments you write to, at each company that fits.'
        : 'Without it, people come from event pages, imports and by hand.',
      settings: [contacts.apolloKey, contacts.apolloUrl],
      values: [config.contacts.apolloKey, config.contacts.apolloUrl],
      limit: { key: 'people-search apollo', perMinute: 120, burst: 20 },
    },
    ...describeEventServices(config),
    ...describeGeocoders(config),
    {
      id: 'scrapingbee',
      name: 'ScrapingBee',
      need: 'Event sites that refuse plain requests',
      configured: config.sponsors.scrapingbeeKey !== undefined,
      detail: config.sponsors.scrapingbeeKey
        ? 'Reads such pages for you, for a fee. What robots.txt forbids stays unread all the same.'
        : 'Without it, such sites are reported as not reachable.',
      settings: brokerKeys.map((key) => sponsors[key]),
      values: brokerKeys.map((key) => config.sponsors[key]),
      limit: { key: brokerLimitKey('scrapingbee'), ...brokerAllowance },
    },
    describeModel(config),
    ...describeSignIns(config),
    {
      id: 'cal',
      name: 'Cal.com',
      need: 'Meetings booked by those who answered',
      configured: config.meetings.calSecret !== undefined,
      detail: config.meetings.calSecret
        ? 'Bookings come in by webhook and are matched to contacts.'
        : 'Without it, meetings are entered by hand. Add a webhook in Cal.com with a secret, and set the same secret here.',
      settings: [meetings.calSecret],
      values: [config.meetings.calSecret],
    },
    {
      id: 'mailgun',
      name: 'Mailgun routes',
      need: 'Answers by webhook, beside IMAP',
      configured: config.inbox.inboundSigningKey !== undefined,
      detail: config.inbox.inboundSigningKey
        ? 'Incoming mail is posted here as it arrives.'
        : 'Without it, mailboxes are read by IMAP every minute.',
      settings: [inbox.inboundSigningKey],
      values: [config.inbox.inboundSigningKey],
    },
    {
      id: 'chromium',
      name: 'Chromium',
      need: 'Event sites that only show their sponsors by script',
      configured: chromium !== undefined,
      builtIn: true,
      detail: chromium
        ? 'Opens such pages on this machine.'
        : 'Without it, such pages are reported as unread. Install chromium on this machine, or say where it is.',
      settings: [platform.chromium],
      values: [chromium],
    },
    {
      id: 'embedder',
      name: 'Universal Sentence Encoder',
      need: 'Companies and events that are alike',
      configured: true,
      builtIn: true,
      detail: 'Comes with Lanyard and runs on this machine; it needs no key and costs nothing.',
      settings: [],
      values: [],
    },
  ]
}

const describeModel = ({ model: { url, name, ...other }, sponsors: config }: Config): Described => ({
  id: 'language-model',
  name: 'Language model',
  need: 'Work that rules do more plainly',
  configured: url !== undefined && name !== undefined,
  detail:
    url && name
      ? 'Writes opening lines, and picks names on sponsor pages that the rules are unsure of. What it says is checked against what is known.'
      : 'Without it, rules write the opening lines from what is known, and read sponsor pages alone.',
  settings: [...Object.values(model), sponsors.modelInstructions],
  values: [
    ...[url, name, other.key, other.extra, other.promptCents, other.completionCents, other.monthlyTokens],
    config.modelInstructions,
  ],
  limit: { key: modelLimitKey, ...modelAllowance },
})

type Limit = { key: string; tokens: number; age: number; failures: number; restsSeconds: number }

async function readLimits(db: Pick<Database, 'systemWork'>, keys: readonly string[]): Promise<Map<string, Limit>> {
  const { rows } = await db.systemWork((work) =>
    sql<Limit>`
      select key, tokens::float8 as tokens, extract(epoch from clock_timestamp() - refilled_at)::float8 as age, failures,
        coalesce(extract(epoch from open_until - clock_timestamp()), 0)::float8 as "restsSeconds"
      from platform.limits where key = any(${keys}::text[])`.execute(work),
  )
  return new Map(rows.map((row) => [row.key, row]))
}
