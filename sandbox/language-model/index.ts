import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { actOut, type ServiceFault } from '../event-services/faults.ts'

type Message = { role: string; content: string }
type Body = {
  model?: unknown
  messages?: Message[]
  max_completion_tokens?: number
  response_format?: { type?: string; json_schema?: { name?: string; strict?: boolean; schema?: { type?: string } } }
}
export type AskedModel = { authorization: string | undefined; body: Body; instructions: string; question: string }

/** What the model says: the text of its message, or how else the call ends. */
export type Said =
  | { content: string; finish?: 'stop' | 'length' | 'content_filter'; usage?: object | null }
  | { refusal: string }

export type LanguageModelServer = Awaited<ReturnType<typeof startLanguageModel>>

const key = 'sandbox-model'

/**
 * A language model on 127.0.0.1 that speaks OpenAI's chat completions. It checks what it is asked against the published description,
 * says what it is told to say, and misbehaves on request.
 */
export async function startLanguageModel() {
  let answer: (asked: AskedModel) => Said = () => ({ content: '{}' })
  const asked: AskedModel[] = []
  let faults: ServiceFault[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
    const json = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (request.url !== '/v1/chat/completions' || request.method !== 'POST')
      return void json(404, { error: { message: 'Not found' } })
    const body = JSON.parse(Buffer.concat(chunks).toString()) as Body
    const one = {
      ...{ authorization: request.headers.authorization, body },
      instructions: body.messages?.find((message) => message.role === 'system')?.content ?? '',
      question: body.messages?.findLast((message) => message.role === 'user')?.content ?? '',
    }
    asked.push(one)
    const fault = faults.shift()
    if (fault && fault.kind !== 'none') return actOut(fault, response)
    if (one.authorization !== `Bearer ${key}`)
      return void json(401, { error: { message: 'Incorrect API key provided' } })
    const wrong = findFault(body)
    if (wrong) return void json(400, { error: { message: wrong, type: 'invalid_request_error' } })
    json(200, complete(body, answer(one)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    host: `127.0.0.1:${port}`,
    /** Up to the version. */
    url: `http://127.0.0.1:${port}/v1`,
    key,
    /** All requests so far, those that were answered badly too. */
    asked,
    /** What the model says from now on. */
    say(next: Said | ((asked: AskedModel) => Said)) {
      answer = typeof next === 'function' ? next : () => next
    },
    /** One fault for each of the next requests. */
    misbehave(next: ServiceFault[]) {
      faults.push(...next)
    },
    reset() {
      answer = () => ({ content: '{}' })
      asked.length = 0
      faults = []
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function findFault({ model, messages, response_format: format }: Body): string | undefined {
  if (typeof model !== 'string') return 'you must provide a model parameter'
  if (!Array.isArray(messages) || messages.length === 0) return "'messages' is too short"
  if (messages.some((one) => !['system', 'user', 'assistant'].includes(one.role))) return "invalid value: 'role'"
  if (format?.type === 'json_schema') {
    if (!/^[\w-]{1,64}$/.test(format.json_schema?.name ?? '')) return "'response_format.json_schema.name' is invalid"
    if (format.json_schema?.strict && !isStrict(format.json_schema.schema)) return 'Invalid schema for response_format'
  }
  return undefined
}

/** Strict schemas name every member as required and allow no other. */
function isStrict(schema: unknown): boolean {
  if (schema === null || typeof schema !== 'object') return true
  const inner = Object.values(schema).every(isStrict)
  const { type, properties, required, additionalProperties } = schema as Record<string, unknown>
  if (type !== 'object' || !properties) return inner
  const names = Object.keys(properties)
  return (
    inner && additionalProperties === false && Array.isArray(required) && names.every((one) => required.includes(one))
  )
}

function complete(body: Body, said: Said) {
  const content = 'content' in said ? said.content : null
  const usage = {
    prompt_tokens: Math.ceil(JSON.stringify(body.messages).length / 4),
    completion_tokens: Math.ceil((content?.length ?? 0) / 4),
  }
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model: body.model,
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content, refusal: 'refusal' in said ? said.refusal : null },
        finish_reason: ('finish' in said && said.finish) || 'stop',
      },
    ],
    usage: 'usage' in said ? said.usage : { ...usage, total_tokens: usage.prompt_tokens + usage.completion_tokens },
  }
}
