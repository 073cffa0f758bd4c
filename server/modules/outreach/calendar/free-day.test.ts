import { describe, expect, it } from 'vitest'
import { chooseHour } from '../steps/choose-hour.ts'
import { timeStep } from '../steps/time-step.ts'
import { addedDays, blackoutOn, type FreeDay } from './free-day.ts'
import { loadHolidays } from './load-holidays.ts'
import { recipientCountry } from './recipient-country.ts'

const window = { from: '09:00', to: '17:00', days: [1, 2, 3, 4, 5] }
const { names, on } = {
  names: new Intl.DisplayNames('en', { type: 'region' }),
  on: (text: string) => Temporal.PlainDate.from(text),
}

async function daysIn(country: string): Promise<FreeDay> {
  const holidays = await loadHolidays()
  return (day) => {
    const name = holidays(country, day)
    return name && `${name} in ${names.of(country)}`
  }
}

describe('free days', () => {
  const choices: [string, string, string, string, string][] = [
    [
      'move a message past Christmas and the weekend',
      'DE',
      '2026-12-25T08:00:00Z',
      '2026-12-28T08:00:00Z',
      'Mon 09:00 in Europe/Berlin, moved from Friday, Christmas Day in Germany',
    ],
    [
      'leave a day alone that is none in the recipient’s country',
      'DE',
      '2026-11-26T08:00:00Z',
      '2026-11-26T08:00:00Z',
      'Thu 09:00 in Europe/Berlin',
    ],
    [
      'name the first two of many',
      'DE',
      '2026-04-03T07:00:00Z',
      '2026-04-07T07:00:00Z',
      'Tue 09:00 in Europe/Berlin, moved from Friday, Good Friday in Germany, and Monday, Easter Monday in Germany',
    ],
  ]
  it.each(choices)('%s', async (_, country, from, at, because) => {
    const freeDay = await daysIn(country)
    const hour = chooseHour({ from: Temporal.Instant.from(from), window, zone: 'Europe/Berlin', random: 0, freeDay })
    expect([hour.at.toString(), hour.because]).toEqual([at, because])
  })

  const holidays: [string, string, string | undefined][] = [
    ['DE', '2026-12-25', 'Christmas Day'],
    ['DE', '2026-12-24', undefined],
    ['US', '2026-07-03', 'Independence Day (substitute day)'],
    ['GB', '2026-12-28', 'Boxing Day (substitute day)'],
    ['IL', '2026-09-11', undefined],
    ['JP', '2031-01-01', "New Year's Day"],
    ['XX', '2026-12-25', undefined],
  ]
  it.each(holidays)('in %s on %s are public holidays alone: %s', async (country, day, name) =>
    expect((await loadHolidays())(country, on(day))).toBe(name),
  )

  it('last as long as the holiday, and one that begins in the evening is the next day’s', async () => {
    const known = await loadHolidays()
    expect(known('IL', on('2026-09-12'))).toMatch('Rosh Hashanah')
    const feast = ['2026-05-26', '2026-05-27', '2026-05-28', '2026-05-29'].filter((day) => known('TR', on(day)))
    expect(feast.length).toBeGreaterThan(2)
  })

  const countries: [string, string | null, string | null, string | null][] = [
    ['are those of the company’s country', 'DE', null, 'DE'],
    ['stay those where a neighbour’s zone shows the same time', 'AT', 'Europe/Berlin', 'AT'],
    ['are those of where the contact sits, where that is elsewhere', 'US', 'Europe/London', 'GB'],
    ['are those of the zone where no country is known', null, 'America/New_York', 'US'],
    ['are nobody’s where nothing is known', null, 'UTC', null],
    ['are the company’s where the zone says nothing', 'FR', 'UTC', 'FR'],
    ['are nobody’s for a country that is none', 'Germany', null, null],
  ]
  it.each(countries)('%s', (_, country, zone, expected) => expect(recipientCountry(country, zone)).toBe(expected))

  it('of the organisation are told by name, from the first to the last', () => {
    const days = [
      { from: '2026-08-03', to: '2026-08-14', name: 'Summer closing' },
      { from: '2026-10-01', to: '2026-10-01', name: null },
    ]
    expect(blackoutOn(days, on('2026-08-14'))).toBe('Summer closing (blackout day)')
    expect(blackoutOn(days, on('2026-10-01'))).toBe('a blackout day')
    expect(blackoutOn(days, on('2026-08-15'))).toBeUndefined()
    expect(addedDays([days[0]!], [{ ...days[0]!, to: '2026-08-15' }, days[1]!])).toEqual(['2026-08-15', '2026-10-01'])
  })
})

describe('a step anchored to the event', () => {
  const berlin = {
    startsOn: '2026-05-05',
    endsOn: '2026-05-07',
    dayKnown: true,
    timeZone: 'Europe/Berlin',
    status: 'active',
  }
  const time = async (days: number, now: string, event = berlin) =>
    timeStep({
      ...{ step: { anchor: { of: 'start', days } }, window, zone: 'Europe/Berlin', random: 0, event },
      ...{ now: Temporal.Instant.from(now), notBefore: Temporal.Instant.from(now), freeDay: await daysIn('DE') },
    })

  it('comes on the working day before a holiday, and says why', async () => {
    // Four days before: Friday the 1st of May.
    expect(await time(-4, '2026-04-29T08:00:00Z')).toMatchObject({
      act: 'go',
      at: Temporal.Instant.from('2026-04-30T07:00:00Z'),
      because: '4 days before the event begins: Thu 09:00 in Europe/Berlin, moved from Friday, Labour Day in Germany',
    })
  })

  it('stands on a holiday that is a day of the event', async () => {
    const event = { ...berlin, startsOn: '2026-05-01', endsOn: '2026-05-02' }
    expect(await time(0, '2026-04-30T08:00:00Z', event)).toMatchObject({
      act: 'go',
      at: Temporal.Instant.from('2026-05-01T07:00:00Z'),
    })
  })
})
