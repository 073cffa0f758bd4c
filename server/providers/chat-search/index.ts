import { z } from 'zod'
import type { SearchModel } from '#modules/discovery/index.ts'
import { askVendor, type Fetcher, type Vendor } from '#platform/fetch/index.ts'

export type ChatSearchOptions = {
  fetcher: Pick<Fetcher, 'request'>
  /** Up to the version: https://api.openai.com/v1 */
  url: string | undefined
  model: string | undefined
  /** Members of the request beside the usual: what makes this service search the web. */
  extra: Record<string, unknown>
  /** Services on one's own machine need none. */
  key?: string | undefined
  centsPerCall?: number | undefined
  timeoutMs?: number
}

const vendor: Vendor = {
  name: 'The chat model',
  keySetting: 'LANYARD_CHAT_SEARCH_KEY',
  urlSetting: 'LANYARD_CHAT_SEARCH_URL',
}

/** A chat model that searches, at any service that speaks OpenAI's chat completions; undefined without address and model. */
export function createChatSearch(options: ChatSearchOptions): SearchModel | undefined {
  const { fetcher, url, model, key, extra, centsPerCall, timeoutMs = 120_000 } = options
  if (!url || !model) return undefined
  return {
    provider: 'chat',
    async ask({ instructions, question, schema }) {
      const json = {
        ...extra,
        model,
        messages: [
          { role: 'system', content: instructions },
          { role: 'user', content: question },
        ],
        response_format: { type: 'json_schema', json_schema: { name: 'events', strict: true, schema } },
      }
      const headers: Record<string, string> = key ? { authorization: `Bearer ${key}` } : {}
      const address = `${url.replace(/\/+$/, '')}/chat/completions`
      const answer = await askVendor(fetcher, vendor, address, { method: 'POST', headers, json, timeoutMs }, shape)
      if (!answer.ok) return answer
      const { message } = answer.value.choices[0]!
      if (message.refusal) return { ok: false, reason: 'refused', why: message.refusal.slice(0, 300) }
      return {
        ok: true,
        value: {
          text: message.content ?? '',
          citations: [
            ...(message.annotations ?? []).flatMap((one) => one.url_citation?.url ?? []),
            ...(answer.value.citations ?? []),
            ...(answer.value.search_results ?? []).map((one) => one.url),
          ],
          costCents: centsPerCall ?? null,
        },
      }
    },
  }
}

const annotation = z.object({ url_citation: z.object({ url: z.string() }).nullish() })
const message = z.object({
  content: z.string().nullish(),
  refusal: z.string().nullish(),
  annotations: z.array(annotation).nullish(),
})
const shape = z.object({
  choices: z.array(z.object({ message })).min(1),
  citations: z.array(z.string()).nullish(),
  search_results: z.array(z.object({ url: z.string() })).nullish(),
})
