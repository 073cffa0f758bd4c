/** What a prospect does with the first message of a thread. */
export type Temperament =
  | 'interested'
  | 'meeting_request'
  | 'not_now'
  | 'out_of_office'
  | 'referral'
  | 'unsubscribe'
  | 'not_interested'
  | 'silent'
  | 'bounce_hard'
  | 'bounce_soft'
  | 'clicks_only'
  | 'scanner'

export type Language = 'en' | 'de' | 'fr' | 'ja' | 'es' | 'pt'

/** A booking made through the sender's calendar link, in days after the reply, at the prospect's own hour. */
export type Booking = { inDays: number; hour: number; movesTo?: { inDays: number; hour: number } }

/**
 * What a person says and does, beyond their temperament. Texts may hold `{sender}` (first name of who wrote),
 * `{back}` (the day they return, in their language) and, in a referral, `{colleague}` and `{address}`.
 */
export type Conversation = {
  language?: Language
  /** Their answer; absent when they say nothing. */
  reply?: string
  /** Which message of the thread they answer: 1 is the first. */
  answers?: number
  books?: Booking
  /** The automatic answer while away, and after how many days they are back and read their mail. */
  away?: { text: string; days: number }
  /** The person of the cast they name instead of themselves. */
  refersTo?: string
  /** Ways to leave a list: writing so, or the mail program's button (RFC 8058). */
  leaves?: 'reply' | 'one_click'
  /** Where mail to them fails: at RCPT, or accepted first and reported later (RFC 3464). */
  failsAt?: 'rcpt' | 'report'
}
