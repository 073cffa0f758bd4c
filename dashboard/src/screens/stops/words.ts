import type { Stop, SubjectKind } from '@lanyard/contract/compliance.ts'

export const kinds: Record<SubjectKind, string> = {
  address: 'Address',
  domain: 'Domain',
  company: 'Company',
  contact: 'Contact',
  sequence: 'Sequence',
  mailbox: 'Mailbox',
  everything: 'Everything',
}
export const kindChoices = (Object.entries(kinds) as [SubjectKind, string][]).map(([value, label]) => ({
  value,
  label,
}))

/** What a stop on it means, as the rest of "Nothing is written …". */
export const reach: Record<SubjectKind, string> = {
  address: 'to this address',
  domain: 'to any address at this domain and below it',
  company: 'to anybody at this company',
  contact: 'to this person',
  sequence: 'in this sequence',
  mailbox: 'from this mailbox',
  everything: 'to anybody at all',
}

const reasons: Record<string, string> = {
  unsubscribed: 'They unsubscribed',
  asked_for: 'They asked for it',
  asked_to_wait: 'They asked to be left alone for some months',
  hard_bounce: 'Mail to the address came back',
  bounced: 'Mail to the address came back',
  complained: 'They marked a message as spam',
  erased: 'The person was erased',
  reply_unread: 'They answered; the answer is not understood yet',
  replied: 'They answered; a person goes on from there',
  left_company: 'They have left the company',
  colleague_declined: 'A colleague declined',
  put_aside: 'The company was deleted',
  sequence_paused: 'The sequence is paused',
  by_hand: 'Somebody stopped it by hand',
}

/** Why a stop stands: its code in words, or what the person wrote. */
export const reasonWords = (reason: string): string => reasons[reason] ?? reason.replaceAll('_', ' ')

/** The same in the middle of a sentence. */
export const reasonInSentence = (reason: string): string => {
  const known = reasons[reason]
  return known ? known.charAt(0).toLowerCase() + known.slice(1) : reason.replaceAll('_', ' ')
}

const liftedBy: Record<string, string> = {
  reply_unread: 'Lifted when the answer is understood',
  put_aside: 'Lifted when the company is restored',
  sequence_paused: 'Lifted when the sequence goes on',
}

/** What would end a stop. */
export function lifting(stop: Stop): string {
  if (stop.suppressed) return 'Never to be written to again'
  return liftedBy[stop.reason] ?? (stop.kept ? 'Only a person lifts it' : '')
}

/** Reasons that people choose from; anything else may be written. */
export const reasonIdeas = ['Asked by phone', 'Is a customer', 'Is a partner', 'Is a competitor', 'Wrong person']

export const subjectName = (stop: Stop): string =>
  stop.subject.kind === 'everything' ? 'Everything' : (stop.subjectName ?? nameless(stop))

const nameless = ({ subject: { kind, value } }: Stop): string =>
  kind === 'address' || kind === 'domain' ? value : `${kinds[kind]} that is not there any more`

const pages: Partial<Record<SubjectKind, string>> = {
  company: '/companies',
  contact: '/contacts',
  sequence: '/sequences',
}

/** Where the thing that is stopped can be seen. */
export const subjectPage = ({ subject, subjectName }: Stop): string | undefined =>
  subjectName && pages[subject.kind] ? `${pages[subject.kind]}/${subject.value}` : undefined

/** Why a row of a list is not taken in. */
export const rowReasons: Record<string, string> = {
  suppressed_already: 'It is on the list already.',
  named_twice: 'The file names it twice.',
  empty: 'The row is empty.',
  erased: 'The person was erased, and stays stopped.',
  not_an_address: 'It is not a complete address.',
  not_a_domain: 'It is not a domain.',
  company_needs_id: 'A company is named by its id.',
  no_such_company: 'There is no company with this id.',
  unknown_kind: 'The kind is none of address, domain and company.',
}
