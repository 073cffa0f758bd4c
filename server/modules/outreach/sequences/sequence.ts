import type { EnrollmentRule } from './enrollment-rule.ts'
import type { NewStep, Step } from './step.ts'

export type { Step } from './step.ts'

export type SequenceStatus = 'draft' | 'active' | 'paused' | 'archived'

/** Hours of the contact's day, 'HH:MM', and its days (1 = Monday ... 7 = Sunday), in which messages may go out. */
export type SendingWindow = { from: string; to: string; days: number[] }

export type Sequence = {
  id: string
  name: string
  status: SequenceStatus
  /** In whose name it writes; null: in that of who enrolls. */
  ownerId: string | null
  version: number
  rule: EnrollmentRule | null
  approvalRequired: boolean
  /** Messages report that they were opened, where country and organisation allow it. */
  trackOpens: boolean
  /** Who writes the opening lines of its messages; rules do in any case where no model is set up. */
  openingLines: 'model' | 'rules'
  window: SendingWindow
  /** Hours between two messages of one enrollment at least. */
  minGapHours: number
  steps: Step[]
}

/** Working hours, for what belongs to no sequence. */
export const usualWindow: SendingWindow = { from: '09:00', to: '17:00', days: [1, 2, 3, 4, 5] }

/** What a copy is called unless somebody says: the original's name, numbered from the second copy on. */
export function nameCopy(name: string): string {
  const copy = /^(.*) \(copy(?: (\d+))?\)$/.exec(name)
  if (!copy) return `${name} (copy)`
  return `${copy[1]} (copy ${Number(copy[2] ?? 1) + 1})`
}

/** What a new installation starts with: two short e-mails to people at sponsors, for a person to approve. */
export const firstSequence = {
  name: 'Sponsors: first message and a follow-up',
  rule: { fromEvents: true } satisfies EnrollmentRule,
  ownerId: null,
  approvalRequired: true,
  trackOpens: true,
  openingLines: 'model' as const,
  window: usualWindow,
  minGapHours: 24,
  steps: [
    {
      kind: 'email' as const,
      delayDays: 0,
      subject: '{{ event.name }} and {{ company.name }}',
      body: [
        'Hello {{ contact.first_name | default: "there" }},',
        '{{ opening_line }}',
        '{{ sender.pitch }}',
        'Would a short talk before the event be of use?{% if sender.booking_url %} You can pick a time here: {{ sender.booking_url }}{% endif %}',
        'Kind regards\n{{ sender.name }}',
      ].join('\n\n'),
    },
    {
      kind: 'email' as const,
      delayDays: 3,
      subject: '{{ event.name }} and {{ company.name }}',
      body: [
        'Hello {{ contact.first_name | default: "there" }},',
        'I wanted to bring my note up once more, as {{ event.name }} is coming closer. If somebody else at {{ company.name }} looks after it, a name would help me a lot.',
        'Kind regards\n{{ sender.name }}',
      ].join('\n\n'),
    },
  ] satisfies NewStep[],
}
