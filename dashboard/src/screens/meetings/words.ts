import type { Meeting, MeetingStatus } from '@lanyard/contract/meetings.ts'

export const statusWords: Record<MeetingStatus, { label: string; color: string }> = {
  booked: { label: 'Booked', color: 'blue' },
  held: { label: 'Held', color: 'green' },
  missed: { label: 'Missed', color: 'orange' },
  cancelled: { label: 'Cancelled', color: 'gray' },
}

export const statusOptions = Object.entries(statusWords).map(([value, { label }]) => ({ value, label }))

export const minutesOf = ({ startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>): number =>
  Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000)

/** By whom it is kept, in words. */
export const providerWords = (provider: string): string => (provider === 'hand' ? 'Entered by hand' : 'Cal.com')
