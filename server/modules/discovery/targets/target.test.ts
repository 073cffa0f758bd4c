import { describe, expect, it } from 'vitest'
import { isInArea, nextNight } from './target.ts'

const hamburg = { city: 'Hamburg', country: 'DE', latitude: 53.55, longitude: 10, radiusKm: 60, online: false }

describe('the area of a target', () => {
  it.each([
    ['its city', 'Hamburg', 'DE', true],
    ['a town around it', 'Lübeck', 'Germany', true],
    ['a city far off', 'Munich', 'DE', false],
    ['its city by another name', 'Hambourg', 'France', false],
    ['no city', null, 'DE', 'unknown'],
    ['nothing', null, null, 'unknown'],
    ['no city, in another country', null, 'US', false],
    ['no place but the net', 'Online', null, false],
  ] as const)('tells %s', (_, city, country, expected) => {
    expect(isInArea(hamburg, { city, country })).toBe(expected)
  })

  it('takes what is online only where that is wanted', () => {
    expect(isInArea({ ...hamburg, online: true }, { city: 'Online', country: null })).toBe(true)
  })
})

describe('the next night', () => {
  const at = (now: string, zone: string, chance: number) =>
    nextNight(Temporal.Instant.from(now), zone, chance).toZonedDateTimeISO(zone).toPlainDateTime().toString()

  it.each([
    ['2026-01-05T09:00:00Z', 'Europe/Berlin', 0, '2026-01-06T02:00:00'],
    ['2026-01-05T00:30:00Z', 'Europe/Berlin', 0.5, '2026-01-05T03:30:00'],
    ['2026-01-05T09:00:00Z', 'America/Los_Angeles', 0.5, '2026-01-05T03:30:00'],
    ['2026-01-05T20:00:00Z', 'Asia/Tokyo', 0.999, '2026-01-07T04:59:00'],
  ])('after %s in %s is at the zone’s own hour', (now, zone, chance, expected) => {
    expect(at(now, zone, chance)).toBe(expected)
  })
})
