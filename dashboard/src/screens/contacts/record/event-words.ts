import { policyWords } from '../../outbox/words.ts'
import { reasonInSentence } from '../../stops/words.ts'
import { said } from '../words.ts'

const holdReasons: Record<string, string> = {
  no_address: 'no address is known',
  no_mailbox: 'there is no mailbox to send from',
  needs_approval: 'it waits for approval',
  evidence_lapsed: 'what it says of a sponsorship no longer holds',
  by_hand: 'somebody held it',
  paused_by_hand: 'paused by hand',
  stopped_by_hand: 'stopped by hand',
  out_of_office: 'they are out of office',
  bounced: 'mail came back',
  meeting_booked: 'a meeting was booked',
  contact_removed: 'the contact was put aside',
  event_cancelled: 'the event was cancelled',
  recipient_gone: 'the contact or company was deleted',
  message_failed: 'its message could not be delivered',
  message_cancelled: 'its message was called off',
  sequence_archived: 'the sequence was archived',
  sequence_paused: 'the sequence is paused',
  contact_moved: 'they are in another country or time zone; it was planned again for there',
  owned_by_other: 'their company belongs to another member',
  address_found: 'planned anew, because an address was found',
  no_public_url: 'Lanyard has no public address yet',
  no_postal_address: 'no postal address is set yet',
}

/** Why something is held, stopped or cancelled: "stopped: unsubscribed", "replied:interested" and plain codes. */
export function holdReason(code: string | null): string | undefined {
  if (!code) return undefined
  const [kind = '', rest] = code.split(/:\s*/)
  if (kind === 'stopped') return rest ? reasonInSentence(rest) : 'somebody must not be written to'
  if (kind === 'no_basis') return 'no basis for writing to them is recorded, which the law asks for'
  if (kind === 'contact_policy')
    return policyWords[rest ?? '']?.replace(/^Th/, 'th') ?? 'the contact policy lets it wait'
  if (kind === 'replied') return `they answered (${intentWords(rest ?? '')})`
  if (kind === 'colleague_replied') return `a colleague answered (${intentWords(rest ?? '')})`
  if (kind === 'unresolved_variable') return `the text needs ${rest}, which is not known`
  if (kind === 'snippet_missing') return `the text puts in the snippet "${rest}", which is not there`
  return said(holdReasons, code)
}

const intents: Record<string, string> = {
  interested: 'interested',
  meeting_request: 'wants to meet',
  neutral: 'neutral',
  referral: 'names a colleague',
  not_now: 'not now',
  not_interested: 'not interested',
  unsubscribe: 'wants no more mail',
  left_company: 'has left the company',
  out_of_office: 'out of office',
  auto_reply: 'automatic answer',
}
export const intentWords = (intent: string | null): string => said(intents, intent) ?? 'not understood yet'

/** Why somebody could not be enrolled. */
export const enrollReason = (code: string | undefined): string =>
  said(
    {
      unknown_contact: 'the contact is not there any more',
      stopped: 'a stop protects them',
      in_other_sequence: 'they are in another sequence now',
      already_enrolled: 'they were in this sequence for this event before',
      owned_by_other: 'their company belongs to another member',
      cooling_down: 'they or a colleague answered not long ago',
      person_limit: 'they were written to as often as your contact policy allows',
      company_limit: 'their company was written to as often as your contact policy allows',
    },
    code,
  ) ?? 'it was refused'
