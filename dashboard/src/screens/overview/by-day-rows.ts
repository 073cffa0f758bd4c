import type { Funnel } from '@lanyard/contract/insights.ts'
import { formatDays } from '../../parts/moment.tsx'

/** What the chart shows; dark and light shades that differ in brightness too, for those who tell no colours apart. */
export const series = [
  { name: 'sent', label: 'Sent', color: 'lanyard.7' },
  { name: 'replied', label: 'Replied', color: 'orange.5' },
  { name: 'meeting', label: 'Meetings', color: 'grape.7' },
] as const

type Name = (typeof series)[number]['name']
export type DayRow = { day: string } & Record<Name, number>

const shown = 30
const oneDay = 86_400_000

const midnight = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/**
 * Thirty days up to today (where that is not known yet: to the last day of the funnel), the quiet ones too. Where all of them were quiet,
 * thirty days up to the last on which anything happened.
 */
export function readDays({ days }: Funnel, today: string | undefined): DayRow[] {
  const busy = days.findLast((one) => series.some(({ name }) => name === one.stage))?.day
  const end = today?.slice(0, 10) ?? busy ?? new Date().toISOString().slice(0, 10)
  const quiet = busy && midnight(end) - midnight(busy) >= shown * oneDay
  const last = midnight(quiet ? busy : end)
  const counts = new Map(days.map((one) => [`${one.day} ${one.stage}`, one.count]))
  return Array.from({ length: shown }, (_, back) => {
    const day = new Date(last - (shown - 1 - back) * oneDay).toISOString().slice(0, 10)
    const count = (name: Name) => counts.get(`${day} ${name}`) ?? 0
    return { day, sent: count('sent'), replied: count('replied'), meeting: count('meeting') }
  })
}

/** The chart in a sentence. */
export function sumUp(rows: readonly DayRow[]): string {
  const sums = series.map(({ name, label }) => {
    const total = rows.reduce((sum, row) => sum + row[name], 0)
    return `${total} ${label.toLowerCase()}`
  })
  return `${formatDays(rows[0]!.day, rows.at(-1)!.day)}: ${sums.join(', ')}.`
}
