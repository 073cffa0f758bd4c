import type { Intent } from './mail.ts'

/** Reasons of the stops that the inbox writes. */
export type StopReason = 'reply_unread' | 'replied' | 'left_company' | 'colleague_declined' | 'complained'

/** What an answer means for whom we may write to; stops are for good unless days are said. */
export type Consequence = {
  contact: StopReason | null
  company: { reason: StopReason; days: number } | null
  /** Never write to the address again. */
  suppress: boolean
}

const none: Consequence = { contact: null, company: null, suppress: false }
const answered: Consequence = { ...none, contact: 'replied' }
/** A company whose people declined is left alone for a quarter. */
const declined: Consequence = { ...answered, company: { reason: 'colleague_declined', days: 90 } }

const consequences: Record<Intent, Consequence> = {
  interested: answered,
  meeting_request: answered,
  neutral: answered,
  referral: answered,
  not_now: answered,
  not_interested: declined,
  unsubscribe: { ...declined, suppress: true },
  left_company: { ...none, contact: 'left_company' },
  // Machines' answers: nobody has answered yet. Outreach waits for the return.
  out_of_office: none,
  auto_reply: none,
}

export const consequenceOf = (intent: Intent): Consequence => consequences[intent]
