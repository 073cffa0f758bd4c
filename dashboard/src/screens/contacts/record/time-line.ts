import type { Stop } from '@lanyard/contract/compliance.ts'
import type { ContactAnswer } from '@lanyard/contract/contacts.ts'
import type { MessageRow } from '@lanyard/contract/delivery.ts'
import type { Mail } from '@lanyard/contract/inbox.ts'
import type { Enrollment } from '@lanyard/contract/outreach.ts'
import { reasonInSentence } from '../../stops/words.ts'
import { sourceWords } from '../words.ts'
import { holdReason, intentWords } from './event-words.ts'

/** Something that happened to a contact, or is to happen (`ahead`). */
export type Happening = {
  key: string
  at: string
  kind: 'message' | 'reply' | 'meeting' | 'sequence' | 'stop' | 'source'
  title: string
  /** What it was about. */
  about?: string | undefined
  /** The screen where all of it is to be seen. */
  to?: string
  tone?: 'good' | 'bad'
  ahead?: boolean
}

export type Meeting = {
  id: string
  title: string
  status: 'booked' | 'cancelled' | 'held' | 'missed'
  startsAt: string
}
export type ConversationMail = Mail & { conversationId: string }

export type Happened = {
  contact: ContactAnswer
  messages: readonly MessageRow[]
  mails: readonly ConversationMail[]
  meetings: readonly Meeting[]
  enrollments: readonly Enrollment[]
  stops: readonly Stop[]
}

/** All that happened, from every part of Lanyard, newest first; what is to come stands at the top. */
export function tellTimeLine(all: Happened): Happening[] {
  return [
    ...all.contact.sources.map(tellSource),
    ...all.messages.flatMap(tellMessage),
    ...all.mails.map(tellMail),
    ...all.meetings.map(tellMeeting),
    ...all.enrollments.flatMap(tellEnrollment),
    ...all.stops.flatMap(tellStop),
  ].toSorted((a, b) => Number(b.ahead ?? false) - Number(a.ahead ?? false) || b.at.localeCompare(a.at))
}

const tellSource = (source: ContactAnswer['sources'][number]): Happening => ({
  key: `source ${source.sourceKind} ${source.sourceUrl}`,
  at: source.seenAt,
  kind: 'source',
  title: `Named by: ${sourceWords(source.sourceKind).toLowerCase()}`,
  about: [source.fullName, source.title].filter(Boolean).join(', '),
})

function tellMessage(one: MessageRow): Happening[] {
  const base = { kind: 'message' as const, about: one.subject, to: `/messages/${one.id}` }
  const happenings: Happening[] = []
  const tell = (key: string, at: string | null, title: string, more: Partial<Happening> = {}) => {
    if (at) happenings.push({ ...base, key: `${key} ${one.id}`, at, title, ...more })
  }
  tell('sent', one.sentAt, one.step > 1 ? `Message sent (step ${one.step})` : 'Message sent')
  tell('opened', one.firstOpenedAt, 'Message opened')
  tell('clicked', one.firstClickedAt, 'Link clicked', { tone: 'good' })
  tell('bounced', one.bouncedAt, 'Message came back', { tone: 'bad' })
  if (one.sentAt) return happenings
  const why = holdReason(one.stateReason)
  const because = why ? `, because ${why}` : ''
  if (one.state === 'cancelled') tell('state', one.changedAt, `Message called off${because}`)
  else if (one.state === 'failed') tell('state', one.changedAt, `Message failed${because}`, { tone: 'bad' })
  else if (one.state === 'held') tell('state', one.sendAt, `Message held${because}`, { ahead: true })
  else if (one.state === 'in_doubt') tell('state', one.sendAt, 'Message in doubt: sent or not?', { tone: 'bad' })
  else tell('state', one.sendAt, 'Message planned', { ahead: true })
  return happenings
}

const mailTitles: Record<Mail['kind'], string> = {
  reply: 'Answer',
  auto_reply: 'Automatic answer',
  bounce: 'Delivery report',
  complaint: 'Complaint',
  other: 'Mail',
}

const tellMail = (one: ConversationMail): Happening => ({
  key: `mail ${one.id}`,
  at: one.receivedAt,
  kind: 'reply',
  title: one.intent ? `${mailTitles[one.kind]}: ${intentWords(one.intent)}` : mailTitles[one.kind],
  about: one.text.slice(0, 160) || one.subject,
  to: `/conversations/${one.conversationId}`,
  ...(one.kind === 'bounce' || one.kind === 'complaint' ? { tone: 'bad' as const } : {}),
  ...(one.intent === 'interested' || one.intent === 'meeting_request' ? { tone: 'good' as const } : {}),
})

const meetingTitles = {
  booked: 'Meeting',
  cancelled: 'Meeting cancelled',
  held: 'Meeting held',
  missed: 'Meeting missed',
}

const tellMeeting = (one: Meeting): Happening => ({
  key: `meeting ${one.id}`,
  at: one.startsAt,
  kind: 'meeting',
  title: meetingTitles[one.status],
  about: one.title,
  to: `/meetings/${one.id}`,
  ...(one.status === 'booked' ? { ahead: true, tone: 'good' as const } : {}),
  ...(one.status === 'held' ? { tone: 'good' as const } : {}),
})

const tellEnrollment = (one: Enrollment): Happening[] => [
  {
    key: `enrollment ${one.id}`,
    at: one.startedAt,
    kind: 'sequence',
    title: 'Enrolled in a sequence',
    about: [one.sequenceName, one.eventName].filter(Boolean).join(', for '),
    to: `/sequences/${one.sequenceId}`,
  },
]

function tellStop(one: Stop): Happening[] {
  // What stood for minutes, until an answer was understood, tells nothing afterwards.
  if (one.reason === 'reply_unread' && one.liftedAt) return []
  const why = reasonInSentence(one.reason)
  return [
    { key: `stop ${one.id}`, kind: 'stop', at: one.writtenAt, title: 'Not to be written to any more', about: why },
    ...(one.liftedAt
      ? [
          {
            key: `lifted ${one.id}`,
            kind: 'stop' as const,
            at: one.liftedAt,
            title: 'May be written to again',
            about: `It stood because ${why}`,
          },
        ]
      : []),
  ]
}
