import type { PageStatement } from '@lanyard/contract/sponsors.ts'
import { type CheerioAPI, load } from 'cheerio'
import { readDates, readEventJsonld } from '#modules/discovery/index.ts'
import { pageLines } from '../evidence-text.ts'
import { readPageDate, type Stretch } from './read-page-date.ts'
import { readPageName } from './read-page-name.ts'
import { readPagePlace } from './read-page-place.ts'

type Markup = ReturnType<typeof readEventJsonld>[number]

/** How much of a page's text is looked at: an event says when and where it is before anything else. */
const furthest = 200

/** What a conference's own page says about it: by its markup where it has any, else by its title, headings and first words. Pure. */
export function readPageStatement(html: string, url: string, today: Temporal.PlainDate): PageStatement {
  const $ = load(html)
  const named = readPageName($, url)
  const markup = chooseMarkup(readEventJsonld(html, { url }), named.name)
  const name = markup ? { name: markup.name, because: 'the page’s own markup (schema.org)' } : named
  const lines = pageLines(html).slice(0, furthest)
  const year = yearOf(`${name.name} ${$('title').first().text()}`) ?? yearOf(url)
  const written = readPageDate(stretchesOf($, lines), year, today)
  const date = markup?.startDate
    ? { startsOn: markup.startDate, endsOn: markup.endDate ?? markup.startDate, sure: true, words: 'its markup' }
    : written
  const near = date
    ? lines.filter((line) => line.includes(date.words)).map((line) => line.replace(date.words, ' | '))
    : []
  const place = markup?.city ? undefined : readPagePlace([...near, ...around(lines, date?.words), ...cards($)])
  return {
    name: withoutDate(name.name).slice(0, 300),
    startsOn: date?.startsOn ?? null,
    endsOn: date?.endsOn ?? null,
    city: markup?.city ?? place?.city ?? null,
    country: markup?.country ?? place?.country ?? null,
    because: {
      name: name.because,
      date: date ? date.words : null,
      place: markup?.city ? 'its markup' : (place?.words ?? null),
    },
    sure: date?.sure ?? false,
  }
}

/** The event the page is about: the only one it states, or the one that its title names. */
function chooseMarkup(stated: readonly Markup[], title: string): Markup | undefined {
  const dated = stated.filter((one) => one.startDate)
  if (dated.length === 1) return dated[0]
  const fold = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  return dated.find((one) => fold(one.name).includes(fold(title)) || fold(title).includes(fold(one.name)))
}

function stretchesOf($: CheerioAPI, lines: readonly string[]): Stretch[] {
  const headings = $('h1, h2')
    .slice(0, 6)
    .get()
    .map((one) => $(one).text())
  const times = $('time[datetime]')
    .slice(0, 4)
    .get()
    .map((one) => $(one).attr('datetime') ?? '')
  return [
    ...cards($).map((text) => ({ text, weight: 2.5 })),
    ...headings.map((text) => ({ text, weight: 2 })),
    ...times.map((text) => ({ text, weight: 0.5 })),
    ...lines.map((text, at) => ({ text, weight: at < 40 ? 1.5 : at < 100 ? 0.5 : 0 })),
  ]
}

const cards = ($: CheerioAPI): string[] =>
  [
    $('title').first().text(),
    $('meta[property="og:title"]').attr('content'),
    $('meta[name="description"]').attr('content'),
    $('meta[property="og:description"]').attr('content'),
  ].flatMap((text) => text?.replace(/\s+/g, ' ').trim() || [])

/** Lines beside the one with the date: where it is mostly stands next to when it is. */
function around(lines: readonly string[], words: string | undefined): string[] {
  const at = words ? lines.findIndex((line) => line.includes(words)) : -1
  return at < 0 ? [] : lines.slice(Math.max(0, at - 3), at + 4)
}

/** "HarbourConf 2027 Hamburg, 2-4 March" is called HarbourConf 2027 Hamburg. */
function withoutDate(name: string): string {
  const [date] = readDates(name)
  const at = date ? name.indexOf(date.text) : -1
  const rest = at > 0 ? name.slice(0, at).replace(/[\s,(–—-]+$/u, '') : name
  return rest.length >= 2 ? rest : name
}

function yearOf(text: string): number | undefined {
  const years = [...text.matchAll(/(?<!\d)(20[0-4]\d|19[89]\d)(?!\d)/g)].map(([year]) => Number(year))
  return years.length > 0 ? Math.max(...years) : undefined
}
