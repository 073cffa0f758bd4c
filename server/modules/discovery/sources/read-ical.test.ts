import { describe, expect, it } from 'vitest'
import { readIcal } from './read-ical.ts'

const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const entry = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']

describe('a calendar', () => {
  it.each([
    [
      'whole days end the day before their end',
      ['DTSTART;VALUE=DATE:20260310', 'DTEND;VALUE=DATE:20260313'],
      ['2026-03-10', '2026-03-12'],
    ],
    ['one whole day', ['DTSTART;VALUE=DATE:20260310'], ['2026-03-10', '2026-03-10']],
    ['hours', ['DTSTART:20260310T090000Z', 'DTEND:20260311T170000Z'], ['2026-03-10', '2026-03-11']],
    [
      'hours in a zone',
      ['DTSTART;TZID=Europe/Berlin:20260310T090000', 'DTEND;TZID=Europe/Berlin:20260310T170000'],
      ['2026-03-10', '2026-03-10'],
    ],
  ])('gives the days of events: %s', (_, days, expected) => {
    const [row] = readIcal(calendar(...entry('SUMMARY:Harbour Days', ...days)))
    expect(row).toMatchObject({
      line: 3,
      sighting: { name: 'Harbour Days', startsOn: expected[0], endsOn: expected[1] },
    })
  })

  it('reads broken lines, escaped signs, place, address and what is off, and leaves alarms alone', () => {
    const [row] = readIcal(
      calendar(
        ...entry(
          'SUMMARY:Cloud\\, Rust',
          '  and Boats',
          'LOCATION:Hamburg\\, Germany',
          'URL:https://boats.example/',
          'DTSTART:20260310',
          'STATUS:CANCELLED',
          'BEGIN:VALARM',
          'SUMMARY:Reminder',
          'END:VALARM',
        ),
      ),
    )
    expect(row).toMatchObject({
      sighting: {
        ...{ name: 'Cloud, Rust and Boats', city: 'Hamburg, Germany', url: 'https://boats.example/' },
        ...{ status: 'cancelled', payload: { SUMMARY: 'Cloud, Rust and Boats' } },
      },
    })
  })

  it('says which entry can not be read, and why', () => {
    const rows = readIcal(
      calendar(...entry('DTSTART:20260310'), ...entry('SUMMARY:No Day'), ...entry('SUMMARY:Odd', 'DTSTART:soon')),
    )
    expect(rows).toEqual([
      { line: 3, bad: 'no name' },
      { line: 6, bad: 'no date' },
      { line: 9, bad: 'the date "soon" can not be read' },
    ])
    expect(readIcal('<html></html>')).toEqual([{ line: 1, bad: 'not a calendar' }])
  })
})
