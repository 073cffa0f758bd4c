import { expect, it } from 'vitest'
import { readWhen } from './read-when.ts'

it.each([
  ['Feb 8', 'Sun, Feb 8, 12:30 – 8:00 PM', '2026-01-05', '2026-02-08', '2026-02-08'],
  ['Jan 29', 'Jan 29 – Feb 8', '2026-02-01', '2026-01-29', '2026-02-08'],
  ['Mar 10', 'Mar 10 – 12', '2026-01-05', '2026-03-10', '2026-03-12'],
  ['Mar 10', 'Tue, Mar 10, 9 AM – Thu, Mar 12, 5 PM', '2026-01-05', '2026-03-10', '2026-03-12'],
  ['Mar 10', 'Tue, Mar 10, 9 – 11 AM', '2026-01-05', '2026-03-10', '2026-03-10'],
  ['Jan 20', 'Jan 20', '2026-11-05', '2027-01-20', '2027-01-20'],
  ['Dec 30', 'Dec 30 – Jan 2', '2026-11-05', '2026-12-30', '2027-01-02'],
  ['Feb 3', 'Feb 3, 2027, 10 AM', '2026-01-05', '2027-02-03', '2027-02-03'],
  [undefined, 'Sat, June 6', '2026-01-05', '2026-06-06', '2026-06-06'],
])('reads %s with "%s" on %s as %s to %s', (startDate, when, today, start, end) => {
  expect(readWhen(startDate, when, today)).toEqual({ start, end })
})

it.each([
  [undefined, undefined],
  ['soon', 'Every Tuesday'],
  ['Feb 31', 'Feb 31'],
])('reads nothing from %s and %s', (startDate, when) => {
  expect(readWhen(startDate, when, '2026-01-05')).toBeUndefined()
})
