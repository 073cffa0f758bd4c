import { expect, it } from 'vitest'
import { nextCheck } from './next-check.ts'

const now = Temporal.Instant.from('2026-05-01T08:00:00Z')

it.each([
  ['2026-12-01', 168, true],
  ['2026-06-20', 72, true],
  ['2026-05-15', 24, true],
  ['2026-05-05', 12, true],
  ['2026-04-30', 12, true],
  ['2026-12-01', 24, false],
  ['2026-05-05', 12, false],
])('an event that starts on %s is read again after %s hours (answered: %s)', (startsOn, hours, answered) => {
  const next = nextCheck({ startsOn, endsOn: startsOn < '2026-05-01' ? '2026-05-02' : startsOn }, now, answered)
  expect(next!.since(now).total('hours')).toBe(hours)
})

it('an event that is over is not read again', () => {
  expect(nextCheck({ startsOn: '2026-04-28', endsOn: '2026-04-30' }, now, true)).toBeNull()
})
