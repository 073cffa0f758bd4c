import type { Companies } from '#modules/companies/index.ts'
import type { Discovery } from '#modules/discovery/index.ts'
import type { Ctx } from '#platform/context.ts'
import { domainOfEmail, judgeAddress } from './channel.ts'
import { classifyTitle } from './classify-title.ts'
import {
  findToClassify,
  markReady,
  type RoleRow,
  type Unclassified,
  type VerdictRow,
  writeRoles,
  writeTimeZones,
  writeVerdicts,
} from './store/change-contacts.ts'
import { guessTimeZone } from './time-zone.ts'

/** Whether a domain takes mail; undefined when the answer could not be had. */
export type ResolveMailServer = (domain: string) => Promise<boolean | undefined>

export type ClassifyDeps = {
  companies: Pick<Companies, 'findCompanies'>
  discovery: Pick<Discovery, 'findEvents'>
  /** Absent where domains are not to be looked up. */
  resolveMailServer?: ResolveMailServer | undefined
}

/**
 * Reads the role out of each contact's title, looks at addresses nobody has looked at, guesses the time zone where no source said one, and
 * declares the contact ready, once. One that was ready already and has an address to write to is announced as reachable, for what waits.
 */
export async function classifyContacts(deps: ClassifyDeps, ctx: Ctx, contactIds: string[]): Promise<void> {
  const { contacts, companies, events } = await ctx.transaction(async (ctx) => {
    const contacts = await findToClassify(ctx, contactIds)
    const homeless = contacts.filter((one) => !one.timeZone)
    return {
      contacts,
      companies: await deps.companies.findCompanies(ctx, [...new Set(homeless.map((one) => one.companyId))]),
      events: await deps.discovery.findEvents(ctx, [...new Set(homeless.flatMap((one) => one.eventId ?? []))]),
    }
  })
  if (contacts.length === 0) return
  const mailServers = await lookUpMailServers(deps.resolveMailServer, contacts)
  const verdicts = contacts
    .flatMap((one) => one.emails)
    .map(({ id, value, status }) => ({ id, ...judgeAddress(value, status, mailServers.get(domainOfEmail(value))) }))
  const zones = contacts.flatMap((one) => {
    if (one.timeZone) return []
    const companyCountry = one.country ?? companies.find(({ id }) => id === one.companyId)?.country ?? null
    const timeZone = guessTimeZone({ companyCountry, event: events.find(({ id }) => id === one.eventId) })
    return timeZone ? [{ id: one.id, timeZone }] : []
  })
  await ctx.commit(async (ctx) => {
    await writeRoles(ctx, contacts.filter((one) => !one.roleByHand).map(roleOf))
    await writeVerdicts(ctx, verdicts)
    await writeTimeZones(ctx, zones)
    const ready = await markReady(
      ctx,
      contacts.map((one) => one.id),
    )
    const reachable = contacts.filter((one) => one.ready && (one.reachable || takesMail(one, verdicts)))
    await ctx.announce([
      ...ready.map((one) => ({ name: 'contact.ready' as const, ...one })),
      ...reachable.map((one) => ({ name: 'contact.reachable' as const, contactId: one.id, companyId: one.companyId })),
    ])
  })
}

const takesMail = ({ emails }: Unclassified, verdicts: readonly VerdictRow[]): boolean =>
  verdicts.some(({ id, status }) => status !== 'invalid' && emails.some((email) => email.id === id))

export function roleOf({ id, title }: { id: string; title: string | null }): RoleRow {
  if (!title) return { id, department: null, seniority: null, decisionMaker: false, confidence: null, because: null }
  return { id, ...classifyTitle(title) }
}

async function lookUpMailServers(resolve: ResolveMailServer | undefined, contacts: Unclassified[]) {
  const domains = [...new Set(contacts.flatMap((one) => one.emails.map(({ value }) => domainOfEmail(value))))]
  if (!resolve) return new Map<string, boolean | undefined>()
  return new Map(await Promise.all(domains.map(async (domain) => [domain, await resolve(domain)] as const)))
}
