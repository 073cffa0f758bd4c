import type { Trx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import { decodeText } from '#platform/fetch/index.ts'
import type { SponsorsDeps } from './deps.ts'
import { marksOf, rememberOne } from './forgotten.ts'
import { foldName, isSameEmployer } from './speakers/speaker.ts'
import { deleteEntries, insertForgotten, listTexts, writeTexts } from './store/forgotten.ts'
import { deletePages, dropArtifacts, listEventPages, type StoredPage } from './store/pages.ts'
import { blankSpeakers, findNamesakes, findSpeaker, listSpeakersOfPerson } from './store/speakers.ts'
import { listSponsorships } from './store/sponsorships.ts'

type Deps = Pick<SponsorsDeps, 'blobs' | 'companies' | 'discovery' | 'secrets' | 'findIdentity'>
type Erased = Record<string, number>

/**
 * Blanks all that is held about a person of the contacts: where they speak, with or without a sponsor to employ them, and every stored
 * page, picture and word that names them at those events and at those their companies sponsor. No later reading brings them back.
 */
export async function erasePerson(deps: Deps, trx: Trx, personId: string): Promise<Erased> {
  const identity = await deps.findIdentity?.(trx, personId)
  const linked = await listSpeakersOfPerson(trx, personId)
  const companyIds = identity?.companyIds ?? []
  const companies =
    companyIds.length > 0 ? await deps.companies.findCompanies(trx, companyIds, { evenDeleted: true }) : []
  const sponsored = companyIds.length > 0 ? await listSponsorships(trx, { companyIds }) : []
  const names = new Set([...(identity ? [identity.fullName] : []), ...linked.map((one) => one.name)])
  const erased: Erased = {}
  // Somebody is written in one way, or in two.
  for (const name of names) {
    const given = [...companies.map((one) => one.name), ...linked.map((one) => one.company)]
    const eventIds = sponsored.map((one) => one.eventId)
    add(erased, await eraseNamed(deps, trx, { name, companies: given, eventIds, personId, speakerId: null }))
  }
  return erased
}

/** The same for a speaker whom the contacts don't know. Throws `not_found`. */
export async function eraseSpeaker(deps: Deps, trx: Trx, speakerId: string): Promise<Erased> {
  const { name, company } = await getSpeaker(trx, speakerId)
  return eraseNamed(deps, trx, { name, companies: [company], eventIds: [], personId: null, speakerId })
}

/** Throws `not_found`, for one who was erased too. */
export async function getSpeaker(trx: Trx, speakerId: string) {
  const speaker = await findSpeaker(trx, speakerId)
  if (speaker) return speaker
  throw new AppError('not_found', { detail: 'There is no such speaker, or they were erased.' })
}

type Who = {
  name: string
  companies: readonly string[]
  eventIds: readonly string[]
  personId: string | null
  speakerId: string | null
}

async function eraseNamed(deps: Deps, trx: Trx, who: Who): Promise<Erased> {
  const employers = who.companies.map(foldName)
  const namesakes = await findNamesakes(trx, who.name, who)
  const theirs = namesakes.filter(
    (one) =>
      one.id === who.speakerId ||
      (who.personId !== null && one.personId === who.personId) ||
      employers.some((employer) => isSameEmployer(foldName(one.company), employer)),
  )
  const companies = [...new Set([...who.companies, ...theirs.map((one) => one.company)])]
  const spokeAt = [...new Set(theirs.map((one) => one.eventId))]
  await insertForgotten(trx, marksOf(deps.secrets.fingerprint, { name: who.name, companies, eventIds: spokeAt }))
  await blankSpeakers(
    trx,
    theirs.map((one) => one.id),
  )
  const eventIds = [...new Set([...spokeAt, ...who.eventIds])]
  return {
    'sponsors.speakers': theirs.length,
    'sponsors.pages': await erasePages(deps, trx, eventIds, {
      name: who.name,
      pageIds: theirs.flatMap((one) => one.pageId ?? []),
    }),
    ...(await eraseWords(trx, eventIds, who.name)),
    'discovery.candidates': await deps.discovery.blankName(trx, who.name),
  }
}

/**
 * Stored copies that name them go, wherever the same copy is referred to; so do those of the pages they were read from, in every text
 * these had, however they write the name; and pages whose very address names them.
 */
async function erasePages(
  deps: Deps,
  trx: Trx,
  eventIds: readonly string[],
  { name, pageIds }: { name: string; pageIds: readonly string[] },
): Promise<number> {
  const { isNamedIn, isNamedOn } = rememberOne(name)
  const pages = await listEventPages(trx, eventIds)
  const readFrom = new Set(pages.filter((one) => pageIds.includes(one.id)).map((one) => one.url))
  const naming: StoredPage[] = []
  for (const page of pages) {
    const bytes = page.artifactKey ? await deps.blobs.find(page.artifactKey) : undefined
    const isTheirs = readFrom.has(page.url) || isNamedIn(page.url)
    if (isTheirs || (bytes && (await isNamedOn(decodeText(bytes, page.contentType))))) naming.push(page)
  }
  const keys = await dropArtifacts(
    trx,
    naming.map((one) => one.id),
  )
  await deletePages(
    trx,
    naming.filter((one) => isNamedIn(one.url)).map((one) => one.id),
  )
  // Files follow no transaction: should this one fail, a page is gone that could have stayed, which harms nobody.
  await Promise.all(keys.map((key) => deps.blobs.remove(key)))
  return naming.length
}

/** Other people's talks, evidence and addresses can name them too; and they can support or organise an event in their own name. */
async function eraseWords(trx: Trx, eventIds: readonly string[], name: string): Promise<Erased> {
  const { isNamedIn, blank } = rememberOne(name)
  const naming = (await listTexts(trx, eventIds)).filter(({ texts }) =>
    Object.values(texts).some((text) => text && isNamedIn(text)),
  )
  const themselves = naming.filter(({ texts }) => texts['name'] && isNamedIn(texts['name']))
  const changed = naming
    .filter((one) => !themselves.includes(one))
    .map((one) => ({
      ...one,
      texts: Object.fromEntries(Object.entries(one.texts).map(([key, text]) => [key, text && blank(text)])),
    }))
  await writeTexts(trx, changed)
  await deleteEntries(
    trx,
    themselves.map((one) => one.id),
  )
  const count = (kind: string) => naming.filter((one) => one.kind === kind).length
  return { 'sponsors.sponsorships': count('sponsorship'), 'sponsors.page_calls': count('call') }
}

function add(to: Erased, more: Erased): void {
  for (const [table, count] of Object.entries(more)) to[table] = (to[table] ?? 0) + count
}
