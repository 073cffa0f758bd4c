import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { actOut, type ServiceFault } from './faults.ts'
import type { ServedEvent } from './served-event.ts'
import { type Asked, keys, type ServiceName, services } from './services.ts'

export type { Asked, ServedEvent, ServiceFault, ServiceName }

export type EventServices = Awaited<ReturnType<typeof startEventServices>>

/**
 * Services that know of events, on 127.0.0.1: one server, a folder each (`/serpapi`, `/predicthq`, ...). They check the key and what is
 * asked, and misbehave on request.
 */
export async function startEventServices() {
  let known: readonly ServedEvent[] = []
  const asked: Asked[] = []
  let faults: ServiceFault[] = []
  const server = createServer(async (request, response) => {
    const question = await readQuestion(request)
    if (!question) return void response.writeHead(404).end()
    asked.push(question)
    const fault = faults.shift()
    if (fault && fault.kind !== 'none') return actOut(fault, response)
    const reply = services[question.service](question, known)
    send(response, reply.status, reply.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    host: `127.0.0.1:${port}`,
    urlOf: (service: ServiceName) => `http://127.0.0.1:${port}/${service}`,
    keyOf: (service: ServiceName) => keys[service],
    /** All requests so far, those that were answered badly too. */
    asked,
    /** What the services know from now on. */
    serve(events: readonly ServedEvent[]) {
      known = events
    },
    /** One fault for each of the next requests. */
    misbehave(next: ServiceFault[]) {
      faults.push(...next)
    },
    reset() {
      known = []
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

async function readQuestion(request: IncomingMessage): Promise<Asked | undefined> {
  const url = new URL(request.url ?? '/', 'http://sandbox')
  const [, service = '', ...rest] = url.pathname.split('/')
  if (!Object.hasOwn(services, service)) return undefined
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString()
  return {
    service: service as ServiceName,
    method: request.method ?? 'GET',
    path: `/${rest.join('/')}`,
    query: Object.fromEntries(url.searchParams),
    authorization: request.headers.authorization,
    body: text === '' ? undefined : JSON.parse(text),
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body))
}
