import { createChance } from './chance.ts'
import type { Clock } from './clock.ts'
import type { HostMap } from './hosts.ts'
import { createJournal, type Deed } from './journal.ts'
import { type Ask, createLoopback } from './loopback.ts'
import { createBrowse } from './prospects/browse.ts'
import { startProspects } from './prospects/start-prospects.ts'
import type { Mail } from './smtp/start-smtp.ts'
import { createTimeline } from './timeline.ts'
import { composeBooking, createCalendars } from './webhooks/booking.ts'
import { createDeliver } from './webhooks/deliver.ts'
import { composeInbound } from './webhooks/inbound-mail.ts'

/** Where the world sends what happens in it; what is left out is not sent. */
export type Receivers = { inboundWebhookUrl?: string | undefined; calWebhookUrl?: string | undefined }

export type PopulationOptions = Receivers & {
  inboundSigningKey: string
  calSecret: string
  seed?: number
  onDeed?: (deed: Deed) => void
}

/** The living part of the world: prospects with their time, chance, calendars and ways to reach Lanyard. */
export function populate(options: PopulationOptions, clock: Clock, hostMap: HostMap) {
  const { inboundSigningKey, calSecret } = options
  let receivers: Receivers = { inboundWebhookUrl: options.inboundWebhookUrl, calWebhookUrl: options.calWebhookUrl }
  const stopping = new AbortController()
  const chance = createChance(options.seed ?? 1)
  const journal = createJournal(options.onDeed)
  const timeline = createTimeline(clock, (error) => console.error('sandbox:', error))
  const calendars = createCalendars(chance)
  const ask = createLoopback(() => hostMap)
  const deliver = createDeliver(ask, stopping.signal)
  const post = async (url: string | undefined, compose: () => Ask) =>
    url !== undefined && (await deliver(url, compose)) === 'delivered'
  const prospects = startProspects({
    clock,
    timeline,
    chance,
    journal,
    calendars,
    browse: createBrowse(ask, chance, journal),
    postMail: (answer) => post(receivers.inboundWebhookUrl, () => composeInbound(answer, inboundSigningKey)),
    postBooking: (hook) => post(receivers.calWebhookUrl, () => composeBooking(hook, calSecret)),
  })

  return {
    receive: (mail: Mail) => timeline.at(clock.now(), () => prospects.receive(mail)),
    deeds: journal.read,
    /** Resolves once every prospect has done what they were going to do. */
    settled: timeline.settled,
    /** Tells the world where Lanyard listens, for starters that learn it after the world has begun. */
    connect(to: Receivers) {
      receivers = { ...receivers, ...to }
    },
    reset() {
      for (const part of [timeline, journal, calendars]) part.clear()
      prospects.reset()
    },
    stop() {
      stopping.abort()
      timeline.stop()
    },
  }
}
