import { z } from 'zod'
import { jsonObject, type Settings } from '../settings.ts'

const cents = z.coerce.number().min(0).max(100_000).optional()

export const modelSettings = {
  url: {
    env: 'LANYARD_MODEL_URL',
    schema: z.url().optional(),
    doc: "A language model that speaks OpenAI's chat completions, up to the version: https://api.openai.com/v1. Without it rules do its work.",
  },
  name: { env: 'LANYARD_MODEL', schema: z.string().optional(), doc: 'The model to ask there.' },
  key: {
    env: 'LANYARD_MODEL_KEY',
    schema: z.string().optional(),
    doc: 'A key of that service, if it wants one.',
    secret: true,
  },
  extra: {
    env: 'LANYARD_MODEL_EXTRA',
    schema: jsonObject,
    doc: 'JSON that is merged into each request there; null leaves a member out. {"max_completion_tokens":null,"max_tokens":400} for services that know only the older name.',
  },
  promptCents: {
    env: 'LANYARD_MODEL_PROMPT_CENTS',
    schema: cents,
    doc: 'What a million tokens of a question cost you, in US cents. Without it costs are not counted.',
  },
  completionCents: {
    env: 'LANYARD_MODEL_COMPLETION_CENTS',
    schema: cents,
    doc: 'What a million tokens of an answer cost you, in US cents. Without it costs are not counted.',
  },
  monthlyTokens: {
    env: 'LANYARD_MODEL_TOKENS',
    schema: z.coerce.number().int().min(0).default(2_000_000),
    doc: 'How many tokens each kind of work may spend in a month for one organisation. What is over is done by rules.',
  },
} satisfies Settings
