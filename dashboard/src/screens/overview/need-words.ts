import type { Need } from '@lanyard/contract/insights.ts'
import { explainReason } from '../outbox/words.ts'

type Words = { text: string; color: string; why?: string }

/** A need in words, without its number, which stands beside it. */
export function needWords({ kind, detail, count }: Need): Words {
  const many = count !== 1
  switch (kind) {
    case 'reply':
      return replies[detail ?? ''] ?? { text: 'Replies wait for an answer', color: 'teal' }
    case 'meeting':
      return { text: many ? 'Meetings today' : 'Meeting today', color: 'grape' }
    case 'approval':
      return {
        text: many ? 'Messages wait for your approval' : 'Message waits for your approval',
        color: 'lanyard',
        why: 'Nothing of a sequence that asks for approval goes out before somebody has read it.',
      }
    case 'in_doubt':
      return {
        text: many ? 'Messages may or may not have gone out' : 'Message may or may not have gone out',
        color: 'orange',
        why: 'The connection broke while it was handed over. Look into the Sent folder and say what you find.',
      }
    case 'failure':
      return {
        text: many ? 'Jobs were given up' : 'Job was given up',
        color: 'red',
        why: 'They failed four times; read why, then run them again.',
      }
    case 'mailbox':
      return {
        text: many ? 'Mailboxes rest' : 'Mailbox rests',
        color: 'orange',
        why: 'Signing in was refused, or the server did not answer.',
      }
    case 'mailbox_paused':
      return {
        text: many ? 'Mailboxes were paused' : 'Mailbox was paused',
        color: 'red',
        why: 'Too much of what they sent came back or was marked as spam. Look at whom they wrote to, then resume them.',
      }
    case 'event_doubt':
      return {
        text: many ? 'Events may be off or moved' : 'Event may be off or moved',
        color: 'orange',
        why: 'One source says so. What relies on them is held until you say what is true.',
      }
    case 'held':
      return heldWords(detail)
    case 'candidate':
      return {
        text: many ? 'Events to review' : 'Event to review',
        color: 'gray',
        why: 'A source names them, and Lanyard is not sure enough to take them by itself.',
      }
    case 'role':
      return {
        text: many ? 'Contacts whose role is a guess' : 'Contact whose role is a guess',
        color: 'gray',
        why: 'The title says too little about department or rank.',
      }
  }
}

function heldWords(reason: string | null): Words {
  const why = explainReason(reason)
  return { text: `Held: ${why?.text ?? 'nobody said why'}`, color: 'yellow', ...(why?.todo ? { why: why.todo } : {}) }
}

const replies: Record<string, Words> = {
  meeting_request: { text: 'Replies ask for a meeting', color: 'green' },
  interested: { text: 'Replies show interest', color: 'green' },
  referral: { text: 'Replies name somebody else to write to', color: 'teal' },
  neutral: { text: 'Replies want to be read', color: 'teal', why: 'What they mean is not clear from the words alone.' },
}

/** Where the API's lists are shown; their filters have the same names. */
const screens: Record<string, string> = {
  '/api/v1/conversations': '/conversations',
  '/api/v1/events': '/events',
  '/api/v1/messages': '/outbox',
  '/api/v1/candidates': '/candidates',
  '/api/v1/failures': '/failures',
  '/api/v1/mailboxes': '/settings/mailboxes',
  '/api/v1/meetings': '/meetings',
}

export function screenOf(list: string): { to: string; search: Record<string, string> } {
  const [path = '', query = ''] = list.split('?')
  // Made for going through just these, by keyboard.
  if (path === '/api/v1/contacts') return { to: '/contacts/review', search: {} }
  return { to: screens[path] ?? '/', search: Object.fromEntries(new URLSearchParams(query)) }
}
