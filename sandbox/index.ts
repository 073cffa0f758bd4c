import { type DatedEvent, dateEvents } from '../cast/index.ts'
import { type ApolloFault, createApolloFaults } from './apollo/faults.ts'
import { type Clock, createFastClock } from './clock.ts'
import { CALENDAR_HOST, type HostMap, mapHosts } from './hosts.ts'
import type { Deed } from './journal.ts'
import { populate, type Receivers } from './populate.ts'
import { type Message, readMessage } from './prospects/read-message.ts'
import { createSmtpFaults, type SmtpFault } from './smtp/faults.ts'
import { startSmtp } from './smtp/start-smtp.ts'
import { startWeb } from './web/start-web.ts'

export type { ApolloFault, Clock, Deed, HostMap, Message, Receivers, SmtpFault }
export { createFastClock }

export type SandboxOptions = Receivers & {
  /** Of the web server; 0, the default, takes a free one. The mail server does the same with `smtpPort`. */
  port?: number
  smtpPort?: number
  inboundSigningKey: string
  calSecret: string
  /** Seconds of the world in a real one; only used when no clock is given. 3600 if not said. */
  speed?: number
  seed?: number
  clock?: Clock
  /** The day event dates count from; the clock's today if not said. A world that goes on later needs its first one. */
  startsOn?: Temporal.PlainDate
  mailFolder?: string | undefined
  apolloPerMinute?: number
  onDeed?: (deed: Deed) => void
}

export type Sandbox = Awaited<ReturnType<typeof startSandbox>>

const APOLLO_KEYS = { master: 'sandbox-apollo-master', restricted: 'sandbox-apollo-restricted' }

/** Starts the world on 127.0.0.1: its sites, people API, mail server and prospects. */
export async function startSandbox(options: SandboxOptions) {
  const clock = options.clock ?? createFastClock(Temporal.Now.instant(), options.speed ?? 3600)
  const events: DatedEvent[] = dateEvents(options.startsOn ?? clock.now().toZonedDateTimeISO('UTC').toPlainDate())
  const apolloFaults = createApolloFaults()
  const smtpFaults = createSmtpFaults()
  let received: Promise<Message>[] = []
  const web = await startWeb({
    port: options.port ?? 0,
    events,
    apollo: { keys: APOLLO_KEYS, faults: apolloFaults, perMinute: options.apolloPerMinute ?? 600 },
  })
  const hostMap: HostMap = mapHosts(`127.0.0.1:${web.port}`)
  const population = populate(options, clock, hostMap)
  const smtp = await startSmtp({
    port: options.smtpPort ?? 0,
    faults: smtpFaults,
    folder: options.mailFolder,
    onMail(mail) {
      received.push(readMessage(mail))
      population.receive(mail)
    },
  })
  return {
    baseUrl: `http://127.0.0.1:${web.port}`,
    events,
    eventsCsvUrl: `http://${CALENDAR_HOST}/events.csv`,
    hostMap,
    clock,
    smtp: { host: smtp.host, port: smtp.port, misbehave: smtpFaults.plan },
    apollo: {
      baseUrl: `http://127.0.0.1:${web.port}/apollo`,
      apiKey: APOLLO_KEYS.master,
      restrictedApiKey: APOLLO_KEYS.restricted,
      misbehave: apolloFaults.plan,
    },
    /** Every message the mail server took, in order, those for offices and repeats included. */
    received: () => Promise.all(received),
    deeds: population.deeds,
    connect: population.connect,
    settled: population.settled,
    /** Forgets all mail, plans and misbehaviour; addresses stay. */
    reset() {
      population.reset()
      smtp.reset()
      apolloFaults.clear()
      smtpFaults.clear()
      received = []
    },
    async stop() {
      population.stop()
      await Promise.all([web.stop(), smtp.stop()])
    },
  }
}
