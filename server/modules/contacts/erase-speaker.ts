import { type Companies, companyKey } from '#modules/companies/index.ts'
import type { Sponsors } from '#modules/sponsors/index.ts'
import type { Ctx, Trx } from '#platform/context.ts'
import { askForName, eraseOne, type PersonKeeper } from './keep-person.ts'
import { readPersonName } from './person-name.ts'
import { employerTrace } from './read-sighting.ts'
import { findContactsNamed } from './store/match-contacts.ts'
import { rememberForgotten } from './store/people.ts'
import type { Fingerprint } from './upsert-contacts.ts'

export type EraseSpeakerDeps = {
  sponsors: Pick<Sponsors, 'getSpeaker' | 'eraseSpeaker'>
  companies: Pick<Companies, 'findCompanies'>
  secrets: { fingerprint: Fingerprint }
  personKeepers(): readonly PersonKeeper[]
}

/**
 * Erases somebody who stands on an event's site, whether or not they became a contact: everything of the person of that name at that
 * company goes, and no page, file or provider brings them back. `name` must be theirs. Throws `not_found`, and `conflict` for another name.
 */
export async function eraseSpeakerEverywhere(
  deps: EraseSpeakerDeps,
  ctx: Ctx,
  speaker: { id: string; name: string },
): Promise<{ rows: Record<string, number> }> {
  return ctx.commit(async (ctx) => {
    const { name, company, personId } = await deps.sponsors.getSpeaker(ctx, speaker.id)
    askForName(name, speaker.name)
    const key = readPersonName(name)?.key
    const tied = personId ? [personId] : []
    const known = new Set([...tied, ...(key ? await findPersonsAt(deps, ctx, key, company) : [])])
    // Those tied to a person go with them; the others first, because a person of that name at that company would take them along.
    const rows = personId ? {} : await deps.sponsors.eraseSpeaker(ctx, speaker.id)
    addRows(rows, await eraseAll(deps, ctx, [...known]))
    if (key) await rememberForgotten(ctx, [deps.secrets.fingerprint('forgotten', employerTrace(key, company))])
    return { rows }
  })
}

async function findPersonsAt(deps: EraseSpeakerDeps, trx: Trx, key: string, company: string): Promise<string[]> {
  const contacts = await findContactsNamed(trx, key)
  if (contacts.length === 0) return []
  const companies = await deps.companies.findCompanies(
    trx,
    contacts.map((one) => one.companyId),
    { evenDeleted: true },
  )
  const ids = new Set(companies.filter((one) => companyKey(one.name) === companyKey(company)).map((one) => one.id))
  return contacts.filter((one) => ids.has(one.companyId)).map((one) => one.personId)
}

async function eraseAll(
  deps: EraseSpeakerDeps,
  trx: Trx,
  personIds: readonly string[],
): Promise<Record<string, number>> {
  const rows: Record<string, number> = {}
  // One or two: the same name at one company.
  for (const personId of personIds) addRows(rows, await eraseOne(deps.personKeepers(), trx, personId))
  return rows
}

function addRows(to: Record<string, number>, more: Record<string, number>): void {
  for (const [table, count] of Object.entries(more)) to[table] = (to[table] ?? 0) + count
}
