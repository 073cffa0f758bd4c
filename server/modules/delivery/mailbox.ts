import type { ApiAccount, ApiAccountWithSecret } from './account.ts'
import type { AccountTrouble } from './sender.ts'

export type Security = 'tls' | 'starttls' | 'none'

export type MailServer = { host: string; port: number; security: Security; user: string | null }

/** When a mailbox sends, in its own time zone: days (1 is Monday) and minutes of the day. */
export type SendingWindow = { timeZone: string; days: number[]; from: number; to: number }

export type Mailbox = {
  id: string
  fromName: string
  fromAddress: string
  /** Exactly one of `smtp` and `account` is there. */
  smtp: MailServer | null
  account: ApiAccount | null
  imap: MailServer | null
  dkim: { domain: string; selector: string } | null
  dailyCap: number
  /** null: it has its whole daily cap. */
  warmup: Warmup | null
  window: SendingWindow
  /** Takes over first messages while the account is refused. */
  fallbackMailboxId: string | null
  /** Not paused. */
  enabled: boolean
  /** Why it was paused by itself; null where a person did. */
  pausedBecause: string | null
  restsUntil: Date | null
  restReason: string | null
  checkedAt: Date | null
  /** null: never checked, or changed since. */
  checkOk: boolean | null
  checkDetail: string | null
}

/** So many on the first day of its own time zone (YYYY-MM-DD), and so many more each day. */
export type Warmup = { start: number; step: number; beganOn: string }

export type NewWarmup = { start: number; step: number; beganOn?: string | undefined }

export type NewMailbox = Pick<Mailbox, 'fromName' | 'fromAddress' | 'dailyCap' | 'window'> & {
  smtp: (MailServer & { password: string | null }) | null
  account?: ApiAccountWithSecret | null
  warmup?: NewWarmup | null
  fallbackMailboxId?: string | null
  imap: (MailServer & { password: string | null }) | null
  dkim: { domain: string; selector: string; privateKey: string } | null
}

/** What is left out stays as it is; so does a password that is left out. `account` and `smtp` take each other's place. */
export type MailboxChanges = Partial<Pick<Mailbox, 'fromName' | 'dailyCap' | 'window' | 'fallbackMailboxId'>> & {
  smtp?: (MailServer & { password?: string | null }) | null
  account?: (ApiAccount & { secret?: string | null }) | null
  /** Keeps its first day while it stays on. */
  warmup?: NewWarmup | null
  imap?: (MailServer & { password?: string | null }) | null
  dkim?: NewMailbox['dkim']
  paused?: boolean
}

export const wholeWeek: SendingWindow = { timeZone: 'UTC', days: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 1440 }

/** The mailbox's own day, on whose cap a message counts. */
export const dayAt = (window: SendingWindow, now: Temporal.Instant): Temporal.PlainDate =>
  now.toZonedDateTimeISO(window.timeZone).toPlainDate()

/** Of that day: the daily cap, or what its warm-up lets it send by then. */
export function effectiveCap(
  { dailyCap, warmup }: Pick<Mailbox, 'dailyCap' | 'warmup'>,
  day: Temporal.PlainDate,
): number {
  if (!warmup) return dailyCap
  const days = Math.max(0, Temporal.PlainDate.from(warmup.beganOn).until(day).days)
  return Math.min(dailyCap, warmup.start + warmup.step * days)
}

export function isOpen(window: SendingWindow, now: Temporal.Instant): boolean {
  const local = now.toZonedDateTimeISO(window.timeZone)
  const minute = local.hour * 60 + local.minute
  return window.days.includes(local.dayOfWeek) && minute >= window.from && minute < window.to
}

/** The start of the next window that begins after `now`. */
export function nextOpening(window: SendingWindow, now: Temporal.Instant): Temporal.Instant {
  const today = dayAt(window, now)
  for (let ahead = 0; ahead <= 8; ahead++) {
    const day = today.add({ days: ahead })
    if (!window.days.includes(day.dayOfWeek)) continue
    const time = Temporal.PlainTime.from({ hour: Math.floor(window.from / 60), minute: window.from % 60 })
    const opening = day.toZonedDateTime({ timeZone: window.timeZone, plainTime: time }).toInstant()
    if (Temporal.Instant.compare(opening, now) > 0) return opening
  }
  throw new Error('A window without days never opens.')
}

/** How long a mailbox rests whose account can't be used (domain time). Changing or checking it ends that. */
export const restOf = ({
  reason,
  restSeconds,
}: Pick<AccountTrouble, 'reason' | 'restSeconds'>): { seconds: number } => ({
  seconds: Math.max(reason === 'misconfigured' ? 15 * 60 : 60, restSeconds ?? 0),
})
