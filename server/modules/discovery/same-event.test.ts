import { describe, expect, it } from 'vitest'
import { blockingKeys, dedupeKey, type EventSighting, sameEvent } from './same-event.ts'

const days: EventSighting = {
  name: 'Lantern Days',
  url: 'https://lantern.example',
  startDate: '2019-05-12',
  endDate: '2019-05-14',
  city: 'Munich',
}

const sighted = (other: Partial<EventSighting>): EventSighting => ({ ...days, endDate: undefined, ...other })

describe('one event', () => {
  it.each<[string, Partial<EventSighting>]>([
    ['as it is', {}],
    ['with the year in name and address', { name: 'Lantern Days 2019', url: 'https://2019.lantern.example/en' }],
    ['with its city in the name and in another language', { name: 'Lantern Days München', city: 'München' }],
    ['with its country in the name', { name: 'Lantern Days Germany', city: 'Munich, Bavaria, Germany' }],
    ['whose city isn’t said', { city: null }],
    ['whose address isn’t said', { url: null }],
    ['on a listing', { url: 'https://www.eventbrite.com/e/lantern-123' }],
    ['whose workshops begin the day before', { startDate: '2019-05-11' }],
    ['whose day isn’t known yet', { startDate: '2019-05' }],
    ['without a date but for the year in its name', { name: 'Lantern Days 2019', startDate: null }],
    ['held online', { name: 'Lantern Days Online', city: 'Online' }],
    ['called by the beginnings of its words, on the same page', { name: 'LanDays' }],
    ['with its subtitle', { name: 'Lantern Days - Light Without Borders' }],
  ])('%s', (_, other) => {
    const [a, b] = [days, sighted(other)]
    expect(sameEvent(a, b)).toMatchObject({ same: true })
    expect(sameEvent(b, a)).toMatchObject({ same: true })
    expect(blockingKeys(a).some((key) => blockingKeys(b).includes(key))).toBe(true)
  })
})

describe('two events', () => {
  it.each<[string, Partial<EventSighting>]>([
    ['of two years', { startDate: '2020-05-12' }],
    ['of two years, where one has its year in the name only', { name: 'Lantern Days 2020', startDate: null }],
    ['in two cities', { city: 'Berlin' }],
    ['in cities of one name', { city: 'Munich, North Dakota, USA', url: 'https://lantern.example/us' }],
    ['a week apart', { startDate: '2019-05-21' }],
    ['of two names on one page', { name: 'Firefly Days' }],
    ['one held beside the other', { name: 'Lantern Days Workshop' }],
    ['of one name and day with neither city nor page in common', { city: null, url: 'https://finch.example' }],
    ['one of which has no date at all', { startDate: null }],
  ])('%s', (_, other) => {
    expect(sameEvent(days, sighted(other))).toMatchObject({ same: false })
    expect(sameEvent(sighted(other), days)).toMatchObject({ same: false })
  })

  it('of one series that count their editions', () => {
    const undated = { name: 'Lantern Days XII', url: 'https://lantern.example' }
    expect(sameEvent(undated, { ...undated, name: 'Lantern Days XIII' })).toMatchObject({ same: false })
  })
})

it('says why, and copes with sightings that say nothing', () => {
  expect(sameEvent(days, sighted({ city: 'Berlin' })).because).toBe('Munich is not Berlin')
  expect(sameEvent({ name: '' }, { name: '' })).toMatchObject({ same: false })
})

it('the dedupe key is the same for spellings of one event and another for its other editions', () => {
  expect(dedupeKey(sighted({ name: 'Lantern-Days München 2019', city: 'München' }))).toBe(dedupeKey(days))
  expect(dedupeKey({ name: 'Lantern Berlin', startDate: '2019-05-12' })).not.toBe(
    dedupeKey({ name: 'Lantern Oslo', startDate: '2019-05-12' }),
  )
  expect(dedupeKey(sighted({ startDate: '2020-05-12' }))).not.toBe(dedupeKey(days))
  expect(dedupeKey(sighted({ city: 'Berlin' }))).not.toBe(dedupeKey(days))
})
