import type { Fetcher } from '#platform/fetch/index.ts'
import type { Limits } from '#platform/limits.ts'
import { createModelDesk, type ModelDesk } from '#platform/llm/index.ts'
import { createChatModel } from '#providers/chat-model/index.ts'
import type { Config } from './config.ts'

/** The language model within its budget and allowance; undefined where none is configured. */
export function buildModel(
  { url, name, monthlyTokens, ...other }: Config['model'],
  fetcher: Pick<Fetcher, 'request'>,
  limits: Limits,
): ModelDesk | undefined {
  const model = createChatModel({ fetcher, url, model: name, ...other })
  return model && createModelDesk(model, limits, monthlyTokens)
}
