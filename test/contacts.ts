import { sql } from 'kysely'
import { type Companies, createCompanies } from '#modules/companies/index.ts'
import { createCompliance } from '#modules/compliance/index.ts'
import { type Contacts, type ContactsDeps, createContacts } from '#modules/contacts/index.ts'
import { createDiscovery } from '#modules/discovery/index.ts'
import { AppError } from '#platform/errors.ts'
import { createServer } from '#platform/http/create-server.ts'
import { createIds } from '#platform/ids.ts'
import { createSecrets } from '#platform/secrets.ts'
import { createMetrics, silentLogger } from '#platform/telemetry.ts'
import { startTestPlatform, type TestPlatform } from './platform.ts'

/** The members of the organisation; Noor is who calls. */
export const noor = { id: '019a0000-0000-7000-8000-00000000a001', name: 'Noor Haddad', email: 'noor@lanyard.example' }
export const tomas = { id: '019a0000-0000-7000-8000-00000000a002', name: 'Tomas Lind', email: 'tomas@lanyard.example' }

/** Nobody speaks anywhere. */
export const noSpeakers: ContactsDeps['sponsors'] = {
  ...{ listSpeakers: async () => [], listSponsorships: async () => [], linkSpeakers: async () => {} },
  eraseSpeaker: async () => ({}),
  getSpeaker: async () => {
    throw new AppError('not_found', { detail: 'There is no such speaker.' })
  },
}

export type ContactsAtWork = {
  platform: TestPlatform
  contacts: Contacts
  companies: Companies
  /** Makes companies; "Acorn" has the domain acorn.example. */
  addCompanies(...names: string[]): Promise<string[]>
  upsert(...sightings: Parameters<Contacts['upsertContacts']>[1]): ReturnType<Contacts['upsertContacts']>
  get(id: string): ReturnType<Contacts['getContact']>
  list(companyId: string): ReturnType<Contacts['findContactsOf']>
  /** How often a fact was announced of a contact. */
  countFacts(name: string, contactId: string): Promise<number>
  /** What its history says, newest first. */
  changesOf(contactId: string): Promise<{ action: string; before: unknown; after: unknown }[]>
  /** Why it must not be written to now. */
  stopsOf(contactId: string): Promise<string[]>
}

/** For tests: the module on a real database, with its listeners at work. */
export async function startContacts(options: Partial<ContactsDeps> = {}): Promise<ContactsAtWork> {
  const companies = createCompanies({
    embedder: { model: 'none', dimensions: 512, embed: async () => [] },
    readPage: async () => ({ ok: false, reason: 'network' }),
    members: { list: async () => [noor, tomas], findOwn: async () => noor.id },
  })
  const compliance = createCompliance({
    secrets: createSecrets(['a key that is only for tests']),
    findPerson: (trx, id) => contacts.findPerson(trx, id),
  })
  const contacts: Contacts = createContacts({
    companies,
    compliance,
    personKeepers: () => [compliance],
    discovery: createDiscovery({
      fetcher: { get: async () => ({ ok: false, reason: 'network', detail: 'none in tests' }) },
      windowMonths: 6,
    }),
    sponsors: noSpeakers,
    secrets: { fingerprint: (purpose, text) => `${purpose} ${Buffer.from(text).toString('hex')}` },
    slots: ['partnerships', 'marketing', 'executive'],
    ...options,
  })
  const platform = await startTestPlatform({ listeners: contacts.listeners })
  const inside: ReturnType<TestPlatform['ctx']>['transaction'] = (work) => platform.ctx().transaction(work)
  return {
    platform,
    contacts,
    companies,
    addCompanies: async (...names) => {
      const source = { kind: 'person', seenAt: platform.clock.now() }
      const sightings = names.map((name) => ({ name, domain: `${name.toLowerCase()}.example`, source }))
      const made = await inside((trx) => companies.upsertCompanies(trx, sightings))
      return made.map((one) => one.companyId)
    },
    upsert: (...sightings) => inside((trx) => contacts.upsertContacts(trx, sightings)),
    get: (id) => inside((trx) => contacts.getContact(trx, id)),
    list: (companyId) => inside((trx) => contacts.findContactsOf(trx, companyId)),
    countFacts: async (name, contactId) => {
      const { rows } = await inside((trx) =>
        sql<{ n: number }>`select count(*)::int as n from platform.facts
          where name = ${name} and payload ->> 'contactId' = ${contactId}`.execute(trx.db),
      )
      return rows[0]!.n
    },
    stopsOf: async (contactId) =>
      (await inside((trx) => compliance.findStops(trx, { contactIds: [contactId] }))).map((one) => one.reason),
    changesOf: async (contactId) => {
      const { rows } = await inside((trx) =>
        sql<{ action: string; before: unknown; after: unknown }>`select action, before, after from compliance.changes
          where record_id = ${contactId} order by id desc`.execute(trx.db),
      )
      return rows
    },
  }
}

/** Fails the test where the sighting was not taken. */
export function takenOf(made: Awaited<ReturnType<Contacts['upsertContacts']>>) {
  return made.map((one) => {
    if (!one.ok) throw new Error(one.reason)
    return one
  })
}

export type ContactsApi = ContactsAtWork & {
  /** Calls the module's routes as a member; a CSV comes back as `text`. */
  call(method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE', url: string, body?: object): Promise<ApiAnswer>
  close(): Promise<void>
}
export type ApiAnswer = {
  status: number
  text: string
  body: Record<string, never> & { id: string; next: string | null; items: { id: string; fullName: string }[] }
}

/** The module behind a web server, called by an admin. */
export async function startContactsApi(options: Partial<ContactsDeps> = {}): Promise<ContactsApi> {
  const at = await startContacts(options)
  const server = await createServer({
    routes: at.contacts.routes,
    findCaller: async () => ({
      organisationId: at.platform.organisationId,
      actor: { kind: 'member', id: 'somebody', role: 'admin' },
    }),
    contextFor: (organisationId, actor) => at.platform.jobs.contextFor(organisationId, actor),
    isReady: async () => ({ ready: true, checks: {} }),
    ...{ ids: createIds(), log: silentLogger, metrics: createMetrics() },
    ...{ version: '0.0.0', requestsPerMinute: 1000, trustProxy: false },
  })
  return {
    ...at,
    call: async (method, url, body) => {
      const answer = await server.inject({ method, url: `/api/v1/${url}`, ...(body ? { payload: body } : {}) })
      const isJson = String(answer.headers['content-type']).includes('json')
      return {
        status: answer.statusCode,
        text: answer.body,
        body: (isJson && answer.body ? answer.json() : {}) as ApiAnswer['body'],
      }
    },
    close: async () => {
      await server.close()
      await at.platform.close()
    },
  }
}
