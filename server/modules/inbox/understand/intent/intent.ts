export type Intent =
  | 'interested'
  | 'meeting_request'
  | 'neutral'
  | 'referral'
  | 'not_now'
  | 'not_interested'
  | 'unsubscribe'
  | 'out_of_office'
  | 'left_company'
  | 'auto_reply'

/** What a person can mean; the other intents are a machine's and found before. */
export type SpokenIntent = Exclude<Intent, 'out_of_office' | 'left_company' | 'auto_reply'>
