import type { Trx } from '#platform/context.ts'
import { findBlackouts } from '../store/blackouts.ts'
import { blackoutOn, type FreeDay } from './free-day.ts'
import { loadHolidays } from './load-holidays.ts'

/** The days on which nothing is sent to people in a country; null: their country is not known, and only the organisation's days count. */
export type Calendar = (country: string | null) => FreeDay

/** The organisation's blackout days with the public holidays of every country: one read for a whole batch. */
export async function openCalendar(trx: Trx): Promise<Calendar> {
  const blackouts = await findBlackouts(trx)
  const holidays = await loadHolidays()
  const names = new Intl.DisplayNames('en', { type: 'region' })
  return (country) => (day) => {
    const holiday = country ? holidays(country, day) : undefined
    return holiday ? `${holiday} in ${names.of(country!)}` : blackoutOn(blackouts, day)
  }
}
