import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { createCompanies } from '#modules/companies/index.ts'
import { createCompliance, type Stop } from '#modules/compliance/index.ts'
import { type Contacts, createContacts } from '#modules/contacts/index.ts'
import { createDelivery, wholeWeek } from '#modules/delivery/index.ts'
import { createDiscovery } from '#modules/discovery/index.ts'
import { createInbox, type InboxDeps } from '#modules/inbox/index.ts'
import type { Mail } from '#modules/inbox/mail.ts'
import { MailServerError } from '#modules/inbox/mail-server.ts'
import { findMails } from '#modules/inbox/store/mails.ts'
import { createBlobs } from '#platform/blobs.ts'
import type { Trx } from '#platform/context.ts'
import { createWorker } from '#platform/jobs/worker.ts'
import { createSecrets } from '#platform/secrets.ts'
import { createMetrics, silentLogger } from '#platform/telemetry.ts'
import { readMailgunPost } from '#providers/mailgun-inbound/index.ts'
import { noSpeakers } from './contacts.ts'
import { startTestPlatform, type TestPlatform } from './platform.ts'

const seller = 'noor@seller.example'

export type Known = { contactId: string; companyId: string; personId: string; address: string }

/** For tests: the module over the real modules below it, on a real database, with nothing running by itself until `settle`. */
export async function startInbox(options: Partial<InboxDeps> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'lanyard-inbox-'))
  const secrets = createSecrets(['a key that is only for tests'])
  const below = buildBelow(secrets, () => platform)
  const deps = { ...below, secrets, blobs: createBlobs(folder), ...inboxDefaults(() => platform), ...options }
  const inbox = createInbox(deps)
  const platform = await startTestPlatform({ listeners: inbox.listeners, schedules: inbox.schedules, work: false })
  const inside = <T>(work: (trx: Trx) => Promise<T>) => platform.ctx().transaction(work)
  const mailbox = await below.delivery.createMailbox(platform.ctx(), {
    fromName: 'Noor',
    fromAddress: seller,
    dailyCap: 50,
    window: wholeWeek,
    smtp: { host: 'smtp.seller.example', port: 587, security: 'starttls', user: null, password: null },
    imap: null,
    dkim: null,
  })
  return {
    platform,
    below,
    deps,
    inbox,
    inside,
    mailboxId: mailbox.id,
    receive: (raw: string | Uint8Array, sourceKey: string = platform.ctx().ids.next()) =>
      inbox.receiveMail(platform.ctx(), { raw: Buffer.from(raw), source: 'webhook', sourceKey }),
    /** Lets the listeners run until nothing is left to do. */
    settle: async () => {
      const worker = createWorker({ ...platform, log: silentLogger, metrics: createMetrics(), pollMilliseconds: 100 })
      worker.start()
      await worker.idle()
      await worker.stop()
    },
    addContact: (fullName: string, company: string) => inside((trx) => addContact(below, trx, fullName, company)),
    addSent: (to: Known, header: string) => inside((trx) => addSent(trx, mailbox.id, to, header)),
    getMail: async (id: string): Promise<Mail> => (await inside((trx) => findMails(trx, [id])))[0]!,
    countMails: async () => (await inside((trx) => sql`select id from inbox.mails`.execute(trx.db))).rows.length,
    stopsOn: async (one: Known): Promise<string[]> => describeStops(await inside((trx) => findStops(below, trx, one))),
    factsOf: (id: string) => inside((trx) => listFacts(trx, id)),
    close: async () => {
      below.delivery.close()
      await platform.close()
      await rm(folder, { recursive: true })
    },
  }
}

export type InboxAtWork = Awaited<ReturnType<typeof startInbox>>

const inboxDefaults = (platform: () => TestPlatform) => ({
  contextFor: (organisationId: string) => platform().ctx(organisationId),
  findCompanyPause: async (_: unknown, __: string, usual: number) => usual,
  openInbox: async () => {
    throw new MailServerError('try_later', 'There is no mail server here.')
  },
  readInboundPost: readMailgunPost,
  signingKey: 'a signing key for tests',
  baseUrl: 'https://lanyard.example',
  pollSeconds: 60,
})

