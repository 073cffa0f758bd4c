import type { Enrollment, Sequence, Step } from '@lanyard/contract/outreach.ts'
import { explainReason, policyWords } from '../outbox/words.ts'

export const statusWords: Record<Sequence['status'], { label: string; color: string; about: string }> = {
  draft: { label: 'Draft', color: 'gray', about: 'Nobody is in it. Activate it to enroll contacts.' },
  active: { label: 'Active', color: 'green', about: 'Contacts are enrolled, and their messages are planned.' },
  paused: { label: 'Paused', color: 'yellow', about: 'Nothing of it goes out until it is activated again.' },
  archived: { label: 'Archived', color: 'gray', about: 'Put aside. Whoever was in it was taken out.' },
}

export const enrollmentWords: Record<Enrollment['status'], { label: string; color: string }> = {
  active: { label: 'Active', color: 'green' },
  held: { label: 'Paused', color: 'yellow' },
  stopped: { label: 'Stopped', color: 'gray' },
  finished: { label: 'Finished', color: 'blue' },
}

export const enrollmentReason = (code: string | null): string | undefined => explainReason(code)?.text

/** Why somebody would not be, or was not, enrolled. */
export function whyNot(reason: string | undefined, detail: string | undefined): string {
  if (reason === 'stopped') return explainReason(`stopped: ${detail ?? ''}`)?.text ?? 'Must not be written to'
  if (reason === 'owned_by_other') return `Their company is owned by ${detail ?? 'another member'}`
  return notEnrolled[reason ?? ''] ?? 'It is not known why'
}

const notEnrolled: Record<string, string> = {
  unknown_contact: 'The contact is not there any more',
  in_other_sequence: 'Is in a sequence now',
  already_enrolled: 'Was in this sequence for this event before',
  ...policyWords,
}

/** What templates may name, in the order of how often they do. */
export const variableWords: Record<string, string> = {
  'contact.first_name': 'First name',
  'contact.last_name': 'Last name',
  'contact.full_name': 'Whole name',
  'contact.title': 'Position',
  'company.name': 'Company',
  'event.name': 'Event',
  'event.city': 'City of the event',
  'event.starts_on': 'Day the event begins',
  'sponsorship.tier': 'Sponsorship tier',
  opening_line: 'A line that says why you write',
  'sender.name': 'Name on the mailbox',
  'sender.pitch': 'Your pitch',
  'sender.booking_url': 'Your booking page',
}

/** What the texts of a step are called: its own, then its variants. */
export const letters = ['A', 'B', 'C', 'D', 'E'] as const

export type StepDraft = Omit<Step, 'number'> & { key: string }

export const toDraft = ({ number: _, ...step }: Step): StepDraft => ({ ...step, key: crypto.randomUUID() })
export const fromDraft = ({ key: _, ...step }: StepDraft) => step

export const newStep = (first: boolean): StepDraft => ({
  key: crypto.randomUUID(),
  kind: 'email',
  delayDays: first ? 0 : 3,
  subject: first ? '{{ event.name }} and {{ company.name }}' : 'A short reminder',
  body: first
    ? 'Hello {{ contact.first_name | default: "there" }},\n\n{{ opening_line }}\n\n{{ sender.pitch }}\n\nKind regards\n{{ sender.name }}'
    : 'Hello {{ contact.first_name | default: "there" }},\n\nI wanted to bring my note up once more.\n\nKind regards\n{{ sender.name }}',
})

/** What changes with a sequence and who is in it. */
export const touched = ['/api/v1/sequences', '/api/v1/enrollments', '/api/v1/messages', '/api/v1/message-counts']
