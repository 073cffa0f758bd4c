import { describe, expect, it } from 'vitest'
import { type AnchorEvent, type TimingInput, timeStep } from './time-step.ts'

/** A conference in Berlin from Tuesday to Thursday. */
const event: AnchorEvent = {
  startsOn: '2026-05-05',
  endsOn: '2026-05-07',
  dayKnown: true,
  timeZone: 'Europe/Berlin',
  status: 'active',
}

type Case = { of?: 'start' | 'end'; days?: number; now: string; zone?: string; notBefore?: string; known?: boolean }

function time(
  { of = 'start', days = 0, now, zone = 'America/New_York', notBefore, known = true }: Case,
  other = event,
) {
  const input: TimingInput = {
    step: { anchor: { of, days } },
    now: Temporal.Instant.from(now),
    window: { from: '09:00', to: '17:00', days: [1, 2, 3, 4, 5] },
    zone,
    event: { ...other, dayKnown: known },
    notBefore: Temporal.Instant.from(notBefore ?? now),
    random: 0,
  }
  const timing = timeStep(input)
  if (timing.act === 'go') return `go ${timing.at} until ${timing.expiresAt}`
  return timing.act === 'wait' ? `wait ${timing.until}` : `skip ${timing.reason}`
}

describe('a step anchored to the event', () => {
  const cases: [string, Case, string][] = [
    [
      'waits until 48 hours before its hour',
      { days: -21, now: '2026-03-01T10:00:00Z' },
      // Tuesday 14 April, 9:00 in New York, less 48 hours.
      'wait 2026-04-12T13:00:00Z',
    ],
    [
      "goes in the recipient's morning before the event, on that day or not at all",
      { days: -21, now: '2026-04-13T13:00:00Z' },
      'go 2026-04-14T13:00:00Z until 2026-04-15T04:00:00Z',
    ],
    [
      "goes in the venue's morning on a day of the event",
      { days: 0, now: '2026-05-04T13:00:00Z' },
      'go 2026-05-05T07:00:00Z until 2026-05-05T22:00:00Z',
    ],
    [
      'goes at once while its window is open',
      { days: -21, now: '2026-04-14T18:30:00Z' },
      'go 2026-04-14T18:30:00Z until 2026-04-15T04:00:00Z',
    ],
    [
      'is skipped once its window has closed, not sent late',
      { days: -21, now: '2026-04-14T21:00:00Z' },
      'skip anchor_passed',
    ],
    ['is skipped long after', { days: -21, now: '2026-05-01T12:00:00Z' }, 'skip anchor_passed'],
    [
      'comes on the Friday before where its day is a Sunday before the event',
      { days: -2, now: '2026-04-30T13:00:00Z' },
      'go 2026-05-01T13:00:00Z until 2026-05-02T04:00:00Z',
    ],
    [
      'comes on the Monday after where its day is a Saturday after the event',
      { of: 'end', days: 2, now: '2026-05-09T13:00:00Z' },
      'go 2026-05-11T13:00:00Z until 2026-05-12T04:00:00Z',
    ],
    [
      'is skipped where the minimum gap would make it late',
      { days: -21, now: '2026-04-14T13:00:00Z', notBefore: '2026-04-15T10:00:00Z' },
      'skip too_soon_after_message',
    ],
    [
      'waits within its day for the minimum gap',
      { days: -21, now: '2026-04-14T13:00:00Z', notBefore: '2026-04-14T17:30:00Z' },
      'go 2026-04-14T17:30:00Z until 2026-04-15T04:00:00Z',
    ],
    [
      'is skipped where only the month of the event is known',
      { days: -21, now: '2026-04-14T13:00:00Z', known: false },
      'skip event_day_unknown',
    ],
    [
      'waits for the day to become known while there is time',
      { days: -21, now: '2026-03-01T10:00:00Z', known: false },
      'wait 2026-04-12T13:00:00Z',
    ],
  ]
  it.each(cases)('%s', (_, given, expected) => expect(time(given)).toBe(expected))

  it('stands on a weekend that the event takes place on', () => {
    const weekend = { ...event, startsOn: '2026-05-09', endsOn: '2026-05-10' }
    expect(time({ now: '2026-05-08T13:00:00Z' }, weekend)).toBe('go 2026-05-09T07:00:00Z until 2026-05-09T22:00:00Z')
  })

  it('waits while the event is put off, and is skipped when it is cancelled or none is known', () => {
    const now = '2026-04-13T13:00:00Z'
    expect(time({ now }, { ...event, status: 'postponed' })).toBe('wait 2026-04-20T13:00:00Z')
    expect(time({ now }, { ...event, status: 'cancelled' })).toBe('skip event_cancelled')
    const window = { from: '09:00', to: '17:00', days: [1] }
    const at = Temporal.Instant.from(now)
    const input = { step: { anchor: { of: 'end' as const, days: 1 } }, now: at, notBefore: at, window, zone: 'UTC' }
    expect(timeStep({ ...input, random: 0, event: undefined })).toEqual({ act: 'skip', reason: 'no_event' })
  })

  it('says which day of the event it stands for', () => {
    const at = Temporal.Instant.from('2026-04-13T13:00:00Z')
    const window = { from: '09:00', to: '17:00', days: [1, 2, 3, 4, 5] }
    const input = { now: at, notBefore: at, window, zone: 'UTC', event, random: 0 }
    expect(timeStep({ ...input, step: { anchor: { of: 'start', days: -21 } } })).toMatchObject({
      because: '21 days before the event begins: Tue 09:00 in UTC',
    })
  })
})

describe('a delayed step', () => {
  it('keeps the minimum gap to the message before', () => {
    const now = Temporal.Instant.from('2026-04-14T10:00:00Z')
    const window = { from: '09:00', to: '17:00', days: [1, 2, 3, 4, 5] }
    const input = { step: {}, now, window, zone: 'UTC', event: undefined, random: 0 }
    expect(timeStep({ ...input, notBefore: now })).toMatchObject({ act: 'go', at: now, expiresAt: null })
    const notBefore = now.add({ hours: 24 })
    expect(timeStep({ ...input, notBefore })).toMatchObject({ act: 'go', at: notBefore })
  })
})
