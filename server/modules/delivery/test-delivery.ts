import { createServer } from '#platform/http/create-server.ts'
import { createIds } from '#platform/ids.ts'
import { createSecrets } from '#platform/secrets.ts'
import { createMetrics, silentLogger } from '#platform/telemetry.ts'
import { createDnsReader } from '#providers/dns/index.ts'
import { createInboxCheck, createSentFolderReader } from '#providers/imap/index.ts'
import { createSmtpSender } from '#providers/smtp/index.ts'
import { startTestPlatform } from '../../../test/platform.ts'
import { type Sink, startSink } from '../../../test/smtp-sink.ts'
import { createCompliance } from '../compliance/index.ts'
import {
  createDelivery,
  type DeliveryDeps,
  type DnsReader,
  type EmailSender,
  type MailboxSetup,
  type NewMailbox,
  type PlannedMessage,
  type SignInAuthorities,
  type SmtpAccount,
  wholeWeek,
} from './index.ts'

const toLoopback = async () => ({ address: '127.0.0.1', family: 4 as const })
const nobody = async () => ({ contactIds: [], addresses: [] })

/** Compliance and delivery on a test platform, with a mailbox that sends into a sink. What a test may turn is in `world`. */
export async function startDelivery(
  mailbox: Partial<NewMailbox> = {},
  options: {
    dns?: DnsReader
    sender?: (smtp: EmailSender<SmtpAccount>) => EmailSender
    authorities?: SignInAuthorities
    blobs?: DeliveryDeps['blobs']
    askLink?: DeliveryDeps['askLink']
    networks?: DeliveryDeps['networks']
    /** Of contacts or companies, by id, several with commas between: with it the law is asked. */
    countries?: ReadonlyMap<string, string>
  } = {},
) {
  const sink = await startSink({ user: 'noor', password: 'correct horse' })
  const secrets = createSecrets(['a key of sixteen characters'])
  const world = {
    lapsed: new Set<string>(),
    publicUrl: 'https://mail.seller.example' as string | undefined,
    postalAddress: 'Berthline Ltd., 14 Chandlers Row, Bristol' as string | undefined,
    dns: options.dns ?? createDnsReader({ off: true }),
    ownAddress: undefined as string | undefined,
    askPage: (async () => ({ ok: false, detail: 'nobody answers' })) as MailboxSetup['askPage'],
    contextFor: undefined as DeliveryDeps['contextFor'] | undefined,
  }
  const compliance = createCompliance({ secrets, findPerson: nobody })
  const metrics = createMetrics()
  const smtp = createSmtpSender({ resolveHost: toLoopback, deadlineMilliseconds: 3000 })
  const patient = createSmtpSender({ resolveHost: toLoopback, deadlineMilliseconds: 20_000 })
  const { sender = (over) => over } = options
  const setup: MailboxSetup = {
    sender: sender(patient),
    checkInbox: createInboxCheck({ resolveHost: toLoopback, patienceMilliseconds: 20_000 }),
    dns: world.dns,
    fetchText: async () => undefined,
    blocklists: true,
    askPage: async (url) => world.askPage(url),
    findOwnAddress: async () => world.ownAddress,
    hasActiveSequence: async () => true,
    takesInbound: false,
  }
  const deps: DeliveryDeps = {
    secrets,
    compliance,
    blobs: options.blobs,
    askLink: options.askLink,
    findOwnLinks: async () => ['https://book.acorn-events.com/noor'],
    sender: sender(smtp),
    lookIntoSentFolder: createSentFolderReader({ resolveHost: toLoopback, patienceMilliseconds: 5000 }),
    authorities: options.authorities,
    baseUrl: 'https://lanyard.seller.example',
    metrics,
    log: silentLogger,
    connections: 3,
    publicUrl: () => world.publicUrl,
    postalAddress: async () => world.postalAddress,
    setup,
    findLapsed: async (_, ids) => new Set(ids.filter((id) => world.lapsed.has(id))),
    findPerson: nobody,
    networks: options.networks,
    ...(options.countries ? { findCountries: countriesBy(options.countries) } : {}),
    contextFor: (...given) => world.contextFor!(...given),
  }
  const delivery = createDelivery(deps)
  const platform = await startTestPlatform({ listeners: delivery.listeners, schedules: delivery.schedules })
  world.contextFor = platform.jobs.contextFor
  const create = (own: Partial<NewMailbox> = {}) =>
    delivery.createMailbox(platform.ctx(), { ...mailboxOn(sink), ...mailbox, ...own })
  return {
    platform,
    sink,
    secrets,
    world,
    compliance,
    delivery,
    deps,
    setup,
    metrics,
    mailbox: await create(),
    createMailbox: create,
    plan: (...messages: Partial<PlannedMessage>[]) =>
      platform.ctx().transaction((ctx) =>
        delivery.planMessages(
          ctx,
          messages.map((one) => ({ ...letter(ctx.ids.next()), sendAt: ctx.clock.now(), ...one })),
        ),
      ),
    find: async (id: string) => (await platform.ctx().transaction((ctx) => delivery.findMessages(ctx, [id])))[0]!,
    factNames: async () => {
      const { rows } = await platform.db.systemWork((db) =>
        db
          .selectFrom('platform.facts')
          .select(['name', 'payload'])
          .execute()
          .then((rows) => ({ rows })),
      )
      return rows.map((row) => ({ name: row.name, ...row.payload }) as Record<string, unknown>)
    },
    close: async () => {
      delivery.close()
      await platform.close()
      await sink.close()
    },
  }
}

const countriesBy =
  (countries: ReadonlyMap<string, string>): NonNullable<DeliveryDeps['findCountries']> =>
  async (_, recipients) =>
    new Map(
      recipients.flatMap(({ contactId, companyId }) => {
        const found = countries.get(contactId) ?? countries.get(companyId)
        return found ? [[contactId, found.split(',')]] : []
      }),
    )

export type TestDelivery = Awaited<ReturnType<typeof startDelivery>>

export const mailboxOn = (sink: Sink): NewMailbox => ({
  fromName: 'Noor Haddad',
  fromAddress: `noor${sink.port}@seller.example`,
  smtp: { host: 'smtp.seller.example', port: sink.port, security: 'none', user: 'noor', password: 'correct horse' },
  imap: null,
  dkim: null,
  dailyCap: 1000,
  window: wholeWeek,
})

/** A plain first message to somebody of their own. */
export const letter = (id: string): Omit<PlannedMessage, 'sendAt'> => ({
  key: id,
  contactId: id,
  companyId: id,
  enrollmentId: null,
  sequenceId: null,
  eventId: null,
  step: 1,
  mailboxId: null,
  toAddress: `${id}@buyer.example`,
  toName: 'Ada Buyer',
  subject: 'The booth at Harbour Summit',
  text: 'Hello Ada,\n\nsee https://seller.example/tour?a=1&b=2 for more.\n\nNoor',
  html: null,
  reasons: [],
  evidenceIds: [],
  inReplyTo: null,
  held: null,
})

/** What delivery answers over HTTP, to whoever asks. */
export const serveDelivery = ({ delivery, platform, metrics }: TestDelivery) =>
  createServer({
    routes: delivery.routes,
    findCaller: async () => undefined,
    contextFor: platform.jobs.contextFor,
    ids: createIds(),
    log: silentLogger,
    metrics,
    version: 'test',
    isReady: async () => ({ ready: true, checks: {} }),
    requestsPerMinute: 1000,
    trustProxy: false,
  })
