import type { MessageState } from '@lanyard/contract/delivery.ts'
import { reasonInSentence } from '../stops/words.ts'

export const stateWords: Record<MessageState, { label: string; color: string }> = {
  planned: { label: 'Planned', color: 'blue' },
  claimed: { label: 'About to go', color: 'blue' },
  sending: { label: 'Being sent', color: 'blue' },
  sent: { label: 'Sent', color: 'green' },
  failed: { label: 'Failed', color: 'red' },
  in_doubt: { label: 'In doubt', color: 'orange' },
  held: { label: 'Held', color: 'yellow' },
  cancelled: { label: 'Called off', color: 'gray' },
}

/** Why a message is where it is, in a sentence; what to do about it; and where that is done. */
export type Reason = {
  text: string
  todo?: string
  link?: { to: string; search?: Record<string, string>; label: string }
}

const policyLink = { to: '/settings/contact-policy', label: 'Contact policy' }

const reasons: Record<string, Reason> = {
  needs_approval: {
    text: 'Waits for approval',
    todo: 'Read it, then approve it, edit it or call it off.',
    link: { to: '/outbox/approvals', label: 'Compare and approve many' },
  },
  no_address: {
    text: 'No address is known',
    todo: 'Give the contact an address: the message is then planned again by itself.',
  },
  no_mailbox: {
    text: 'There is no mailbox to send from',
    todo: 'Connect a mailbox, then release what is held.',
    link: { to: '/settings/mailboxes', label: 'Mailboxes' },
  },
  mailbox_paused: {
    text: 'Its mailbox is paused',
    todo: 'Resume the mailbox, then release the message.',
    link: { to: '/settings/mailboxes', label: 'Mailboxes' },
  },
  mailbox_deleted: {
    text: 'Its mailbox was removed',
    todo: 'Call it off, or connect the mailbox again.',
    link: { to: '/settings/mailboxes', label: 'Mailboxes' },
  },
  no_public_url: {
    text: 'Lanyard has no public address',
    todo: 'Without one nobody could unsubscribe. Once it is set, these go out by themselves.',
    link: { to: '/start', label: 'First steps' },
  },
  no_postal_address: {
    text: 'Your postal address is not set',
    todo: 'Commercial mail has to say who writes. Once it is set, these go out by themselves.',
    link: { to: '/settings', label: 'Organisation' },
  },
  no_spf: domainLack('SPF'),
  no_dkim: domainLack('DKIM'),
  no_dmarc: domainLack('DMARC'),
  evidence_lapsed: {
    text: 'What it says of a sponsorship no longer stands on the event’s site',
    todo: 'Edit the text so that it no longer says so, then release it, or call it off.',
  },
  previous_not_sent: {
    text: 'The message before it in the thread was not sent',
    todo: 'Call it off, or settle what became of the earlier one.',
  },
  opening_line_changed: { text: 'Its opening line was changed, and it was made again' },
  opening_line_drafted: { text: 'Its opening line is being drafted' },
  by_hand: { text: 'Somebody decided so by hand' },
  restored: { text: 'Taken back after it was called off', todo: 'Release it to let it go.' },
  unfinished_text: { text: 'Its text has a gap that nobody filled in', todo: 'Edit the text, then approve it.' },
  template_broken: { text: 'Its template could not be read', todo: 'Edit the text here, and mend the step.' },
  empty_text: { text: 'Its template came out empty', todo: 'Write the text here, and mend the step.' },
  sender_died: {
    text: 'Lanyard was ended while it handed the message over',
    todo: 'Look into the Sent folder of the mailbox, then say what you found.',
  },
  no_answer: {
    text: 'The server took the message and did not answer',
    todo: 'Look into the Sent folder of the mailbox, then say what you found.',
  },
  erased: { text: 'Its recipient was erased' },
  address_found: { text: 'Planned anew, because an address was found' },
  out_of_office: { text: 'They are out of office; it is planned again afterwards' },
  paused_by_hand: { text: 'Their sequence was paused; it is planned again afterwards' },
  stopped_by_hand: { text: 'They were taken out of the sequence' },
  contact_removed: { text: 'The contact was put aside; taking that back takes this up again' },
  bounced: { text: 'Mail to them came back' },
  meeting_booked: { text: 'A meeting was booked' },
  event_cancelled: { text: 'The event was cancelled' },
  contact_moved: { text: 'They are in another country or time zone; it was planned again for there' },
  event_moved: { text: 'The event moved; it is planned again with its new days' },
  event_moved_kept: {
    text: 'The event moved, and somebody rewrote or holds it: its words stay as they were',
    todo: 'Its hour is that of the new day. See whether what it says still fits, change it where it does not, then release it.',
  },
  event_doubted_kept: {
    text: 'It is in doubt whether the event stands as planned, and somebody rewrote or holds it: its words stay',
    todo: 'Look at the event and say whether it stands; it is then what it was before.',
    link: { to: '/events', search: { doubtful: 'true', when: 'any' }, label: 'Events in doubt' },
  },
  too_large_for_account: {
    text: 'With its files it is larger than the mailbox’s provider takes',
    todo: 'Edit the message and take files off, or put a link in their place.',
  },
  free_day: { text: 'It waits for a day that is no public holiday or blackout day' },
  blackout_day: { text: 'Its day became a blackout day; it was planned again for another' },
  snippet_changed: { text: 'A snippet in it was changed; it is planned again with the new text' },
  event_doubted: {
    text: 'It is in doubt whether the event stands as planned',
    todo: 'Look at the event and say whether it stands; what leans on it then goes on by itself.',
    link: { to: '/events', search: { doubtful: 'true', when: 'any' }, label: 'Events in doubt' },
  },
  anchor_passed: { text: 'Its day has passed; it is never sent late' },
  too_soon_after_message: { text: 'Its day came too soon after the message before it' },
  no_event: { text: 'It is bound to the event’s days, and there is no event' },
  event_day_unknown: { text: 'It is bound to the event’s days, which are not known' },
  nobody_did_it: { text: 'Nobody did it in time; the sequence went on' },
  version_changed: { text: 'The sequence was changed; it is planned again from its new steps' },
  task_reopened: { text: 'The task before it was taken up again' },
  recipient_gone: { text: 'The contact or company was deleted' },
  message_failed: { text: 'An earlier message could not be delivered' },
  message_cancelled: { text: 'An earlier message was called off' },
  sequence_archived: { text: 'Their sequence was archived' },
  owned_by_other: {
    text: 'Their company belongs to another member, and only that one writes there',
    todo: 'Change the company’s owner, or give the sequence to them: it then goes by itself. Or call it off.',
    link: policyLink,
  },
}

