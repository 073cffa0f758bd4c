import { z } from 'zod'
import { jsonObject, type Settings } from '#platform/settings.ts'

const key = z.string().optional()
const cents = z.coerce.number().min(0).max(10_000).optional()

export const discoverySettings = {
  windowMonths: {
    env: 'LANYARD_DISCOVERY_MONTHS',
    schema: z.coerce.number().int().min(1).max(36).default(6),
    doc: 'How many months ahead a scan looks for events unless it is told.',
  },
  monthlyCalls: {
    env: 'LANYARD_EVENT_SEARCH_CALLS',
    schema: z.coerce.number().int().min(0).default(1000),
    doc: 'How many calls each event service may be asked in a month by one organisation. What is over waits for the next month.',
  },
  nominatimUrl: {
    env: 'LANYARD_NOMINATIM_URL',
    schema: z.url().optional(),
    doc: 'Nominatim, for towns and venues that the built-in gazetteer does not know: https://nominatim.openstreetmap.org, whose usage policy you accept with it (one request a second, which Lanyard keeps to), or one of your own.',
  },
  mapboxToken: {
    env: 'LANYARD_MAPBOX_TOKEN',
    schema: key,
    doc: 'An access token of Mapbox, for towns and addresses that neither the built-in gazetteer nor Nominatim knows. Its answers are stored, so its permanent geocoding is asked, which Mapbox charges for.',
    secret: true,
  },
  mapboxUrl: {
    env: 'LANYARD_MAPBOX_URL',
    schema: z.url().default('https://api.mapbox.com'),
    doc: 'Where Mapbox is reached.',
  },
  mapboxCents: {
    env: 'LANYARD_MAPBOX_CENTS',
    schema: cents,
    doc: 'What one call of Mapbox costs you, in US cents (fractions too). Without it costs are not counted.',
  },
  geocoderCalls: {
    env: 'LANYARD_GEOCODER_CALLS',
    schema: z.coerce.number().int().min(0).default(1000),
    doc: 'How many calls each geocoder may be asked in a month by one organisation. What was answered before is not asked again.',
  },
  serpapiUrl: {
    env: 'LANYARD_SERPAPI_URL',
    schema: z.url().default('https://serpapi.com'),
    doc: 'Where SerpAPI is reached.',
  },
  serpapiKey: {
    env: 'LANYARD_SERPAPI_KEY',
    schema: key,
    doc: "A key of SerpAPI, for Google's events. What it names becomes an event only when the event's own page confirms it.",
    secret: true,
  },
  serpapiCents: {
    env: 'LANYARD_SERPAPI_CENTS',
    schema: cents,
    doc: 'What one search at SerpAPI costs you, in US cents (fractions too). Without it costs are not counted.',
  },
  predicthqUrl: {
    env: 'LANYARD_PREDICTHQ_URL',
    schema: z.url().default('https://api.predicthq.com'),
    doc: 'Where PredictHQ is reached.',
  },
  predicthqKey: {
    env: 'LANYARD_PREDICTHQ_KEY',
    schema: key,
    doc: 'An API token of PredictHQ, for conferences and expos around a city.',
    secret: true,
  },
  predicthqCents: {
    env: 'LANYARD_PREDICTHQ_CENTS',
    schema: cents,
    doc: 'What one call of PredictHQ costs you, in US cents (fractions too). Without it costs are not counted.',
  },
  eventbriteUrl: {
    env: 'LANYARD_EVENTBRITE_URL',
    schema: z.url().default('https://www.eventbriteapi.com'),
    doc: 'Where the Eventbrite API is reached.',
  },
  eventbriteToken: {
    env: 'LANYARD_EVENTBRITE_TOKEN',
    schema: key,
    doc: 'A private token of Eventbrite: the events of the organisers it belongs to. Eventbrite has no search over all events any more.',
    secret: true,
  },
  perplexityUrl: {
    env: 'LANYARD_PERPLEXITY_URL',
    schema: z.url().default('https://api.perplexity.ai'),
    doc: 'Where Perplexity is reached.',
  },
  perplexityKey: {
    env: 'LANYARD_PERPLEXITY_KEY',
    schema: key,
    doc: "A key of Perplexity, for events by a model that searches. What it names becomes an event only when the event's own page confirms it.",
    secret: true,
  },
  perplexityModel: {
    env: 'LANYARD_PERPLEXITY_MODEL',
    schema: z.string().default('perplexity/sonar'),
    doc: "Which of Perplexity's models to ask.",
  },
  chatSearchUrl: {
    env: 'LANYARD_CHAT_SEARCH_URL',
    schema: z.url().optional(),
    doc: "A service that speaks OpenAI's chat completions and whose model searches the web, up to the version: https://api.openai.com/v1",
  },
  chatSearchModel: {
    env: 'LANYARD_CHAT_SEARCH_MODEL',
    schema: z.string().optional(),
    doc: 'The model to ask there.',
  },
  chatSearchKey: {
    env: 'LANYARD_CHAT_SEARCH_KEY',
    schema: key,
    doc: 'A key of that service, if it wants one.',
    secret: true,
  },
  chatSearchExtra: {
    env: 'LANYARD_CHAT_SEARCH_EXTRA',
    schema: jsonObject,
    doc: 'JSON that is merged into the request there, for what makes the model search: {"web_search_options":{}}',
  },
  chatSearchCents: {
    env: 'LANYARD_CHAT_SEARCH_CENTS',
    schema: cents,
    doc: 'What one question there costs you, in US cents (fractions too). Without it costs are not counted.',
  },
} satisfies Settings
