import { describe, expect, it } from 'vitest'
import { getPerson, seller } from '../../cast/index.ts'
import { createChance } from '../chance.ts'
import { createCalendars } from './booking.ts'

describe('a prospect who books', () => {
  it('means the hour on the clock, also across the day the clocks change', () => {
    const person = getPerson('femke-van-der-berg')
    const host = seller.salespeople[0]!
    // Amsterdam's clocks go forward on Sunday, 30 March 2031; the meeting is put off to the Monday after.
    const now = Temporal.Instant.from('2031-03-26T09:00:00Z')
    const hook = createCalendars(createChance(7)).book(person, host, { inDays: 4, hour: 10 }, now)
    const { startTime } = hook.payload as { startTime: string }
    const start = Temporal.Instant.from(startTime).toZonedDateTimeISO(person.company.zone)
    expect(start.toPlainDateTime().toString()).toBe('2031-03-31T10:00:00')
  })
})
