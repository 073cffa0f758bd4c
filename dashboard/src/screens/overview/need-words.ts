import type { Need } from '@lanyard/contract/insights.ts'
import { explainReason } from '../outbox/words.ts'

type Words = { text: string; color: string; why?: string }

/** A need in words, without its number, which stands beside it. */
export function needWords({ kind, detail, count }: Need): Words {
  if (kind === 'reply') return replies[detail ?? ''] ?? { text: 'Replies wait for an answer', color: 'teal' }
  if (kind === 'held') return heldWords(detail)
  const { one, many, ...rest } = needs[kind]
  return { text: count === 1 ? one : many, ...rest }
}

type Counted = { one: string; many: string; color: string; why?: string }

const needs: Record<Exclude<Need['kind'], 'reply' | 'held'>, Counted> = {
  meeting: { one: 'Meeting today', many: 'Meetings today', color: 'grape' },
  approval: {
    one: 'Message waits for your approval',
    many: 'Messages wait for your approval',
    color: 'lanyard',
    why: 'Nothing of a sequence that asks for approval goes out before somebody has read it.',
  },
  in_doubt: {
    one: 'Message may or may not have gone out',
    many: 'Messages may or may not have gone out',
    color: 'orange',
    why: 'The connection broke while it was handed over. Look into the Sent folder and say what you find.',
  },
  failure: {
    one: 'Job was given up',
    many: 'Jobs were given up',
    color: 'red',
    why: 'They failed four times; read why, then run them again.',
  },
  mailbox: {
    one: 'Mailbox rests',
    many: 'Mailboxes rest',
    color: 'orange',
    why: 'Signing in was refused, or the server did not answer.',
  },
  mailbox_paused: {
    one: 'Mailbox was paused',
    many: 'Mailboxes were paused',
    color: 'red',
    why: 'Too much of what they sent came back or was marked as spam. Look at whom they wrote to, then resume them.',
  },
  event_doubt: {
    one: 'Event may be off or moved',
    many: 'Events may be off or moved',
    color: 'orange',
    why: 'One source says so. What relies on them is held until you say what is true.',
  },
  sponsors_gone: {
    one: 'Event whose sponsors seem to be gone',
    many: 'Events whose sponsors seem to be gone',
    color: 'orange',
    why: 'Their sites name far fewer than before. Nobody counts as gone until you say so, or until they stand there again.',
  },
  basis_ending: {
    one: 'Contact whose basis for writing ends within 30 days',
    many: 'Contacts whose basis for writing ends within 30 days',
    color: 'orange',
    why: 'Once it is over, mail to them is held where the law of their country asks for one.',
  },
  candidate: {
    one: 'Event to review',
    many: 'Events to review',
    color: 'gray',
    why: 'A source names them, and Lanyard is not sure enough to take them by itself.',
  },
  role: {
    one: 'Contact whose role is a guess',
    many: 'Contacts whose role is a guess',
    color: 'gray',
    why: 'The title says too little about department or rank.',
  },
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
  '/api/v1/sponsor-alarms': '/events/alarms',
  '/api/v1/messages': '/outbox',
  '/api/v1/candidates': '/candidates',
  '/api/v1/failures': '/failures',
  '/api/v1/mailboxes': '/settings/mailboxes',
  '/api/v1/meetings': '/meetings',
  '/api/v1/contact-bases': '/settings/ending-bases',
}

export function screenOf(list: string): { to: string; search: Record<string, string> } {
  const [path = '', query = ''] = list.split('?')
  // Made for going through just these, by keyboard.
  if (path === '/api/v1/contacts') return { to: '/contacts/review', search: {} }
  return { to: screens[path] ?? '/', search: Object.fromEntries(new URLSearchParams(query)) }
}
