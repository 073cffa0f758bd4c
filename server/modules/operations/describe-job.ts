import type { Failure } from '@lanyard/contract/operations.ts'
import type { JobPayload } from '#platform/jobs/jobs.ts'

/** What each listener and duty is to do, for people; a test finds those that are missing. */
const words: Record<string, string> = {
  'delivery.hold-what-is-stopped': 'Hold back messages to somebody who must not be written to',
  'delivery.release-what-may-go': 'Let messages go whose stop was lifted',
  'delivery.hold-what-lapsed': 'Hold messages whose reason no longer stands on the event’s site',
  'delivery.ask-country-rules-again': 'See what may go to a country after its rule was changed',
  'delivery.release-with-basis': 'Let messages go whose recipient has a basis now',
  'delivery.hold-without-basis': 'Hold messages whose basis was withdrawn',
  'delivery.look-at-edited-country': 'See what may go to a company whose country was changed',
  'delivery.look-at-read-country': 'See what may go to a company whose country was read',
  'delivery.look-at-readiness': 'See whether what holds mail back is mended',
  'delivery.check-domains': 'Ask name servers about the domains that mail is sent from',
  'delivery.send-due-messages': 'Send the messages whose hour has come',
  'delivery.note-replies': 'Note which message an answer was to',
  'delivery.check-tracking-host': 'Look whether the host for links still leads here',
  'delivery.begin-to-look': 'Begin to look for a message in doubt',
  'delivery.settle-doubts': 'Look whether messages in doubt went out',
  'delivery.judge-hits-again': 'Judge old opens and clicks by newer rules',
  'delivery.check-links': 'See whether the links of new and edited messages lead somewhere',
  'delivery.look-at-broken-links': 'Look again at links that led nowhere',
  'delivery.judge-hits': 'Tell people’s opens and clicks from machines’',
  'delivery.look-at-moved-contacts': 'Ask the law again for contacts who are in another country',
  'outreach.replan-moved': 'Make messages again for contacts who are in another country or time zone',
  'delivery.follow-owners': 'Hold or release messages to companies whose owner changed',
  'delivery.follow-sequence-owners': 'Hold or release messages of sequences whose owner changed',
  'delivery.follow-owner-policy': 'Ask of all messages again whose companies they go to',
  'outreach.follow-owners': 'Take up steps at companies whose owner changed',
  'outreach.follow-sequence-owners': 'Take up steps of sequences whose owner changed',
  'outreach.release-sequences': 'Make the sequences of a member who has left nobody’s',
  'companies.release-owned': 'Make the companies of a member who has left nobody’s',
  'companies.place-companies': 'Place a company among the others and see whether it fits',
  'companies.judge-all-companies': 'See which companies fit the changed profile',
  'companies.enrich-company': 'Read about a company on its own website',
  'contacts.find-people': 'Find the people who decide at a company',
  'contacts.take-speakers': 'Take an event’s speakers as contacts',
  'contacts.classify-contacts': 'Read department and rank from a title',
  'contacts.note-answers': 'Note at the contact that it answered',
  'insights.count-facts': 'Count for the funnel',
  'discovery.read-source': 'Read the source of a scan',
  'discovery.check-own-page': 'Look at the own page of an event that is doubted',
  'discovery.place-unknown-events': 'Ask a geocoder where events are',
  'discovery.place-backlog': 'Ask geocoders for events that were there before them',
  'discovery.scan-targets': 'Scan the cities whose night has come',
  'discovery.verify-and-promote': 'Check a candidate and make an event of it',
  'sponsors.read-event-site': 'Read who sponsors an event from its own site',
  'sponsors.read-event-speakers': 'Read who speaks at an event from its own site',
  'sponsors.check-due-sites': 'Look at event sites again',
  'outreach.retime-steps': 'Move the steps of a sequence with the event',
  'outreach.recall-doubted': 'Hold back the messages about an event that is doubted',
  'outreach.take-up-confirmed': 'Go on with the messages about an event that stands after all',
  'outreach.stop-cancelled-events': 'Stop writing about an event that was cancelled',
  'outreach.enroll-at-targets': 'Enroll contacts at companies that came to fit the profile',
  'outreach.enroll-by-rules': 'Enroll a contact where a sequence’s rule says so',
  'outreach.stop-called-off': 'Stop a sequence whose message was called off',
  'outreach.plan-with-address': 'Write to a contact whose address was found',
  'outreach.take-up-restored': 'Go on with a sequence after a message was taken back',
  'outreach.advance-enrollments': 'Go on to the next step after a message was sent',
  'outreach.stop-failed': 'Stop a sequence whose message could not be sent',
  'outreach.follow-reply': 'Stop or hold a sequence because of an answer',
  'outreach.stop-removed': 'Stop sequences of a contact that was put aside',
  'outreach.take-back-removed': 'Take up the sequences of a contact that is back',
  'outreach.stop-bounced': 'Stop a sequence whose message came back',
  'outreach.stop-booked': 'Stop a sequence because a meeting is booked',
  'compliance.close-ended-bases': 'Close bases for writing whose last day is over',
  'outreach.draft-openings': 'Have the language model write opening lines',
  'outreach.forget-files': 'Remove files that no message and no step has',
  'outreach.plan-due-steps': 'Write the next messages of the sequences',
  'inbox.understand-reply': 'Understand what an answer means',
  'inbox.follow-lost-answers': 'See to an answer of ours that did not go out',
  'inbox.settle-bounces': 'Match a message that came back to its contact',
  'inbox.settle-complaints': 'Stop writing to somebody who complained',
  'inbox.remove-raw': 'Remove the raw mail of a person who was erased',
  'inbox.poll-mailboxes': 'Read the mailboxes for new mail',
}

export const describeJob = (job: string): string => words[job] ?? sayPlainly(job)

export const isDescribed = (job: string): boolean => job in words

/** 'sponsors.check-due-sites' as 'Check due sites'. */
function sayPlainly(job: string): string {
  const name = job.slice(job.indexOf('.') + 1).replaceAll(/[-_]/g, ' ')
  return name.charAt(0).toUpperCase() + name.slice(1)
}

type Subject = Failure['subjects'][number]

const kinds: Record<string, Subject['kind']> = {
  eventId: 'event',
  companyId: 'company',
  contactId: 'contact',
  messageId: 'message',
  conversationId: 'conversation',
  meetingId: 'meeting',
  scanId: 'scan',
  candidateId: 'candidate',
}

/** The records that the job's facts name, each once. */
export function subjectsOf(payload: JobPayload): Subject[] {
  if (!('facts' in payload)) return []
  const named = payload.facts.flatMap((fact) =>
    Object.entries(fact).flatMap(([key, id]) =>
      typeof id === 'string' && key.endsWith('Id') ? [{ kind: kinds[key] ?? ('other' as const), id }] : [],
    ),
  )
  return [...new Map(named.map((one) => [one.id, one])).values()].slice(0, 20)
}
