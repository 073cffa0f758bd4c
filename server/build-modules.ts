import { resolveGuarded } from '#platform/fetch/index.ts'
import { createHosts } from '#platform/hosts.ts'
import type { JobSystem } from '#platform/jobs/job-system.ts'
import { createLimits } from '#platform/limits.ts'
import { listModelSpending } from '#platform/llm/index.ts'
import { createApollo } from '#providers/apollo/index.ts'
import { createDnsReader } from '#providers/dns/index.ts'
import { createImapReader, createInboxCheck, createSentFolderReader } from '#providers/imap/index.ts'
import { readMailgunPost } from '#providers/mailgun-inbound/index.ts'
import type { ResolveHost } from '#providers/smtp/index.ts'
import { createUseLite } from '#providers/use-lite/index.ts'
import type { Surroundings } from './app.ts'
import { buildEventSearches } from './build-event-searches.ts'
import { buildGeocoders } from './build-geocoders.ts'
import { buildModel } from './build-model.ts'
import { buildPageBroker } from './build-page-broker.ts'
import { buildAuthorities, buildSender } from './build-senders.ts'
import { describeQuotas } from './describe-quotas.ts'
import { listProviders } from './list-providers.ts'
import { type Access, createAccess } from './modules/access/index.ts'
import { type Companies, createCompanies, sameCompany } from './modules/companies/index.ts'
import { createCompliance } from './modules/compliance/index.ts'
import { createContacts, limitPeopleSearch } from './modules/contacts/index.ts'
import {
  createDelivery,
  createLinkAsker,
  loadNetworks,
  type MailboxSetup,
  usualLimits,
} from './modules/delivery/index.ts'
import { createDiscovery } from './modules/discovery/index.ts'
import { createInbox } from './modules/inbox/index.ts'
import { createInsights } from './modules/insights/index.ts'
import { createMeetings } from './modules/meetings/index.ts'
import { createOperations } from './modules/operations/index.ts'
import { createOutreach } from './modules/outreach/index.ts'
import { createSponsors } from './modules/sponsors/index.ts'
import { createSubjectNames } from './name-subjects.ts'

/**
 * Every module, in the order in which they may call each other: a later one is given the earlier ones. What an earlier one needs of a
 * later one it gets as a small function that is called only when all are built.
 */
