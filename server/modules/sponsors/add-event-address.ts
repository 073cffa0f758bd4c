import type { eventAddressAnswer, newEventAddress } from '@lanyard/contract/sponsors.ts'
import type { z } from 'zod'
import { type Event, nestsTooDeep } from '#modules/discovery/index.ts'
import type { Ctx } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { FetchedPage, FetchResult } from '#platform/fetch/index.ts'
import { readPageStatement } from './address/read-page-statement.ts'
import { refusePage, refuseWall } from './address/refuse-page.ts'
import type { SponsorsDeps } from './deps.ts'
import { isBotWall } from './read/is-bot-wall.ts'
import { openBroker, refusesUs } from './read/open-broker.ts'
import { readSiteNow } from './request-site-read.ts'

type Given = z.output<typeof newEventAddress>
type Answer = z.infer<typeof eventAddressAnswer>
type Stated = Answer['stated']

/** How long a page may take before a person is told that it does not answer. */
const patience = 15_000

/** A browser elsewhere takes longer than a plain request. */
const brokerPatience = 60_000

const maxBytes = 5_000_000

/**
 * Makes an event of a conference's address, by the words of its own page, or finds the event whose page it is; then reads its sponsors,
 * where asked to. Where neither the page nor the caller says when it is, nothing is written, and the answer says so. Throws AppError for
 * an address whose page can't be read, with what to do about it.
 */
export async function addEventAddress(deps: SponsorsDeps, ctx: Ctx, given: Given): Promise<Answer> {
  const asked = readAddress(given.url)
  const page = await findPage(deps, ctx, asked)
  const today = ctx.clock.now().toZonedDateTimeISO('UTC').toPlainDate()
  const stated = readPageStatement(page.text, page.url, today)
  const known = await findKnown(deps, ctx, page, given, stated)
  const answer = { url: page.url, stated, read: false }
  if (known) return { ...answer, state: 'known', eventId: known.id, read: await readNow(deps, ctx, given, known.id) }
  const startsOn = given.startsOn ?? (stated.sure ? stated.startsOn : null)
  if (!startsOn) return { ...answer, state: 'lacks_date', eventId: null }
  const { eventId, created } = await createEvent(deps, ctx, page.url, given, stated, startsOn)
  const read = await readNow(deps, ctx, given, eventId)
  return { ...answer, state: created ? 'created' : 'known', eventId, read }
}

/** An address as people paste it: with spaces around it, in angle brackets, without a scheme. */
function readAddress(written: string): { url: string; hasScheme: boolean } {
  const bare = written.trim().replace(/^<|>$/g, '')
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(bare)
  const url = URL.parse(hasScheme ? bare : `https://${bare}`)
  if (url && /^https?:$/.test(url.protocol) && /^[^\s]+$/.test(bare)) return { url: url.href, hasScheme }
  throw new AppError('invalid_request', {
    detail: `“${written.slice(0, 100)}” is not a web address.`,
    hint: 'Paste the address of the conference’s website, such as https://conference.example.',
  })
}

type Page = Pick<FetchedPage, 'url' | 'text'>

/** What refuses a plain request may be had through the broker, as any page of an event's site. */
async function findPage(deps: SponsorsDeps, ctx: Ctx, asked: { url: string; hasScheme: boolean }): Promise<Page> {
  const page = await askForPage(deps, asked)
  const isWall = page.ok && isBotWall(page.text)
  if (isWall || (!page.ok && refusesUs(page))) {
    const broker = await openBroker(deps.pageBroker, ctx, null)
    const read = await broker?.readPage(asked.url, { maxBytes, signal: AbortSignal.timeout(brokerPatience) })
    const text = read?.html.replaceAll('\0', '').toWellFormed()
    if (read && text && !nestsTooDeep(text)) return { url: read.url, text }
  }
  if (isWall) throw refuseWall(asked.url)
  if (!page.ok || page.text === '' || nestsTooDeep(page.text)) throw refusePage(asked.url, page, deps.sandbox)
  return page
}

async function askForPage(
  deps: Pick<SponsorsDeps, 'fetcher'>,
  { url, hasScheme }: { url: string; hasScheme: boolean },
): Promise<FetchResult> {
  const options = { timeoutMs: patience, maxBytes }
  const page = await deps.fetcher.get(url, options)
  // Whoever left out the scheme may mean a site without a certificate.
  const mayBePlain = !hasScheme && !page.ok && page.reason === 'network'
  if (!mayBePlain) return page
  const plain = await deps.fetcher.get(url.replace(/^https:/, 'http:'), options)
  return plain.ok ? plain : page
}

/** The event whose page this is: of the day that was said, else the next one to come, else the last there was. */
async function findKnown(
  deps: SponsorsDeps,
  ctx: Ctx,
  page: Page,
  given: Given,
  stated: Stated,
): Promise<Event | undefined> {
  const events = await ctx.transaction((ctx) => deps.discovery.findEventsAt(ctx, page.url))
  const startsOn = given.startsOn ?? (stated.sure ? stated.startsOn : null)
  const endsOn = given.endsOn ?? (given.startsOn ? given.startsOn : stated.endsOn)
  if (startsOn && endsOn) return events.find((one) => one.startsOn <= endsOn && one.endsOn >= startsOn)
  const today = ctx.clock.now().toZonedDateTimeISO('UTC').toPlainDate().toString()
  return events.find((one) => one.endsOn >= today) ?? events.at(-1)
}

function createEvent(
  deps: SponsorsDeps,
  ctx: Ctx,
  url: string,
  given: Given,
  stated: Stated,
  startsOn: string,
): Promise<{ eventId: string; created: boolean }> {
  const isStated = given.startsOn === undefined || given.startsOn === stated.startsOn
  const endsOn = given.endsOn ?? (isStated ? (stated.endsOn ?? startsOn) : startsOn)
  const city = given.city === undefined ? stated.city : given.city
  const country = given.country === undefined ? stated.country : given.country
  const because = isStated
    ? 'a person gave its address, and its page says when it is'
    : 'a person gave its address and day'
  const name = given.name ?? stated.name
  return deps.discovery.createEvent(ctx, { name, url, startsOn, endsOn, city, country }, because)
}

const readNow = async (deps: SponsorsDeps, ctx: Ctx, given: Given, eventId: string): Promise<boolean> =>
  given.now && (await readSiteNow(deps, ctx, eventId, { whole: false })).read
