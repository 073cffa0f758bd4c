import type { Department } from '@lanyard/contract/contacts.ts'
import type { Company } from '#modules/companies/index.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { TryLater } from '#platform/jobs/settle-failure.ts'
import { classifyTitle } from './classify-title.ts'
import type { Contact, ContactSighting, Source, UpsertedContact } from './contact.ts'
import type { FoundPerson, PeopleSearch, ProviderFailure, RevealedPerson } from './people-search.ts'
import { chooseForSlots, openSlots, titlesToAskFor } from './slots.ts'
import { findSourceUrls, insertSearch, interrupted, type SearchRow, wasSearchedSince } from './store/people.ts'
import { findContactsOf } from './store/read-contacts.ts'

export type FindPeopleDeps = {
  /** Absent where no provider is configured: people then come from event pages and imports. */
  peopleSearch?: PeopleSearch | undefined
  slots: readonly Department[]
  findCompanies(trx: Trx, ids: readonly string[]): Promise<Company[]>
  upsertContacts(trx: Trx, sightings: readonly ContactSighting[]): Promise<UpsertedContact[]>
}

const searchAgainAfter = { hours: 30 * 24 }
const mostAsked = 25

/**
 * Asks the people provider for the slots that a target company has open: one search, judged by our own rules for titles, then one paid
 * look-up for each person chosen. A company is asked about once in thirty days.
 */
export async function findPeople(deps: FindPeopleDeps, ctx: Ctx, companyId: string): Promise<void> {
  const { peopleSearch } = deps
  if (!peopleSearch) return
  const plan = await ctx.transaction((ctx) => planSearch(deps, ctx, companyId))
  if (!plan) return
  const { company, slots, known } = plan
  const tally = { companyId, provider: peopleSearch.provider, reason: null, found: 0, calls: 1, reveals: 0 }
  const found = await peopleSearch.searchPeople({
    domains: company.domains,
    companyName: company.name,
    titles: titlesToAskFor(slots),
    limit: mostAsked,
  })
  if (!found.ok) return giveUp(ctx, found, tally)
  const sightings: ContactSighting[] = []
  const urlOf = (person: FoundPerson) => `provider:${peopleSearch.provider}/${person.ref}`
  // Those without an address are left out: looking them up costs and brings nobody to write to.
  const candidates = found.value.filter((one) => one.hasEmail && !known.has(urlOf(one)))
  for (const person of chooseForSlots(slots, candidates.map(withRole))) {
    const answer = await peopleSearch.revealPerson(person.ref)
    tally.calls++
    if (!answer.ok) {
      // What was paid for is kept and counted; the next try asks for the rest only.
      await ctx.transaction(async (ctx) => {
        await deps.upsertContacts(ctx, sightings)
        await insertSearch(ctx, { ...tally, outcome: 'found', reason: interrupted, found: sightings.length })
      })
      return giveUp(ctx, answer, tally)
    }
    tally.reveals++
    if (answer.value && worksAt(company, answer.value)) {
      sightings.push(
        sightingOf(answer.value, companyId, { kind: 'provider', url: urlOf(person), seenAt: ctx.clock.now() }),
      )
    }
  }
  await ctx.commit(async (ctx) => {
    await deps.upsertContacts(ctx, sightings)
    const outcome = sightings.length > 0 ? 'found' : 'nobody'
    await insertSearch(ctx, { ...tally, outcome, found: sightings.length })
  })
}

async function planSearch(deps: FindPeopleDeps, trx: Trx, companyId: string) {
  const [company] = await deps.findCompanies(trx, [companyId])
  if (!company || company.domains.length === 0) return undefined
  if (await wasSearchedSince(trx, companyId, trx.clock.now().subtract(searchAgainAfter))) return undefined
  const contacts = await findContactsOf(trx, companyId)
  const slots = openSlots(deps.slots, contacts.filter(canBeWrittenTo).map(withRole))
  const known = await findSourceUrls(trx, companyId, 'provider')
  return slots.length > 0 ? { company, slots, known } : undefined
}

/** Whoever nobody can write to (a speaker known by name, an address that bounced) fills no slot; a look-up may bring their address. */
const canBeWrittenTo = (one: Contact): boolean =>
  one.status !== 'disqualified' && one.email !== null && one.emailStatus !== 'invalid'

/** The role by the title, also for a contact found a moment ago that waits to be classified. */
function withRole<P extends { title: string | null }>(person: P) {
  const role = person.title ? classifyTitle(person.title) : undefined
  return {
    ...person,
    department: role?.department ?? null,
    seniority: role?.seniority ?? null,
    decisionMaker: role?.decisionMaker ?? false,
  }
}

const worksAt = (company: Company, person: RevealedPerson): boolean =>
  person.companyDomain === null || company.domains.includes(person.companyDomain)

function sightingOf(
  { companyDomain: _, ...person }: RevealedPerson,
  companyId: string,
  source: Source,
): ContactSighting {
  return { ...person, companyId, source }
}

/** A refusal is an answer and is recorded; the rest is tried again, and shown among the failures when that does not help. */
async function giveUp(ctx: Ctx, failure: ProviderFailure, tally: Omit<SearchRow, 'outcome'>): Promise<void> {
  if (failure.reason === 'try_later') throw new TryLater(failure.milliseconds, failure.why)
  if (failure.reason === 'misconfigured') {
    throw new AppError('misconfigured', { detail: failure.why, hint: 'Mend the key, then replay the failure.' })
  }
  if (failure.reason === 'broken') throw new AppError('provider_failed', { detail: failure.why })
  await ctx.commit((ctx) => insertSearch(ctx, { ...tally, outcome: 'refused', reason: failure.why }))
}