export function buildModules(from: Surroundings, jobs: JobSystem) {
  const { config, secrets, blobs, network, log, metrics } = from
  const { fetcher, renderer } = network
  const { contextFor } = jobs
  const resolveHost = (host: string, port: number) => resolveGuarded(network.guard, host, port)

  const access = createAccess({
    pool: from.db.pool,
    secret: secrets.fingerprint('sessions', 'cookies'),
    baseUrl: from.baseUrl,
    defaults: {
      postalAddress: config.delivery.postalAddress,
      pitch: config.outreach.pitch,
      bookingUrl: config.outreach.bookingUrl,
    },
    recordChange: (trx, change) => compliance.recordChange(trx, change),
    installation: from.installation,
    listProviders: () => listProviders(config, from.db),
  })
  const compliance = createCompliance({
    secrets,
    findPerson: (trx, id) => contacts.findPerson(trx, id),
    nameActors: access.nameActors,
    ...createSubjectNames(() => ({ companies, contacts, delivery, outreach })),
  })
  const members = { list: access.listMembers, findOwn: access.findOwnMember }
  const companies: Companies = createCompanies({
    ...{ embedder: createUseLite(), readPage: readPageWith(fetcher) },
    members,
  })
  const discovery = createDiscovery({
    fetcher,
    windowMonths: config.discovery.windowMonths,
    searches: buildEventSearches(config.discovery, fetcher, createLimits(from.db)),
    monthlyCalls: config.discovery.monthlyCalls,
    geocoding: buildGeocoders(config.discovery, fetcher, createLimits(from.db)),
  })
  const desk = buildModel(config.model, fetcher, createLimits(from.db))
  const sponsors = createSponsors({
    ...{ fetcher, renderer, blobs, discovery, companies, sameCompany, secrets },
    findIdentity: (trx, id) => contacts.findIdentity(trx, id),
    pageBroker: buildPageBroker(config.sponsors, fetcher, createLimits(from.db)),
    model: desk && { desk, instructions: config.sponsors.modelInstructions },
    sandbox: from.sandbox,
  })
  const apollo = createApollo({ fetcher, url: config.contacts.apolloUrl, key: config.contacts.apolloKey })
  const contacts = createContacts({
    companies,
    compliance,
    discovery,
    sponsors,
    secrets,
    slots: config.contacts.slots,
    peopleSearch: apollo && limitPeopleSearch(createLimits(from.db), apollo),
    personKeepers: () => [meetings, inbox, outreach, delivery, sponsors, compliance],
  })
  const delivery = createDelivery({
    secrets,
    blobs,
    compliance,
    usualLimits,
    sender: buildSender(from, resolveHost, config.delivery.sendDeadline * 1000),
    hosts: createHosts(from.db),
    lookIntoSentFolder: createSentFolderReader({ resolveHost }),
    authorities: buildAuthorities(from),
    baseUrl: from.baseUrl,
    publicUrl: () => (from.sandbox ? from.baseUrl : config.platform.publicUrl),
    postalAddress: async (trx) => (await access.getOrganisation(trx)).postalAddress ?? undefined,
    askLink: createLinkAsker({
      request: from.network.fetcher.request,
      dns: createDnsReader({ off: from.sandbox, servers: config.delivery.dnsServers }),
    }),
    findOwnLinks: async (trx) => [(await access.getOrganisation(trx)).bookingUrl ?? []].flat(),
    setup: mailboxSetup(from, resolveHost, access, async (trx) =>
      (await outreach.findSequences(trx)).some((one) => one.status === 'active'),
    ),
    findLapsed: sponsors.findLapsed,
    findCountries: contacts.findCountries,
    findOwnedByOthers: (trx, messages) => outreach.findOwnedByOthers(trx, messages),
    findPerson: (trx, id) => contacts.findPerson(trx, id),
    findNames: (trx, ids) => outreach.findNames(trx, ids),
    contextFor,
    networks: loadNetworks(config.delivery.networkFiles, log),
    connections: config.delivery.smtpConnections,
    log,
    metrics,
  })
  const outreach = createOutreach({
    ...{ companies, members, compliance, contacts, delivery, discovery, sponsors },
    model: buildModel(config.model, fetcher, createLimits(from.db)),
    getSeller: access.getOrganisation,
    findOwnAddress: access.findOwnAddress,
    contactIdsOf: async (trx, id) => (await contacts.findPerson(trx, id)).contactIds,
  })
  const inbox = createInbox({
    ...{ blobs, companies, compliance, contacts, delivery, discovery, secrets, contextFor },
    readInboundPost: readMailgunPost,
    findCompanyPause: outreach.findCompanyPause,
    openInbox: createImapReader({ resolveHost }),
    pollSeconds: config.inbox.pollSeconds,
    signingKey: config.inbox.inboundSigningKey,
    baseUrl: from.baseUrl,
  })
  const meetings = createMeetings({
    ...{ secrets, contextFor, baseUrl: from.baseUrl, calSecret: config.meetings.calSecret },
    findContactsByAddress: contacts.findContactsByAddress,
    findCompanyByDomain: companies.findCompanyByDomain,
    findCompanies: companies.findCompanies,
    getContacts: contacts.getContacts,
    recordChange: compliance.recordChange,
    forgetChanges: compliance.forgetChanges,
    contactIdsOf: async (trx, id) => (await contacts.findPerson(trx, id)).contactIds,
  })
  const insights = createInsights({
    ...{ companies, compliance, discovery, sponsors, contacts, delivery, outreach, inbox, meetings },
  })
  const operations = createOperations({
    jobs,
    spending: {
      spenders: [discovery.listSpending, sponsors.listSpending, contacts.listSpending, listModelSpending],
      quotas: describeQuotas(config),
    },
  })
  return {
    ...{ access, compliance, companies, discovery, sponsors, contacts, delivery, outreach, inbox, meetings },
    ...{ insights, operations },
  }
}

const readPageWith = (fetcher: Surroundings['network']['fetcher']) => async (url: string) => {
  const page = await fetcher.get(url, { maxBytes: 2_000_000, timeoutMs: 15_000 })
  return page.ok ? { ok: true as const, url: page.url, text: page.text } : { ok: false as const, reason: page.reason }
}

/** For the mailbox form and the checklist, where a person waits for the answer. */
function mailboxSetup(
  from: Surroundings,
  resolveHost: ResolveHost,
  access: Access,
  hasActiveSequence: MailboxSetup['hasActiveSequence'],
): MailboxSetup {
  const { config, network, sandbox } = from
  return {
    sender: buildSender(from, resolveHost, 10_000),
    checkInbox: createInboxCheck({ resolveHost, patienceMilliseconds: 10_000 }),
    dns: createDnsReader({ off: sandbox, servers: config.delivery.dnsServers }),
    fetchText: async (url) => {
      const page = await network.fetcher.get(url, { maxBytes: 100_000, timeoutMs: 5000 })
      return page.ok ? page.text : undefined
    },
    blocklists: config.delivery.blocklists,
    askPage: async (url) => {
      const page = await network.fetcher.request(url, { maxBytes: 10_000, timeoutMs: 5000 })
      return page.ok ? { ok: true, status: page.status, text: page.text } : { ok: false, detail: page.detail }
    },
    findOwnAddress: access.findOwnAddress,
    hasActiveSequence,
    takesInbound: config.inbox.inboundSigningKey !== undefined,
  }
}
