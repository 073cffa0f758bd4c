import { type MailKind, readMeaning } from './classify-mail.ts'
import type { Intent } from './intent/intent.ts'
import type { Referral } from './intent/referral.ts'
import { type MailAddress, parseAddresses } from './mime/addresses.ts'
import type { Headers } from './mime/headers.ts'
import { parseMailDate } from './mime/mail-date.ts'
import { readReplyText } from './reply-text/reply-text.ts'

export type PlainReply = {
  id: string | number
  subject?: string | undefined
  /** Names in any case. */
  headers?: Record<string, string | string[]> | undefined
  /** Plain text, with or without the mail it answers. */
  body: string
}

export type ClassifiedReply = {
  id: string | number
  kind: MailKind
  intent: Intent
  confidence: number
  because: string[]
  returnOn?: string | undefined
  referral?: Referral | undefined
}

/** Classifies an answer that is already plain text: a LinkedIn message, a webhook's payload, a case of a test set. */
export function classifyReply(reply: PlainReply): ClassifiedReply {
  const headers: Headers = new Map()
  for (const [name, value] of Object.entries(reply.headers ?? {}))
    headers.set(name.toLowerCase(), [value].flat().map(String))
  const addresses = (name: string): MailAddress[] => parseAddresses(headers.get(name)?.join(', '))
  const sender = addresses('from')[0]
  const subject = reply.subject ?? headers.get('subject')?.[0] ?? ''
  const text = readReplyText(reply.body, sender?.name ?? '')
  const ours = [...addresses('from'), ...addresses('to')].map((one) => one.address)
  const meaning = readMeaning({
    headers,
    subject,
    text,
    whole: reply.body,
    date: parseMailDate(headers.get('date')?.[0] ?? ''),
    ours,
  })
  return { id: reply.id, ...meaning, intent: meaning.intent ?? 'neutral' }
}
