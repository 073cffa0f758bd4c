import { describe, expect, it } from 'vitest'
import { compareEntries as compareAt, explainCollapse, findCollapse, nextMissFrom } from './compare-entries.ts'
import { type Entry, entryKey, isPaying, mergeEntries } from './sponsorship.ts'

const entry = (name: string, more: Partial<Entry> = {}): Entry => ({
  ...{ key: `company:${name}`, companyId: name, name, nameInferred: false, tier: 'Gold', tierRank: 1, role: 'sponsor' },
  ...{ url: null, logo: null, evidence: { text: name, path: 'a', url: 'https://conf.example/' }, confidence: 0.9 },
  ...more,
})
const known = (
  name: string,
  more: Partial<Entry> & {
    missedChecks?: number
    missedAt?: Date
    lapsedAt?: Date
    removedAt?: Date
    byHand?: boolean
  } = {},
) => ({
  ...{ ...entry(name), id: name, missedChecks: 0, missedAt: null, lapsedAt: null, removedAt: null, byHand: false },
  ...more,
})
const now = Temporal.Instant.from('2026-01-05T09:00:00Z')
const ago = (minutes: number) => new Date(now.epochMilliseconds - minutes * 60_000)
const compareEntries = (before: ReturnType<typeof known>[], read: Entry[]) => compareAt(before, read, now)
const changes = (before: ReturnType<typeof known>, now: Entry) => compareEntries([before], [now]).seen[0]?.change

describe('comparing a reading with what was known', () => {
  it('calls a sponsor fresh that was not there, and missed when it is gone', () => {
    const compared = compareEntries([known('old')], [entry('new')])
    expect(compared.fresh.map((one) => one.name)).toEqual(['new'])
    expect(compared.missed).toMatchObject([{ before: { id: 'old' }, lapses: false }])
  })

  it('lets a sponsor lapse at the second miss in a row', () => {
    const missed = known('old', { missedChecks: 1, missedAt: ago(24 * 60) })
    expect(compareEntries([missed], []).missed).toMatchObject([{ counts: true, lapses: true }])
  })

  it.each([
    ['seconds after', 0, false],
    ['just under six hours after', 359, false],
    ['six hours after', 360, true],
  ])('%s a miss counts another one: %s minutes, %s', (_, minutes, counts) => {
    const missed = known('old', { missedChecks: 1, missedAt: ago(minutes) })
    expect(compareEntries([missed], []).missed).toMatchObject([{ counts, lapses: counts }])
    expect(nextMissFrom(missed)?.since(now).total('minutes')).toBe(360 - minutes)
  })

  it('says of a sponsor that was seen last nothing about misses', () => {
    expect(nextMissFrom(known('old'))).toBeUndefined()
  })

  it.each([
    ['the same again', {}, {}, undefined],
    ['a higher tier', { tier: 'Silver', tierRank: 2 }, { tier: 'Gold', tierRank: 1 }, 'upgraded'],
    ['a lower tier', { tier: 'Gold', tierRank: 1 }, { tier: 'Bronze', tierRank: 3 }, 'downgraded'],
    ['the same tier under one that is new above it', { tierRank: 1 }, { tierRank: 2 }, undefined],
    ['a page that no longer names tiers', {}, { tier: null, tierRank: null }, undefined],
    ['an exhibitor that became a sponsor', { role: 'exhibitor' }, { role: 'sponsor' }, 'role_changed'],
    ['one that had lapsed', { lapsedAt: new Date() }, {}, 'returned'],
    ['one that a person said is none', { lapsedAt: new Date(), removedAt: new Date() }, {}, undefined],
    ['one that a person entered, on a page that says otherwise', { byHand: true }, { role: 'exhibitor' }, undefined],
  ] as const)('of %s says what changed', (_, before, now, change) => {
    expect(changes(known('a', before), entry('a', now))).toBe(change)
  })

  it('never misses what a person entered, nor what has lapsed', () => {
    expect(compareEntries([known('a', { byHand: true }), known('b', { lapsedAt: new Date() })], []).missed).toEqual([])
  })

  it('raises an alarm when most sponsors are gone at once, and not for a small page', () => {
    const ten = Array.from({ length: 10 }, (_, n) => known(`c${n}`))
    expect(explainCollapse(findCollapse(ten, 3)!)).toBe('3 sponsors read where 10 stood before')
    expect(findCollapse(ten, 6)).toBeUndefined()
    expect(findCollapse(ten.slice(0, 4), 0)).toBeUndefined()
  })
})

describe('one company read in several places', () => {
  it('counts once, in its best tier, under a real name', () => {
    const merged = mergeEntries([
      entry('a', { tier: 'Bronze', tierRank: 3, url: 'https://a.example/' }),
      entry('a', { nameInferred: true, name: 'a-logo' }),
      entry('a', { role: 'exhibitor', tier: null, tierRank: null }),
    ])
    expect(merged).toMatchObject([
      { name: 'a', tier: 'Gold', role: 'sponsor', url: 'https://a.example/', nameInferred: false },
    ])
  })

  it.each([
    ['sponsor', 'Partner', 3],
    ['partner', 'Premium-Partner', 2],
  ])('is a %s (%s) although it also has a stand, in whatever order the pages rank it', (role, tier, tierRank) => {
    const stand = entry('a', { role: 'exhibitor', tier: 'Aussteller', tierRank: 1 })
    const merged = mergeEntries([stand, entry('a', { role, tier, tierRank })])
    expect(merged).toMatchObject([{ role, tier }])
  })

  it.each([
    ['sponsor', null, true],
    ['exhibitor', null, true],
    ['partner', 'Gold Partner', true],
    ['partner', 'Partners', false],
    ['media_partner', 'Gold media partner', false],
    ['organizer', 'Organisers', false],
  ])('in the role %s under "%s" pays: %s', (role, tier, pays) => {
    expect(isPaying({ role, tier })).toBe(pays)
  })

  it('is found again by role and name where it has no company', () => {
    const one = { role: 'venue', companyId: null }
    expect(entryKey({ ...one, name: 'Hafen-Halle' })).toBe(entryKey({ ...one, name: 'hafen halle' }))
  })
})
