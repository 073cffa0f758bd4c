import type { MailboxRow, MailboxState } from '@lanyard/contract/mailboxes.ts'
import { formatDays } from '../../../parts/moment.tsx'

/** How a mailbox stands, in a word and a colour; why, in a sentence. */
export const stateWords: Record<MailboxState, { label: string; color: string }> = {
  sending: { label: 'Ready', color: 'green' },
  closed: { label: 'Outside its hours', color: 'gray' },
  full: { label: "Today's cap is used", color: 'gray' },
  resting: { label: 'Resting', color: 'orange' },
  failing: { label: 'Check failed', color: 'red' },
  not_ready: { label: 'Domain not ready', color: 'orange' },
  paused: { label: 'Paused', color: 'gray' },
  deleted: { label: 'Deleted', color: 'gray' },
}

const lackWords: Record<string, string> = {
  no_spf: 'Its domain has no SPF record, so its mail is held.',
  no_dkim: 'The key it signs with is not published, so its mail is held.',
  no_dmarc: 'Its domain has no DMARC record, so its mail is held.',
}

export function explainState(mailbox: MailboxRow): string {
  switch (mailbox.state) {
    case 'sending':
      return mailbox.checkOk === null ? 'It sends; it was never checked.' : 'It sends what is due.'
    case 'closed':
      return 'It sends again when its hours begin.'
    case 'full':
      return `It has sent ${mailbox.usedToday} of ${mailbox.effectiveCap} today and goes on tomorrow.`
    case 'resting':
      return `It rests after trouble and tries again by itself. ${explainRest(mailbox.restReason)}`
    case 'failing':
      return mailbox.checkDetail ?? 'The last check went wrong.'
    case 'not_ready':
      return lackWords[mailbox.lack ?? ''] ?? 'Its domain lacks a record, so its mail is held.'
    case 'paused':
      if (mailbox.pausedBecause) return explainPause(mailbox.pausedBecause)
      return mailbox.hasPassword
        ? 'It sends nothing until you resume it.'
        : 'It needs its password again, then resume it.'
    case 'deleted':
      return 'It sends nothing; its passwords are gone. What was planned for it is held.'
  }
}

function explainRest(reason: string | null): string {
  const [kind, ...said] = (reason ?? '').split(': ')
  if (!reason) return ''
  const words = kind === 'misconfigured' ? 'The server refused the account' : 'The server could not be used'
  return `${words}${said.length > 0 ? `: ${said.join(': ')}` : ''}.`
}

/** Why Lanyard paused a mailbox by itself. */
function explainPause(because: string): string {
  const [kind, ...numbers] = because.split(': ')
  const words: Record<string, string> = {
    bounce_rate: 'Too many of its messages came back',
    complaint_rate: 'Too many of its messages were marked as spam',
  }
  const said = numbers.length > 0 ? `: ${numbers.join(': ')}` : ''
  return `${words[kind!] ?? 'It was paused by itself'}${said}. Look at whom it wrote to; it sends nothing until you resume it.`
}

/** When a mailbox that warms up has its whole cap. */
export function explainWarmUp(
  warmup: { start: number | ''; step: number | ''; beganOn?: string },
  dailyCap: number | '',
): string {
  const [start, step, cap] = [Number(warmup.start), Number(warmup.step), Number(dailyCap)]
  if (start < 1 || step < 1) return 'Say how many it begins with, and how many more each day.'
  if (start >= cap) return 'It begins with as many as it may send at most: there is nothing to warm up.'
  const days = Math.ceil((cap - start) / step) + 1
  const since = warmup.beganOn ? `, counted from ${formatDays(warmup.beganOn)}` : ''
  return `It has its ${cap} a day from the ${ordinal(days)} day on${since}.`
}

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' })
const ordinal = (count: number) =>
  `${count}${{ one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }[ordinals.select(count)]}`

/** How a sign-in at a provider ended, where it did not work. */
export const signInWords: Record<string, string> = {
  unknown: 'It took too long, was begun by somebody else, or was used before. Begin once more.',
  declined: 'It was not finished on the provider’s page.',
  refused: 'The provider refused it.',
  other_account: 'You signed in to another account than this mailbox sends by.',
  failed: 'The provider could not be asked, or gave no lasting access.',
}

export const weekDays = [
  { value: '1', label: 'Mon' },
  { value: '2', label: 'Tue' },
  { value: '3', label: 'Wed' },
  { value: '4', label: 'Thu' },
  { value: '5', label: 'Fri' },
  { value: '6', label: 'Sat' },
  { value: '7', label: 'Sun' },
]

/** Minutes of the day as '09:30'; the end of the day is 24:00, which a time field writes as 00:00. */
export const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

export function minutesOf(clock: string): number | undefined {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(clock) ?? []
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes)
}

export function describeWindow({ days, from, to, timeZone }: MailboxRow['window']): string {
  const all =
    days.length === 7
      ? 'every day'
      : weekDays
          .filter((day) => days.includes(Number(day.value)))
          .map((day) => day.label)
          .join(', ')
  const hours = from === 0 && to === 1440 ? 'all day' : `${clockOf(from)} – ${to === 1440 ? '24:00' : clockOf(to)}`
  return `${all}, ${hours} (${timeZone})`
}
