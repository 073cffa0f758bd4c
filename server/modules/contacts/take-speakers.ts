import { type Companies, companyKey } from '#modules/companies/index.ts'
import type { EventSpeaker, Sponsors } from '#modules/sponsors/index.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import type { ContactSighting, UpsertedContact } from './contact.ts'

export type TakeSpeakersDeps = {
  sponsors: Pick<Sponsors, 'listSpeakers' | 'listSponsorships' | 'linkSpeakers'>
  companies: Pick<Companies, 'findCompanies'>
  upsertContacts(trx: Trx, sightings: readonly ContactSighting[]): Promise<UpsertedContact[]>
}

/** The speakers who work at a sponsor of their event become contacts: they are the people of a target whose names are public. */
export async function takeSpeakers(deps: TakeSpeakersDeps, ctx: Ctx, eventIds: string[]): Promise<void> {
  await ctx.commit(async (ctx) => {
    const taken: { speakerId: string; sighting: ContactSighting }[] = []
    // One event at a time because the sponsors' face asks so; a batch rarely names more than one.
    for (const eventId of eventIds) taken.push(...(await readSpeakers(deps, ctx, eventId)))
    const upserted = await deps.upsertContacts(
      ctx,
      taken.map((one) => one.sighting),
    )
    const links = upserted.flatMap((one, at) =>
      one.ok ? [{ speakerId: taken[at]!.speakerId, personId: one.personId }] : [],
    )
    await deps.sponsors.linkSpeakers(ctx, links)
  })
}

async function readSpeakers(deps: TakeSpeakersDeps, trx: Trx, eventId: string) {
  const speakers = await deps.sponsors.listSpeakers(trx, eventId)
  if (speakers.length === 0) return []
  const sponsorships = await deps.sponsors.listSponsorships(trx, { eventId })
  const sponsorIds = new Set(sponsorships.filter((one) => one.lapsedAt === null).map((one) => one.companyId))
  const companies = await deps.companies.findCompanies(trx, [...sponsorIds])
  const byName = new Map(companies.map((one) => [companyKey(one.name), one.id]))
  return speakers.flatMap((speaker) => {
    // A sponsor that was found after the speakers were read is known by its name only.
    const named = byName.get(companyKey(speaker.company))
    const companyId = speaker.companyId && sponsorIds.has(speaker.companyId) ? speaker.companyId : named
    return companyId ? [{ speakerId: speaker.id, sighting: sightingOf(speaker, companyId, eventId) }] : []
  })
}

const sightingOf = (speaker: EventSpeaker, companyId: string, eventId: string): ContactSighting => ({
  companyId,
  fullName: speaker.name,
  title: speaker.title,
  // Kept only where it is a LinkedIn profile.
  linkedin: speaker.url,
  eventId,
  source: {
    kind: 'event_page',
    url: speaker.sourceUrl,
    seenAt: Temporal.Instant.fromEpochMilliseconds(speaker.foundAt.getTime()),
  },
})
