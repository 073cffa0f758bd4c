import { randomBytes } from 'node:crypto'
import { seller } from '../cast/index.ts'
import { startSandbox } from '../sandbox/index.ts'
import type { Config } from '../server/config.ts'
import { type Opened, type Running, startLanyard } from '../server/main.ts'
import type { Clock } from '../server/platform/clock.ts'
import { type Api, createApi } from './api.ts'

/** Known to everybody, and good for nothing but the sandbox on this machine. */
export const sandboxAdmin = { email: 'noor@berthline.example', password: 'sandbox-lanyard' }

export type World = Awaited<ReturnType<typeof startSandbox>>

export type WithSandbox = { running: Running; world: World; api: Api; stop(): Promise<void> }

/** Starts the sandbox world and Lanyard in it, gives them each other's addresses and Lanyard its first work. */
export async function startWithSandbox(
  opened: Opened,
  options: {
    /** The configuration with what the world brings along over it. */
    configWith(extra: Record<string, string>): Config
    clock: Clock
    /** The day event dates count from. */
    startsOn: Temporal.PlainDate
    seed?: number
    /** Stops all of this and starts anew, when the pages ask for an empty sandbox. */
    restart?: () => void
  },
): Promise<WithSandbox> {
  const { clock, startsOn } = options
  const keys = { inboundSigningKey: randomBytes(16).toString('hex'), calSecret: randomBytes(16).toString('hex') }
  const world = await startSandbox({ ...keys, clock, startsOn, ...(options.seed ? { seed: options.seed } : {}) })
  const config = options.configWith({
    LANYARD_INBOUND_SIGNING_KEY: keys.inboundSigningKey,
    LANYARD_CAL_SECRET: keys.calSecret,
    LANYARD_APOLLO_URL: world.apollo.baseUrl,
    LANYARD_APOLLO_KEY: world.apollo.apiKey,
    LANYARD_POSTAL_ADDRESS: seller.postalAddress,
    LANYARD_PITCH: seller.pitch,
    LANYARD_BOOKING_URL: seller.salespeople[0]!.bookingUrl,
    LANYARD_PUBLIC_URL: '',
  })
  const running = await startLanyard(opened, {
    config,
    role: 'all',
    clock,
    network: { pinned: world.hostMap },
    organisationName: seller.name,
    admin: sandboxAdmin,
    ...(options.restart ? { restart: options.restart } : {}),
  })
  const api = createApi(running.localUrl, running.apiKey!)
  await connectWorld(api, world)
  await furnish(api, world)
  const stop = async () => {
    await running.stop()
    await world.stop()
  }
  return { running, world, api, stop }
}

/** Tells the world where its mail and bookings go: the same addresses a provider would be given. */
async function connectWorld(api: Api, world: World): Promise<void> {
  const inbound = await api.get<{ inbound: string }>('/api/v1/hooks/inbound')
  const cal = await api.get<{ cal: string }>('/api/v1/hooks/cal')
  world.connect({ inboundWebhookUrl: inbound.inbound, calWebhookUrl: cal.cal })
}

/** What a user would do in the first hour: mailboxes, a sequence that may send, a list of events to read. Done once. */
async function furnish(api: Api, world: World): Promise<void> {
  const mailboxes = await api.get<{ items: { id: string; fromAddress: string }[] }>('/api/v1/mailboxes')
  for (const person of seller.salespeople) {
    const known = mailboxes.items.find((one) => one.fromAddress === person.email)
    const smtp = {
      host: world.smtp.host,
      port: world.smtp.port,
      security: 'none',
      user: person.email,
      password: person.smtpPassword,
    }
    // The world's mail server takes another port at each start.
    if (known) await api.patch(`/api/v1/mailboxes/${known.id}`, { smtp })
    else await api.post('/api/v1/mailboxes', { fromName: person.name, fromAddress: person.email, smtp })
  }
  const { items } = await api.get<{ items: { id: string }[] }>('/api/v1/sequences')
  await api.patch(`/api/v1/sequences/${items[0]!.id}`, { approvalRequired: false })
  // Nobody in the world is real. A real organisation decides for itself, country by country; this one says so where everybody sees it.
  await api.put('/api/v1/country-rules/all', {
    messages: 'allow',
    grounds: 'Sandbox: legitimate interest recorded for all countries, as nobody here is real.',
    openTracking: 'on',
  })
  const source = { kind: 'list', format: 'csv', url: world.eventsCsvUrl, name: 'sandbox calendar' }
  await api.post('/api/v1/scans', { source })
}
