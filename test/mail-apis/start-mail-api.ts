import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type ApiRequest = { method: string; path: string; headers: Record<string, string>; body: Buffer }
export type ApiReply = { status: number; headers?: Record<string, string>; body: string }

/** What goes wrong with a request: an answer of one's own, silence, a cut in the middle of the body or after it, or no HTTP at all. */
export type Fault = ApiReply | 'silence' | 'cut_after_body' | 'cut_in_body' | 'garbage'

export type MailApi = {
  url: string
  /** Whole requests, whatever was answered. */
  requests: ApiRequest[]
  /** How many requests ever began: with headers and nothing more, too. */
  begun(): number
  reply: (request: ApiRequest) => ApiReply
  fault: ((request: ApiRequest) => Fault | undefined) | undefined
  close(): Promise<void>
}

/** A provider's API on loopback, which keeps every request and can be told to misbehave. */
export async function startMailApi(reply: (request: ApiRequest) => ApiReply): Promise<MailApi> {
  let begun = 0
  const server = createServer((request, response) => {
    begun += 1
    take(api, request, response).catch(() => request.socket.destroy())
  })
  const api: MailApi = {
    url: '',
    requests: [],
    begun: () => begun,
    reply,
    fault: undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  server.on('connection', (socket) => socket.on('error', () => socket.destroy()))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  api.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return api
}

async function take(api: MailApi, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const bare = { method: request.method!, path: request.url!, headers: request.headers as Record<string, string> }
  const early = api.fault?.({ ...bare, body: Buffer.alloc(0) })
  if (early === 'cut_in_body') {
    request.once('data', () => request.socket.destroy())
    return
  }
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  const whole = { ...bare, body: Buffer.concat(pieces) }
  api.requests.push(whole)
  const fault = api.fault?.(whole)
  if (fault === 'silence') return
  if (fault === 'cut_after_body') return void request.socket.destroy()
  if (fault === 'garbage') return void request.socket.end('hello there\r\n\r\n')
  const { status, headers, body } = typeof fault === 'object' ? fault : api.reply(whole)
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)
}