function buildBelow(secrets: ReturnType<typeof createSecrets>, platform: () => TestPlatform) {
  const findPerson: Contacts['findPerson'] = (trx, id) => contacts.findPerson(trx, id)
  const compliance = createCompliance({ secrets, findPerson })
  const companies = createCompanies({
    embedder: { model: 'none', dimensions: 512, embed: async () => [] },
    readPage: async () => ({ ok: false, reason: 'network' }),
  })
  const discovery = createDiscovery({
    fetcher: { get: async () => ({ ok: false, reason: 'network', detail: 'none in tests' }) },
    windowMonths: 6,
  })
  const contacts = createContacts({
    companies,
    compliance,
    personKeepers: () => [],
    discovery,
    sponsors: noSpeakers,
    secrets,
    slots: [],
  })
  const delivery = createDelivery({
    secrets,
    compliance,
    sender: {
      deadlineMilliseconds: 1000,
      connect: async () => ({ ok: false, reason: 'try_later', detail: 'nothing is sent in these tests' }),
    },
    publicUrl: () => undefined,
    postalAddress: async () => undefined,
    findLapsed: async () => new Set(),
    findPerson,
    contextFor: (organisationId) => platform().ctx(organisationId),
    connections: 1,
    log: silentLogger,
    metrics: createMetrics(),
  })
  return { compliance, companies, discovery, contacts, delivery }
}

type Below = ReturnType<typeof buildBelow>

/** "Ada Berg" at "Acorn" has the address ada.berg@acorn.example. */
async function addContact(deps: Below, trx: Trx, fullName: string, company: string): Promise<Known> {
  const source = { kind: 'import', seenAt: trx.clock.now() }
  const domain = `${company.toLowerCase()}.example`
  const [made] = await deps.companies.upsertCompanies(trx, [{ name: company, domain, source }])
  const address = `${fullName.toLowerCase().replaceAll(' ', '.')}@${domain}`
  const companyId = made!.companyId
  const [contact] = await deps.contacts.upsertContacts(trx, [{ companyId, fullName, email: address, source }])
  if (!contact?.ok) throw new Error('not taken')
  return { contactId: contact.contactId, personId: contact.personId, companyId, address }
}

/** A message as it stands after it was sent. */
async function addSent(trx: Trx, mailboxId: string, to: Known, header: string): Promise<string> {
  const id = trx.ids.next()
  const now = trx.clock.now().toString()
  await sql`
    insert into delivery.messages (organisation_id, id, key, contact_id, company_id, step, mailbox_id, to_address, to_name, subject,
      body_text, reasons, evidence_ids, state, send_at, sent_at, created_at, changed_at, header_message_id,
      provider_message_id)
    values (${trx.organisationId}::uuid, ${id}::uuid, ${id}, ${to.contactId}::uuid, ${to.companyId}::uuid, 1, ${mailboxId}::uuid,
      ${to.address}, '', 'Your booth', 'Hello', '{}', '{}', 'sent', ${now}, ${now}, ${now}, ${now}, ${header}, ${header})`.execute(
    trx.db,
  )
  return id
}

const findStops = (deps: Below, trx: Trx, one: Known) =>
  deps.compliance.findStops(trx, {
    addresses: [one.address],
    contactIds: [one.contactId],
    companyIds: [one.companyId],
  })

/** 'company reply_unread', 'address unsubscribed' ... in alphabetical order, each once. */
const describeStops = (stops: Stop[]): string[] =>
  [...new Set(stops.map(({ subject, reason }) => `${subject.kind} ${reason}`))].toSorted()

async function listFacts(trx: Trx, mailId: string): Promise<Record<string, unknown>[]> {
  const { rows } = await sql<{ name: string; payload: Record<string, unknown> }>`
    select name, payload from platform.facts where payload ->> 'replyId' = ${mailId} order by id`.execute(trx.db)
  return rows.map((row) => ({ name: row.name, ...row.payload }))
}

let written = 0

/** A plain mail; `headers` are added, those given replace ours. */
export function writeMail(from: string, text: string, headers: Record<string, string> = {}): string {
  written += 1
  const all = {
    From: from,
    To: `Noor <${seller}>`,
    Subject: 'Re: Your booth',
    'Message-ID': `<mail-${written}@mail.example>`,
    Date: 'Mon, 05 Jan 2026 10:00:00 +0100',
    'Content-Type': 'text/plain; charset=utf-8',
    ...headers,
  }
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  return `${head.join('\r\n')}\r\n\r\n${text}\r\n`
}
