import { describe, expect, it } from 'vitest'
import { splitEdition } from './event-edition.ts'
import { parseEventName, seriesKey } from './event-name.ts'

describe('edition', () => {
  it.each([
    ['Lantern Days 2019', 'Lantern Days', 2019, undefined],
    ['LanternDays2019', 'LanternDays', 2019, undefined],
    ['Lantern Days (2019)', 'Lantern Days', 2019, undefined],
    ["Lantern Days '19", 'Lantern Days', 2019, undefined],
    ['12th Annual Lantern Days', 'Lantern Days', undefined, 12],
    ['Lantern Days XII', 'Lantern Days', undefined, 12],
    ['XIV Congreso de Faroles', 'Congreso de Faroles', undefined, 14],
    ['5ª edición Faroles', 'Faroles', undefined, 5],
    ['12. Deutscher Laternentag', 'Deutscher Laternentag', undefined, 12],
    ['第12回 提灯会議', '提灯会議', undefined, 12],
    ['第十二届灯会', '灯会', undefined, 12],
    ['Lantern Meetup #31', 'Lantern Meetup', undefined, 31],
    ['Third Annual Lantern Days', 'Lantern Days', undefined, 3],
  ])('of %s', (name, rest, year, number) => {
    expect(splitEdition(name)).toEqual({ rest, year, number })
  })

  it.each(['Lantern 4 Life', 'Conf64', 'Web 3.0 Days', 'Vitamin C', 'Lantern X'])('is not read into %s', (name) => {
    expect(splitEdition(name)).toEqual({ rest: name, year: undefined, number: undefined })
  })

  it('of two digits counts where it is the event’s own year', () => {
    expect(splitEdition('Lanterncon19', 2019)).toMatchObject({ rest: 'Lanterncon', year: 2019 })
    expect(splitEdition('Lanterncon19', 2020)).toMatchObject({ rest: 'Lanterncon19' })
  })
})

describe('series key', () => {
  it.each([
    ['LanternCon US 2017', '12th LanternCon (US)'],
    ['LanternCon TW', 'LanternCon Taiwan'],
    ['LanternConFR', 'LanternCon France'],
    ['Lantern Conf Australia', 'LanternConf Australia'],
    ['Lantern Latam', 'Lantern Latin America'],
    ['try! Lantern', 'Try Lantern'],
    ['Lantern Days München', 'Lantern Days Munich'],
    ['Lantern Conference', 'Lantern Konferenz'],
  ])('of %s equals that of %s', (a, b) => {
    expect(seriesKey(a)).toBe(seriesKey(b))
  })

  it.each([
    ['Lantern Days Berlin', 'Lantern Days Munich'],
    ['Lantern Day', 'Lantern Conf'],
    ['Lantern East', 'Lantern West'],
  ])('of %s differs from that of %s', (a, b) => {
    expect(seriesKey(a)).not.toBe(seriesKey(b))
  })
})

it('a short word is a country only in capitals, and never opens a name', () => {
  expect(parseEventName('IT Days in Motion').words).toEqual(['it', 'days', 'motion'])
  expect(parseEventName('Lantern IT').words).toEqual(['lantern', '@it'])
})
