import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getDomain } from 'tldts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { followRun, type StageResult } from '../../cli/run-stages.ts'
import { createStandingClock } from '../../server/platform/clock.ts'
import { startTestApp, type TestApp } from '../app.ts'

/** The main job on ten recorded conference sites, against what is known of them. */
const corpus = join(import.meta.dirname, '../../../shared/corpus')
const here = existsSync(corpus)
if (!here) console.warn('ten-sites: ../shared/corpus is not here, the main job on real sites is skipped')

type Sponsor = { name: string; url: string | null }
type Labelled = Record<string, { sponsors: Sponsor[] }>
type Found = { url: string; sponsors: (Sponsor & { evidence: { path: string } })[] }

describe.skipIf(!here)('the main job on ten recorded conference sites', { timeout: 300_000 }, () => {
  let app: TestApp
  let stages: Map<string, StageResult>

  const run = async () => {
    const content = readFileSync(join(corpus, 'web/events.csv'), 'utf8')
    const source = { kind: 'list', format: 'csv', content, name: 'events.csv' }
    const scan = await app.api.post<{ id: string }>('/api/v1/scans', { source, from: '2014-01-01', to: '2024-12-31' })
    const found = await followRun(app.api, { scanId: scan.id, quiet: true })
    return new Map(found.map((one) => [one.stage, one]))
  }
  const itemsOf = <T>(stage: string) => stages.get(stage)!['items'] as T[]

  beforeAll(async () => {
    const clock = createStandingClock(Temporal.Instant.from('2014-01-01T00:00:00Z'))
    app = await startTestApp({ clock, network: { replayFolder: join(corpus, 'web') } })
    stages = await run()
  }, 300_000)
  afterAll(() => app?.stop())

  it('promotes every event of the list', () => {
    expect(itemsOf('events')).toHaveLength(10)
  })

  it('finds a true sponsor page of every site by itself, from the home page on', () => {
    const truth: Record<string, { sponsorPages: string[] }> = JSON.parse(
      readFileSync(join(corpus, 'web/truth.json'), 'utf8'),
    )
    for (const { url, pages } of itemsOf<{ url: string; pages: string[] }>('pages')) {
      expect(
        pages.some((page) => truth[url]!.sponsorPages.map(plainUrl).includes(plainUrl(page))),
        `${url}: ${pages}`,
      ).toBe(true)
    }
  })

  it('reads who sponsors them, with evidence, nearly without a miss', () => {
    const truth: Record<string, { truth: string[] }> = JSON.parse(readFileSync(join(corpus, 'web/truth.json'), 'utf8'))
    const labelled: Labelled = JSON.parse(readFileSync(join(corpus, 'sponsors/truth.json'), 'utf8'))
    let [expected, matched, found, invented] = [0, 0, 0, 0]
    for (const { url, sponsors } of itemsOf<Found>('sponsors')) {
      const wanted = truth[url]!.truth.flatMap((file) => labelled[file]!.sponsors)
      const names = new Set(sponsors.map((one) => plainName(one.name)))
      const domains = new Set(sponsors.flatMap((one) => getDomain(one.url ?? '') ?? []))
      const isRead = (one: Sponsor) => names.has(plainName(one.name)) || domains.has(getDomain(one.url ?? '') ?? '-')
      // The labels name a company once for each of its levels, and both languages of a page.
      const missed = wanted.filter((one) => !isRead(one))
      expected += wanted.length
      matched += wanted.length - missed.length
      const known = new Set(wanted.flatMap((one) => [plainName(one.name), getDomain(one.url ?? '') ?? '-']))
      found += sponsors.length
      invented += sponsors.filter(
        (one) => !known.has(plainName(one.name)) && !known.has(getDomain(one.url ?? '') ?? ''),
      ).length
      expect(sponsors.every((one) => one.evidence.path.length > 0)).toBe(true)
    }
    expect(matched / expected).toBeGreaterThan(0.95)
    expect(invented / found).toBeLessThan(0.05)
  })

  it('lists lookalikes among the other known companies, and says how many those are', () => {
    for (const one of itemsOf<{ pool: number; items: { because: string }[] }>('lookalikes')) {
      expect(one.pool).toBeGreaterThan(100)
      expect(one.items.length).toBeGreaterThan(0)
      expect(one.items[0]!.because).not.toBe('')
    }
  })

  it('takes the speakers of sponsors as contacts, and drafts a message for each, held for want of an address', () => {
    const contacts = itemsOf<{ title: string | null }>('contacts')
    expect(contacts.length).toBeGreaterThan(5)
    expect(stages.get('messages')).toMatchObject({ count: contacts.length, held: { no_address: contacts.length } })
  })

  it('changes nothing when it runs again', async () => {
    const before = stages.get('funnel')
    const again = await run()
    expect(again.get('funnel')).toEqual(before)
    expect(again.get('sponsors')).toEqual(stages.get('sponsors'))
    const facts = await app.api.get<{ items: unknown[] }>('/api/v1/failures')
    expect(facts.items).toEqual([])
  })
})

const plainUrl = (url: string) => url.replace(/^https?:\/\//, '').replace(/\/(index\.html)?$/, '')
const plainName = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
