import { z } from 'zod'
import type { SearchModel } from '#modules/discovery/index.ts'
import { askVendor, type Fetcher, type Vendor } from '#platform/fetch/index.ts'

export type PerplexityOptions = {
  fetcher: Pick<Fetcher, 'request'>
  /** Without path: https://api.perplexity.ai */
  url: string
  /** Such as perplexity/sonar. */
  model: string
  timeoutMs?: number
}

const vendor: Vendor = {
  name: 'Perplexity',
  keySetting: 'LANYARD_PERPLEXITY_KEY',
  urlSetting: 'LANYARD_PERPLEXITY_URL',
}

/** A model that searches the web, by Perplexity's Agent API; undefined without a key. */
export function createPerplexity({
  key,
  fetcher,
  url,
  model,
  timeoutMs = 120_000,
}: PerplexityOptions & { key: string | undefined }): SearchModel | undefined {
  if (!key) return undefined
  return {
    provider: 'perplexity',
    async ask({ instructions, question, schema }) {
      const json = {
        model,
        instructions,
        input: question,
        tools: [{ type: 'web_search' }],
        max_output_tokens: 8000,
        response_format: { type: 'json_schema', json_schema: { name: 'events', schema } },
      }
      const headers = { authorization: `Bearer ${key}` }
      const address = `${url.replace(/\/+$/, '')}/v1/agent`
      const answer = await askVendor(fetcher, vendor, address, { method: 'POST', headers, json, timeoutMs }, shape)
      if (!answer.ok) return answer
      const { error, output, usage } = answer.value
      if (error) return { ok: false, reason: 'refused', why: error.message.slice(0, 300) }
      const dollars = usage?.cost?.total_cost
      return {
        ok: true,
        value: {
          text: output
            .flatMap((item) => (item.type === 'message' ? (item.content ?? []) : []))
            .map(textOf)
            .join(''),
          citations: output.flatMap((item) => (item.type === 'search_results' ? (item.results ?? []) : [])).map(urlOf),
          costCents: dollars === undefined || dollars === null ? null : dollars * 100,
        },
      }
    },
  }
}

const part = z.object({ type: z.string(), text: z.string().nullish() })
const result = z.object({ url: z.string() })
const shape = z.object({
  output: z.array(z.object({ type: z.string(), content: z.array(part).nullish(), results: z.array(result).nullish() })),
  usage: z.object({ cost: z.object({ total_cost: z.number().nullish() }).nullish() }).nullish(),
  error: z.object({ message: z.string() }).nullish(),
})

const textOf = (one: z.output<typeof part>): string => (one.type === 'output_text' ? (one.text ?? '') : '')
const urlOf = (one: z.output<typeof result>): string => one.url
