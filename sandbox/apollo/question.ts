import type { IncomingMessage } from 'node:http'

/** A request's parameters; Apollo documents them in the query, and clients send them as JSON too. */
export type Question = {
  text(name: string): string | undefined
  list(name: string): string[]
  flag(name: string, otherwise: boolean): boolean
  whole(name: string, otherwise: number): number
}

/** A parameter that can't be read, as Apollo reports it. */
export class UnprocessableError extends Error {
  override name = 'UnprocessableError'
}

const LARGEST_BODY = 1_000_000

export async function readQuestion(request: IncomingMessage): Promise<Question> {
  const query = new URL(request.url ?? '/', 'http://sandbox').searchParams
  const body = parseBody(await readBody(request))
  const values = (name: string): unknown[] => {
    const fromQuery = [...query.getAll(name), ...query.getAll(`${name}[]`)]
    const fromBody = body[name] ?? body[`${name}[]`]
    if (fromBody === undefined || fromBody === null) return fromQuery
    return [...fromQuery, ...(Array.isArray(fromBody) ? fromBody : [fromBody])]
  }
  const single = (name: string): string | undefined => {
    const value = values(name)[0]
    return value === undefined || value === '' ? undefined : String(value)
  }
  return {
    text: single,
    list: (name) =>
      values(name).map((value) => {
        if (typeof value !== 'string') throw new UnprocessableError(`${name} must be a list of strings`)
        return value
      }),
    flag: (name, otherwise) => (single(name) ?? String(otherwise)) === 'true',
    whole(name, otherwise) {
      const value = Number(single(name) ?? otherwise)
      if (!Number.isInteger(value)) throw new UnprocessableError(`${name} must be a whole number`)
      return value
    },
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > LARGEST_BODY) throw new UnprocessableError('The request is too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

function parseBody(text: string): Record<string, unknown> {
  if (text.trim() === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    if (value && typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {
    // Said below, like any other body that is no JSON object.
  }
  throw new UnprocessableError('The body is not a JSON object')
}
