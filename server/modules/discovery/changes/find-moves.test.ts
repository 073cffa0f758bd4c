import { describe, expect, it } from 'vitest'
import type { Sighting } from '../sighting.ts'
import { findMoves } from './find-moves.ts'

const sighting = (more: Partial<Sighting>): Sighting => ({
  ...{ name: 'Alpine Rust Conf', url: 'https://alpine.example/', startsOn: '2026-09-10', endsOn: '2026-09-11' },
  ...{ dayKnown: true, city: 'Innsbruck', country: 'AT', status: 'active', line: null, payload: {} },
  ...more,
})
const gone = (more: Partial<Sighting & { eventId: string }> = {}) => ({
  eventId: 'e1',
  ...sighting({ startsOn: '2026-05-06', endsOn: '2026-05-07' }),
  ...more,
})

describe('a source that gives an event otherwise than before', () => {
  it.each([
    ['other days', {}, {}],
    ['another place', { startsOn: '2026-05-06', city: 'Graz' }, {}],
    ['an edition number now', { name: '5th Alpine Rust Conf' }, {}],
    ['the same city, and neither a page', { url: null }, { url: null }],
  ])('moves it: %s', (_, fresh, old) => {
    const one = sighting(fresh)
    expect([...findMoves([gone(old)], [one])]).toEqual([[one, 'e1']])
  })

  it.each([
    ['another year in the name', { name: 'Alpine Rust Conf 2027' }, { name: 'Alpine Rust Conf 2026' }],
    ['another edition in the name', { name: '6th Alpine Rust Conf' }, { name: '5th Alpine Rust Conf' }],
    ['next year by its days', { startsOn: '2027-05-05', endsOn: '2027-05-06' }, {}],
    ['another name', { name: 'Alpine Go Conf' }, {}],
    ['another page', { url: 'https://alpine.example/other' }, {}],
    ['another city, and neither a page', { url: null, city: 'Graz' }, { url: null }],
    ['a page only now', {}, { url: null }],
  ])('does not move it: %s', (_, fresh, old) => {
    expect(findMoves([gone(old)], [sighting(fresh)]).size).toBe(0)
  })

  it('moves nothing where two could be meant', () => {
    const [may, june] = [sighting({ startsOn: '2026-05-20' }), sighting({ startsOn: '2026-06-20' })]
    expect(findMoves([gone()], [may, june]).size).toBe(0)
    expect(findMoves([gone(), gone({ eventId: 'e2', startsOn: '2026-04-01' })], [may]).size).toBe(0)
  })
})
