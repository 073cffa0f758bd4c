import { z } from 'zod'
import { askVendor, type Fetcher, type Vendor } from '#platform/fetch/index.ts'
import { type LanguageModel, type ModelUsage, noUsage } from '#platform/llm/index.ts'

export type ChatModelOptions = {
  fetcher: Pick<Fetcher, 'request'>
  /** Up to the version: https://api.openai.com/v1 */
  url: string | undefined
  model: string | undefined
  /** Services on one's own machine need none. */
  key?: string | undefined
  /** Members of the request beside the usual; null leaves one out. */
  extra?: Record<string, unknown>
  /** US cents for a million tokens. */
  promptCents?: number | undefined
  completionCents?: number | undefined
  timeoutMs?: number
}

const vendor: Vendor = { name: 'The language model', keySetting: 'LANYARD_MODEL_KEY', urlSetting: 'LANYARD_MODEL_URL' }

/** A model at any service that speaks OpenAI's chat completions; undefined without address and model. */
export function createChatModel(options: ChatModelOptions): LanguageModel | undefined {
  const { fetcher, url, model, key, extra = {}, timeoutMs = 60_000 } = options
  if (!url || !model) return undefined
  const address = `${url.replace(/\/+$/, '')}/chat/completions`
  const headers: Record<string, string> = key ? { authorization: `Bearer ${key}` } : {}
  return {
    model,
    async ask({ instructions, question, schema, maxTokens }) {
      const json = withoutNulls({
        messages: [
          { role: 'system', content: instructions },
          { role: 'user', content: question },
        ],
        response_format: {
          type: 'json_schema',
          json_schema: { name: 'answer', strict: true, schema: describe(schema) },
        },
        max_completion_tokens: maxTokens,
        ...extra,
        model,
      })
      const answer = await askVendor(fetcher, vendor, address, { method: 'POST', headers, json, timeoutMs }, shape)
      if (!answer.ok) return { ...answer, usage: noUsage }
      const { message, finish_reason } = answer.value.choices[0]!
      const usage = countUsage(answer.value.usage, options, {
        promptTokens: guessTokens(instructions + question),
        completionTokens: guessTokens(message.content ?? ''),
      })
      if (message.refusal) return { ok: false, reason: 'refused', why: message.refusal.slice(0, 300), usage }
      if (finish_reason === 'content_filter') {
        return { ok: false, reason: 'refused', why: 'The language model keeps its answer back.', usage }
      }
      const read = schema.safeParse(parseJson(message.content ?? ''))
      if (read.success) return { ok: true, value: read.data, usage }
      const why =
        finish_reason === 'length'
          ? 'The language model did not come to an end within its tokens.'
          : 'The language model answered with something else than it was asked for.'
      return { ok: false, reason: 'broken', why, usage }
    },
  }
}

const withoutNulls = (members: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null))

function describe(schema: z.ZodType): object {
  const { $schema: _, ...described } = z.toJSONSchema(schema)
  return described
}

/** Some services wrap JSON into a code fence whatever they are asked for. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*```(?:json)?\s*\n?|\n?```\s*$/g, ''))
  } catch {
    return undefined
  }
}

type Tokens = { prompt_tokens?: number | null | undefined; completion_tokens?: number | null | undefined }

function countUsage(
  usage: Tokens | null | undefined,
  { promptCents, completionCents }: Pick<ChatModelOptions, 'promptCents' | 'completionCents'>,
  guess: Pick<ModelUsage, 'promptTokens' | 'completionTokens'>,
): ModelUsage {
  const promptTokens = usage?.prompt_tokens ?? guess.promptTokens
  const completionTokens = usage?.completion_tokens ?? guess.completionTokens
  const costCents =
    promptCents === undefined || completionCents === undefined
      ? null
      : (promptTokens * promptCents + completionTokens * completionCents) / 1_000_000
  return { promptTokens, completionTokens, costCents }
}

const guessTokens = (text: string): number => Math.ceil(text.length / 4)

const count = z.number().int().min(0).max(100_000_000).nullish()
const message = z.object({ content: z.string().nullish(), refusal: z.string().nullish() })
const shape = z.object({
  choices: z.array(z.object({ message, finish_reason: z.string().nullish() })).min(1),
  usage: z.object({ prompt_tokens: count, completion_tokens: count }).nullish(),
})
