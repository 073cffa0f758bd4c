import { createCompliance } from '../server/modules/compliance/index.ts'
import { createDelivery, type DeliveryDeps, type NewMailbox, wholeWeek } from '../server/modules/delivery/index.ts'
import { type Clock, machineClock } from '../server/platform/clock.ts'
import { type DatabaseLocation, openDatabase } from '../server/platform/db/open-database.ts'
import { createIds } from '../server/platform/ids.ts'
import { createJobSystem } from '../server/platform/jobs/job-system.ts'
import { createSecrets } from '../server/platform/secrets.ts'
import { createMetrics, silentLogger } from '../server/platform/telemetry.ts'
import { createSmtpSender } from '../server/providers/smtp/index.ts'

/** Where a process is told by one word: `embedded` (in memory), the URL of a PostgreSQL, or a folder. */
export function placeOf(word: string): DatabaseLocation {
  if (word === 'embedded') return { kind: 'embedded' }
  return word.startsWith('postgres') ? { kind: 'postgres', url: word } : { kind: 'embedded', folder: word }
}

/** Delivery with what it needs and nothing else, on the machine's clock unless told, sending to loopback: for benches and for processes to be killed. */
export async function startBareDelivery(
  place: DatabaseLocation,
  options: {
    connections: number
    deadlineMilliseconds?: number
    usualLimits?: DeliveryDeps['usualLimits']
    clock?: Clock
  },
) {
  const db = await openDatabase(place)
  const { connections, usualLimits, clock = machineClock, ...patience } = options
  const platform = { db, clock, ids: createIds(), log: silentLogger, metrics: createMetrics() }
  const jobs = createJobSystem(platform)
  const secrets = createSecrets(['the same key in every process'])
  const findPerson: DeliveryDeps['findPerson'] = async () => ({ contactIds: [], addresses: [] })
  const compliance = createCompliance({ secrets, findPerson })
  const delivery = createDelivery({
    ...platform,
    secrets,
    findPerson,
    compliance,
    sender: createSmtpSender({ resolveHost: async () => ({ address: '127.0.0.1', family: 4 }), ...patience }),
    connections,
    usualLimits,
    publicUrl: () => 'https://mail.seller.example',
    postalAddress: async () => 'Berthline Ltd., 14 Chandlers Row, Bristol',
    findLapsed: async () => new Set(),
    contextFor: jobs.contextFor,
  })
  jobs.register(delivery.listeners, delivery.schedules)
  await jobs.start()
  return {
    platform,
    jobs,
    secrets,
    compliance,
    delivery,
    async close() {
      delivery.close()
      await jobs.stop()
      await db.close()
    },
  }
}

/** Sends to a mail server on loopback without sign-in, as much and whenever it likes. */
export const openMailbox = (fromAddress: string, port: number): NewMailbox => ({
  fromName: 'Noor',
  fromAddress,
  smtp: { host: 'smtp.seller.example', port, security: 'none', user: null, password: null },
  imap: null,
  dkim: null,
  dailyCap: 1_000_000,
  window: wholeWeek,
})

/** A first message to somebody of their own, whose id is also its key. */
export const plainMessage = (id: string) => ({
  key: id,
  contactId: id,
  companyId: id,
  enrollmentId: null,
  sequenceId: null,
  eventId: null,
  step: 1,
  mailboxId: null as string | null,
  toAddress: `${id}@buyer.example`,
  toName: 'Ada Buyer',
  subject: 'The booth at Harbour Summit',
  text: 'Hello Ada, see https://seller.example/tour for more.\n\nNoor',
  html: null,
  reasons: [],
  evidenceIds: [],
  inReplyTo: null,
  held: null,
})
