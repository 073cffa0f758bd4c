import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Delivery = { path: string; headers: IncomingHttpHeaders; body: string; status: number }

export type Receiver = {
  url: string
  deliveries: Delivery[]
  /** Answers the next requests for a path with these statuses, then 200 again. */
  failAt(path: string, ...statuses: number[]): void
  stop(): Promise<void>
}

/** The other end of the world's webhooks and links, for tests: takes everything and keeps it. */
export async function startReceiver(): Promise<Receiver> {
  const deliveries: Delivery[] = []
  const failures = new Map<string, number[]>()
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
    const status = failures.get(request.url ?? '')?.shift() ?? 200
    deliveries.push({
      path: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
      status,
    })
    // Paths under /to/ are tracked links: they redirect.
    const to = /^\/to\/(.+)$/.exec(request.url ?? '')?.[1]
    if (to) response.writeHead(302, { location: decodeURIComponent(to) }).end()
    else response.writeHead(status).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    deliveries,
    failAt: (path, ...statuses) => void failures.set(path, statuses),
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