function domainLack(record: string): Reason {
  return {
    text: `The domain it is sent from has no ${record} record`,
    todo: 'Without it mail ends up as spam. Once the record is there, these go out by themselves.',
    link: { to: '/start', label: 'First steps' },
  }
}

/** What the contact policy refuses. */
export const policyWords: Record<string, string> = {
  cooling_down: 'They or a colleague answered not long ago',
  person_limit: 'They were written to as often as your contact policy allows',
  company_limit: 'Their company was written to as often as your contact policy allows',
  owned_by_other: 'Their company belongs to another member',
}

const stopLink = { to: '/stops', label: 'Do not write to' }

export function explainReason(code: string | null): Reason | undefined {
  if (!code) return undefined
  const [kind = '', rest = ''] = code.split(/:\s*/, 2)
  if (kind === 'broken_link') {
    return {
      text: `A link in it leads nowhere: ${code.slice('broken_link: '.length)}`,
      todo: 'Mend the link or take it out, then approve it. It is looked at again every day, and goes by itself once the link answers. If you see the page yourself, release it.',
    }
  }
  if (kind === 'stopped') {
    return {
      text: `Must not be written to: ${reasonInSentence(rest)}`,
      todo: 'It stays held while the stop stands. Lift the stop, or call the message off.',
      link: stopLink,
    }
  }
  if (kind === 'unresolved_variable') {
    return {
      text: `The text needs {{ ${rest} }}, which is not known`,
      todo: rest.startsWith('sender.')
        ? 'Set it for your organisation; then edit this text, or call it off and enroll again.'
        : 'Edit the text, or give the step a fallback for the next ones.',
      ...(rest.startsWith('sender.') ? { link: { to: '/settings', label: 'Organisation' } } : {}),
    }
  }
  if (kind === 'attachment_missing') {
    return {
      text: rest ? `The file ${rest} is not there any more` : 'A file of it is not there any more',
      todo: 'Edit the message and attach it again, or take it off.',
    }
  }
  if (kind === 'snippet_missing') {
    return {
      text: `The text puts in the snippet "${rest}", which is not there`,
      todo: 'Restore or make the snippet, or edit this text.',
      link: { to: '/sequences/snippets', label: 'Snippets' },
    }
  }
  if (kind === 'no_basis') {
    return {
      text:
        rest === 'unknown'
          ? 'The recipient’s country is not known, and no basis for writing to them is recorded'
          : `No basis for writing to them is recorded, which the safe reading of the law in ${countryName(rest)} asks for`,
      todo: 'Record a basis for the contact, or decide about the country; it then goes out by itself.',
      link: { to: '/settings/country-rules', label: 'Country rules' },
    }
  }
  if (kind === 'condition') return { text: `Its condition does not hold: ${rest}` }
  if (kind === 'contact_policy') return { text: policyWords[rest] ?? words(rest), link: policyLink }
  if (kind === 'replied') return { text: `They answered${rest ? ` (${words(rest)})` : ''}` }
  if (kind === 'colleague_replied') return { text: `A colleague answered${rest ? ` (${words(rest)})` : ''}` }
  return reasons[code] ?? { text: sentence(words(code)) }
}

/** Why something could not be done to a message. */
export const refusals: Record<string, string> = {
  not_found: 'it is not there any more',
  wrong_state: 'it is in another state by now',
  unfinished_text: 'its text has a gap',
  no_address: 'no address is known',
  owned_by_other: 'its company belongs to another member, and only that one writes there',
  no_basis: 'no basis for writing to them is recorded, which the law of their country asks for',
}

const countryName = (code: string) =>
  new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' }).of(code) ?? code
const words = (code: string) => code.replaceAll('_', ' ')
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

export type Tab = { value: string; label: string; states: readonly MessageState[]; about: string }

export const tabs: readonly Tab[] = [
  {
    value: 'planned',
    label: 'Planned',
    states: ['planned', 'claimed', 'sending'],
    about: 'On their way: each goes out at its hour.',
  },
  {
    value: 'held',
    label: 'Held',
    states: ['held'],
    about: 'Nothing here goes out before somebody, or what is missing, lets it go.',
  },
  { value: 'sent', label: 'Sent', states: ['sent'], about: 'Taken by the recipient’s mail server.' },
  {
    value: 'in_doubt',
    label: 'In doubt',
    states: ['in_doubt'],
    about:
      'Handed over without an answer. Lanyard does not send these again by itself: somebody says what became of them.',
  },
  {
    value: 'failed',
    label: 'Failed',
    states: ['failed'],
    about: 'Refused by the recipient’s server, or given up after several tries.',
  },
  { value: 'cancelled', label: 'Called off', states: ['cancelled'], about: 'Will not go out.' },
]
