import { createServer as createBareServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServer } from '../server/platform/http/create-server.ts'
import { placeOf, startBareDelivery } from '../test/bare-delivery.ts'

/** Serves the pixel and a tracked link as Lanyard does, and the same bytes from a bare node:http. Argument: embedded or a URL. */
const { platform, jobs, secrets, delivery } = await startBareDelivery(placeOf(process.argv[2] ?? 'embedded'), {
  connections: 1,
})
const server = await createServer({
  ...platform,
  routes: delivery.routes,
  findCaller: async () => undefined,
  contextFor: jobs.contextFor,
  version: 'bench',
  isReady: async () => ({ ready: true, checks: {} }),
  requestsPerMinute: Number.MAX_SAFE_INTEGER,
  trustProxy: true,
})
await server.listen({ port: 0, host: '127.0.0.1' })
const ours = (server.addresses()[0] as AddressInfo).port

const tracked = `${platform.ids.next()}${platform.ids.next()}`.replaceAll('-', '')
const sign = (purpose: string, url: string): string => {
  const text = Buffer.concat([Buffer.from(tracked, 'hex'), Buffer.from(url)]).toString('base64url')
  return `${text}.${secrets.sign(`delivery ${purpose}`, text)}`
}
const paths = {
  open: `/t/o/${sign('open', '')}.gif`,
  click: `/t/c/${sign('click', 'https://seller.example/tour')}`,
}
const answers = new Map<string, (request: IncomingMessage, answer: ServerResponse) => void>()
for (const path of Object.values(paths)) {
  const sample = await fetch(`http://127.0.0.1:${ours}${path}`, { redirect: 'manual' })
  const bytes = Buffer.from(await sample.arrayBuffer())
  const headers = Object.fromEntries(sample.headers)
  answers.set(path, (_, answer) => answer.writeHead(sample.status, headers).end(bytes))
}
const bare = createBareServer((request, answer) => answers.get(request.url!)!(request, answer))
await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', resolve))
process.send!({ ours, bare: (bare.address() as AddressInfo).port, paths })

process.on('message', async () => {
  const [row] = await platform.db.systemWork((trx) =>
    trx
      .selectFrom('delivery.hits')
      .select((one) => one.fn.countAll<string>().as('written'))
      .execute(),
  )
  process.send!({ written: Number(row!.written) })
})
process.on('disconnect', () => process.exit(0))
