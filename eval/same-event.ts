import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { blockingKeys, type EventSighting, sameEvent } from '../server/modules/discovery/same-event.ts'

export type SameEventResult = {
  pairs: number
  joined: number
  missed: string[]
  /** Pairs of different-editions.json that were joined: none should be. */
  editions: number
  wronglyJoined: string[]
  /** Joins among all rows of the lists that share a block and aren't the same row twice, to be read by eye. */
  compared: number
  joins: string[]
  /** Joins that can't be right: other years, or other cities where both lists name one. */
  contradictions: string[]
}

type Pair = Record<'a' | 'b' | 'a_start' | 'b_start' | 'url_a' | 'url_b', string> & {
  a_city: string | null
  b_loc: string | null
}
type Row = EventSighting & { name: string }

/** Same-event pairs joined, editions kept apart, and every join over the whole lists of `corpusFolder`/events. */
export function evaluateSameEvent(corpusFolder: string): SameEventResult {
  const read = (file: string) => JSON.parse(readFileSync(join(corpusFolder, 'events', file), 'utf8'))
  const pairs = (read('same-event-pairs.json') as Pair[]).map(asRows)
  // A pair counts only if the blocks would have brought it together.
  const missed = pairs.filter(([a, b]) => !sameEvent(a, b).same || !meet(a, b))
  const editions = (read('different-editions.json') as { events: [string, string, string, string][] }[]).flatMap(
    ({ events }) =>
      allPairs(
        events.map(([name, startDate, city, url]) => ({ name, startDate, city: city === 'None' ? null : city, url })),
      ),
  )
  const wrong = editions.filter(([a, b]) => sameEvent(a, b).same)
  const lists = joinLists([...conferences(read('conferences.json')), ...organizers(read('python-organizers.json'))])
  return {
    pairs: pairs.length,
    joined: pairs.length - missed.length,
    missed: missed.map(show),
    editions: editions.length,
    wronglyJoined: wrong.map(show),
    ...lists,
  }
}

function joinLists(rows: Row[]): Pick<SameEventResult, 'compared' | 'joins' | 'contradictions'> {
  const blocks = new Map<string, number[]>()
  for (const [at, row] of rows.entries()) {
    for (const key of blockingKeys(row)) blocks.set(key, [...(blocks.get(key) ?? []), at])
  }
  const seen = new Set<string>()
  const joins: [Row, Row][] = []
  for (const [one, other] of [...blocks.values()].flatMap(allPairs)) {
    if (seen.has(`${one}-${other}`)) continue
    seen.add(`${one}-${other}`)
    const pair: [Row, Row] = [rows[one]!, rows[other]!]
    if (sameEvent(...pair).same && show([pair[0], pair[0]]) !== show([pair[1], pair[1]])) joins.push(pair)
  }
  const contradictions = joins.filter((pair) => contradicts(...pair))
  return { compared: seen.size, joins: joins.map(show), contradictions: contradictions.map(show) }
}

type Told = { startDate?: string | null | undefined; city?: string | null | undefined }

/** Other years, or other cities where both name one: these can't be one event. */
export const contradicts = (a: Told, b: Told): boolean =>
  a.startDate?.slice(0, 4) !== b.startDate?.slice(0, 4) || !citiesBeginAlike(a, b)

// A check that shares no code with what it checks: spellings of one city in these lists begin alike.
function citiesBeginAlike(a: Told, b: Told): boolean {
  const beginnings = (city: string): string[] => city.toLowerCase().match(/(?<!\p{L})\p{L}{2}/gu) ?? []
  if (!a.city || !b.city || /online|worldwide/i.test(a.city + b.city)) return true
  return beginnings(a.city).some((letters) => beginnings(b.city!).includes(letters))
}

function asRows(pair: Pair): [Row, Row] {
  return [
    { name: pair.a, url: pair.url_a, startDate: pair.a_start, city: pair.a_city },
    { name: pair.b, url: pair.url_b, startDate: pair.b_start, city: pair.b_loc },
  ]
}

function conferences(rows: Row[]): Row[] {
  return rows.map(({ name, url, startDate, endDate, city, country }) => ({
    name,
    url,
    startDate,
    endDate,
    city,
    country,
  }))
}

function organizers(rows: Record<string, string>[]): Row[] {
  return rows.map((row) => ({
    name: row['Subject'] ?? '',
    url: row['Website URL'],
    startDate: row['Start Date'],
    endDate: row['End Date'],
    city: row['Location'],
    country: row['Country'],
  }))
}

function meet(a: Row, b: Row): boolean {
  const keys = new Set(blockingKeys(a))
  return blockingKeys(b).some((key) => keys.has(key))
}

function allPairs<T>(list: T[]): [T, T][] {
  return list.flatMap((one, at) => list.slice(at + 1).map((other): [T, T] => [one, other]))
}

function show(pair: Row[]): string {
  return pair.map(({ name, startDate, city, url }) => [name, startDate, city ?? '-', url].join(' | ')).join('  =  ')
}

if (import.meta.main) {
  const corpus = process.argv[2] ?? join(import.meta.dirname, '../../shared/corpus')
  if (!existsSync(join(corpus, 'events'))) {
    console.log(`skipped: no events in ${corpus}`)
  } else {
    const result = evaluateSameEvent(corpus)
    if (process.argv.includes('--joins')) for (const join of result.joins) console.log(join)
    for (const miss of result.missed) console.log(`missed: ${miss}`)
    for (const wrong of [...result.wronglyJoined, ...result.contradictions]) console.log(`wrong: ${wrong}`)
    console.log(`same event: ${result.joined} of ${result.pairs} joined (${(result.joined / result.pairs).toFixed(3)})`)
    console.log(`editions: ${result.wronglyJoined.length} of ${result.editions} pairs wrongly joined`)
    console.log(
      `lists: ${result.compared} pairs compared, ${result.joins.length} joined, ${result.contradictions.length} contradictory`,
    )
  }
}
