import { z } from 'zod'
import type { Settings } from '#platform/settings.ts'

export const sponsorsSettings = {
  brokerCalls: {
    env: 'LANYARD_PAGE_BROKER_CALLS',
    schema: z.coerce.number().int().min(0).default(500),
    doc: 'How many pages a paid service may read in a month for one organisation, where a site refuses plain requests.',
  },
  scrapingbeeKey: {
    env: 'LANYARD_SCRAPINGBEE_KEY',
    schema: z.string().optional(),
    doc: 'A key of ScrapingBee, for pages that refuse plain requests. What robots.txt forbids stays unread all the same.',
    secret: true,
  },
  scrapingbeeUrl: {
    env: 'LANYARD_SCRAPINGBEE_URL',
    schema: z.url().default('https://app.scrapingbee.com'),
    doc: 'Where ScrapingBee is reached.',
  },
  scrapingbeePremium: {
    env: 'LANYARD_SCRAPINGBEE_PREMIUM',
    schema: z.stringbool().default(false),
    doc: 'Whether ScrapingBee uses its premium proxies: 25 credits a page instead of 5.',
  },
  scrapingbeeCents: {
    env: 'LANYARD_SCRAPINGBEE_CENTS',
    schema: z.coerce.number().min(0).max(10_000).optional(),
    doc: 'What one credit of ScrapingBee costs you, in US cents (fractions too). Without it costs are not counted.',
  },
  modelInstructions: {
    env: 'LANYARD_SPONSOR_MODEL_INSTRUCTIONS',
    schema: z.string().max(8000).optional(),
    doc: 'What the language model is told about sponsor pages that the rules are unsure of, in place of the usual instructions. Whatever it says, only fragments of the page are used.',
  },
} satisfies Settings
