import MailComposer from 'nodemailer/lib/mail-composer'
import { getPerson, type Language, type Person } from '../../cast/index.ts'
import { type Phrases, phrases } from './phrases.ts'
import type { Message } from './read-message.ts'

/** A finished MIME message on its way to the sender. */
export type Answer = { messageId: string; from: string; recipient: string; subject: string; mime: string }

export type Answering = { person: Person; message: Message; at: Temporal.Instant; messageId: string }

/** A person's own answer: their words, signature, and the original quoted as their mail program does it. */
export function composeReply({ person, message, at, messageId }: Answering): Promise<Answer> {
  const words = phrases[languageOf(person)]
  const said = fill(person.conversation.reply ?? '', person, message)
  const own = `${said}\n\n${sign(person)}`
  const quoted = person.company.mail === 'google' ? quoteInline(message, words) : quoteBelow(message, words)
  return compose({
    person,
    message,
    at,
    messageId,
    subject: prefixSubject(message.subject, words.re),
    text: `${own}\n\n${quoted}\n`,
    html: person.company.mail === 'google' ? writeHtml(own, message, words) : undefined,
    headers: {},
  })
}

/** What a mailbox says by itself while its owner is away (RFC 3834). */
export function composeAutoReply(answering: Answering, backOn: Temporal.PlainDate): Promise<Answer> {
  const { person, message } = answering
  const words = phrases[languageOf(person)]
  const back = backOn.toLocaleString(words.locale, { day: 'numeric', month: 'long', year: 'numeric' })
  const text = fill(person.conversation.away?.text ?? '', person, message).replaceAll('{back}', back)
  return compose({
    ...answering,
    subject: `${words.away}: ${message.subject}`,
    text: `${text}\n`,
    html: undefined,
    headers: { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All', Precedence: 'auto_reply' },
  })
}

type Draft = Answering & { subject: string; text: string; html: string | undefined; headers: Record<string, string> }

async function compose({ person, message, at, messageId, subject, text, html, headers }: Draft): Promise<Answer> {
  const mime = await new MailComposer({
    messageId,
    from: { name: person.name, address: person.email },
    to: { name: message.from.name, address: message.replyTo },
    subject,
    inReplyTo: message.messageId,
    references: [...new Set([...message.references, message.messageId])].join(' '),
    date: new Date(at.epochMilliseconds),
    text,
    ...(html === undefined ? {} : { html }),
    headers,
  })
    .compile()
    .build()
  const from = `"${person.name}" <${person.email}>`
  return { messageId, from, recipient: message.replyTo, subject, mime: mime.toString() }
}

function languageOf(person: Person): Language {
  return person.conversation.language ?? 'en'
}

function fill(text: string, person: Person, message: Message): string {
  const colleague = person.conversation.refersTo ? getPerson(person.conversation.refersTo) : undefined
  return text
    .replaceAll('{sender}', message.from.name.split(' ')[0] || 'there')
    .replaceAll('{colleague}', colleague?.name ?? '')
    .replaceAll('{address}', colleague?.email ?? '')
}

function sign(person: Person): string {
  return `-- \n${person.name}\n${person.title}\n${person.company.legalName}, ${person.company.city}`
}

/** Repeating a prefix that is there already would make Re: Re: Re:. */
function prefixSubject(subject: string, prefix: string): string {
  return /^(re|aw|sv|vs)\s*:/i.test(subject) ? subject : `${prefix}: ${subject}`
}

function writtenOn(message: Message, words: Phrases): string {
  return (message.date ?? new Date(0)).toLocaleString(words.locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  })
}

function quoteInline(message: Message, words: Phrases): string {
  const lines = message.text.trimEnd().split('\n')
  return [
    words.wrote(writtenOn(message, words), message.from.name, message.from.address),
    '',
    ...lines.map((line) => (line === '' ? '>' : `> ${line}`)),
  ].join('\n')
}

function quoteBelow(message: Message, { header, ...words }: Phrases): string {
  return [
    '________________________________',
    `${header.from}: ${message.from.name} <${message.from.address}>`,
    `${header.sent}: ${writtenOn(message, { header, ...words })}`,
    `${header.to}: ${message.to.join('; ')}`,
    `${header.subject}: ${message.subject}`,
    '',
    message.text.trimEnd(),
  ].join('\n')
}

function writeHtml(own: string, message: Message, words: Phrases): string {
  const lines = (text: string) => escapeHtml(text).replaceAll('\n', '<br>')
  const intro = words.wrote(writtenOn(message, words), message.from.name, message.from.address)
  return `<div dir="ltr">${lines(own)}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${lines(intro)}</div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px solid #ccc;padding-left:1ex">${lines(message.text.trimEnd())}</blockquote></div>`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
