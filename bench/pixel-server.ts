import { createServer as createBareServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createCompliance } from '../server/modules/compliance/index.ts'
import { createDelivery, type DeliveryDeps } from '../server/modules/delivery/index.ts'
import { machineClock } from '../server/platform/clock.ts'
import { openDatabase } from '../server/platform/db/open-database.ts'
import { createServer } from '../server/platform/http/create-server.ts'
import { createIds } from '../server/platform/ids.ts'
import { createJobSystem } from '../server/platform/jobs/job-system.ts'
import { createSecrets } from '../server/platform/secrets.ts'
import { createMetrics, silentLogger } from '../server/platform/telemetry.ts'
import { createSmtpSender } from '../server/providers/smtp/index.ts'

/** Serves the pixel as Lanyard does, and its bytes from a bare node:http. Arguments: embedded or a URL; the signed path is asked for. */
const [place = 'embedded'] = process.argv.slice(2)
const db = await openDatabase(place === 'embedded' ? { kind: 'embedded' } : { kind: 'postgres', url: place })
const platform = { db, clock: machineClock, ids: createIds(), log: silentLogger, metrics: createMetrics() }
const jobs = createJobSystem(platform)
const secrets = createSecrets(['a key of sixteen characters'])
const findPerson: DeliveryDeps['findPerson'] = async () => ({ contactIds: [], addresses: [] })
const delivery = createDelivery({
  ...platform,
  secrets,
  findPerson,
  compliance: createCompliance({ secrets, findPerson }),
  sender: createSmtpSender({ resolveHost: async () => ({ address: '127.0.0.1', family: 4 }) }),
  connections: 1,
  publicUrl: () => 'https://mail.seller.example',
  postalAddress: async () => 'Berthline Ltd., 14 Chandlers Row, Bristol',
  findLapsed: async () => new Set(),
  contextFor: jobs.contextFor,
})
await jobs.start()
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

const organisationId = platform.ids.next()
const text = Buffer.from(`${organisationId}${platform.ids.next()}`.replaceAll('-', ''), 'hex').toString('base64url')
const path = `/t/o/${text}.${secrets.sign('delivery open', text)}.gif`
const sample = await fetch(`http://127.0.0.1:${ours}${path}`)
const bytes = Buffer.from(await sample.arrayBuffer())
const headers = Object.fromEntries(sample.headers)
const bare = createBareServer((_, answer) => answer.writeHead(200, headers).end(bytes))
await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', resolve))
process.send!({ ours, bare: (bare.address() as AddressInfo).port, path })

process.on('message', async () => {
  const { rows } = await db.systemWork((trx) =>
    trx
      .selectFrom('delivery.hits')
      .select((one) => one.fn.countAll<string>().as('n'))
      .execute()
      .then((rows) => ({ rows })),
  )
  process.send!({ written: Number(rows[0]!.n) })
})
process.on('disconnect', () => process.exit(0))
