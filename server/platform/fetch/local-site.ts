import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

/** For tests: a real web server on loopback that counts who came. */
export type LocalSite = { port: number; host: string; url: string; visits: string[]; close(): Promise<void> }

export async function serveLocally(listener: RequestListener): Promise<LocalSite> {
  const visits: string[] = []
  const server = createServer((request, response) => {
    visits.push(request.url ?? '')
    listener(request, response)
  })
  server.on('connection', (socket) => socket.on('error', () => socket.destroy()))
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { port, host: `127.0.0.1:${port}`, url: `http://127.0.0.1:${port}`, visits, close }
}
