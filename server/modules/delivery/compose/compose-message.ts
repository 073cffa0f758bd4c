import MailComposer from 'nodemailer/lib/mail-composer'
import type { Secrets } from '#platform/secrets.ts'
import type { LetterFile } from '../attachments/attachment.ts'
import { headerMessageIdOf } from '../message.ts'
import type { ClaimedMessage } from '../store/claim.ts'
import { writeToken } from '../tracking/token.ts'
import { appendToBody, escapeHtml, htmlOf, replaceLinks } from './html.ts'
import { type DkimKey, signDkim } from './sign-dkim.ts'
import { writeMail } from './write-mail.ts'

export type Sender = { fromName: string; fromAddress: string; dkim: DkimKey | null }

export type Surroundings = {
  organisationId: string
  secrets: Secrets
  /** Where links, pictures and the way out are. */
  publicUrl: string
  postalAddress: string
  now: Temporal.Instant
}

/** The message as it goes over the wire: threaded, tracked, with its foot, its way out, and its signature. */
export async function composeMessage(
  message: ClaimedMessage,
  sender: Sender,
  around: Surroundings,
  files: readonly LetterFile[] = [],
): Promise<Buffer> {
  const mail = new MailComposer({
    from: { name: sender.fromName, address: sender.fromAddress },
    to: { name: message.toName, address: message.toAddress },
    subject: message.subject,
    messageId: headerMessageIdOf(message.id, sender.fromAddress),
    date: new Date(around.now.epochMilliseconds),
    ...(message.thread.length > 0 ? { inReplyTo: message.thread.at(-1)!, references: message.thread } : {}),
    ...(message.isAnswer ? personalBody(message) : outreachBody(message, around)),
    attachments: attach(files),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const node = mail.compile()
  const raw = withLineEnds(files.length > 0 ? await node.build() : writeMail(node))
  return sender.dkim ? signDkim(raw, sender.dkim, Math.floor(around.now.epochMilliseconds / 1000)) : raw
}

export const attach = (files: readonly LetterFile[]) =>
  files.map(({ name, type, content }) => ({
    ...{ filename: name, contentType: type, content },
    contentDisposition: 'attachment' as const,
  }))

/** What one person answers another: their words, without foot, without anything that reports back. */
const personalBody = (message: ClaimedMessage) => ({ text: `${message.text.trimEnd()}\n`, html: htmlOf(message.text) })

function outreachBody(message: ClaimedMessage, around: Surroundings) {
  const links = linksOf(message, around)
  const foot = footOf(message, around)
  const html = replaceLinks(message.html ?? htmlOf(message.text), links.click)
  return {
    text: `${message.text.trimEnd()}\n\n-- \n${foot.join('\n')}\nUnsubscribe: ${links.unsubscribe}\n`,
    html: appendToBody(html, `${footHtml(foot, links.unsubscribe)}${message.trackOpens ? pixelHtml(links.pixel) : ''}`),
    headers: {
      'List-Unsubscribe': { prepared: true, foldLines: false, value: `<${links.unsubscribe}>` },
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  }
}

/**
 * What the recipient's mail program shows, for members to look at: without what reports back, its links as they were written, and with
 * a way out that leads nowhere, so that looking neither counts nor unsubscribes.
 */
export function composePage(
  message: { text: string; html: string | null; dataNote: string | null },
  postalAddress: string | null | undefined,
): string {
  const foot = footOf(message, { postalAddress: postalAddress ?? 'Your postal address stands here once it is set.' })
  return appendToBody(message.html ?? htmlOf(message.text), footHtml(foot, '#'))
}

type Links = { click(url: string): string; pixel: string; unsubscribe: string }

function linksOf(message: ClaimedMessage, { secrets, organisationId, publicUrl }: Surroundings): Links {
  const tracked = { organisationId, messageId: message.id }
  return {
    click: (url) => `${publicUrl}/t/c/${writeToken(secrets, 'click', { ...tracked, url })}`,
    pixel: `${publicUrl}/t/o/${writeToken(secrets, 'open', { ...tracked, url: null })}.gif`,
    unsubscribe: `${publicUrl}/u/${writeToken(secrets, 'unsubscribe', { ...tracked, url: null })}`,
  }
}

/** Who writes, and where the recipient's data comes from; without a note we say whom to ask instead of claiming a source. */
const footOf = (message: Pick<ClaimedMessage, 'dataNote'>, around: Pick<Surroundings, 'postalAddress'>): string[] => [
  around.postalAddress,
  message.dataNote ??
    'We write to you because of your role at your company. Reply to ask where we have your data from.',
]

const footHtml = (foot: string[], unsubscribe: string): string =>
  `<p style="color:#666;font-size:12px">${foot.map(escapeHtml).join('<br>')}<br>` +
  `<a href="${unsubscribe}">Unsubscribe</a></p>`

const pixelHtml = (pixel: string): string => `<img src="${pixel}" width="1" height="1" alt="">`

/** What is signed has to be what is sent, and SMTP sends CRLF. */
export function withLineEnds(raw: Buffer): Buffer {
  const text = raw.toString('latin1')
  return /(?<!\r)\n/.test(text) ? Buffer.from(text.replace(/\r?\n/g, '\r\n'), 'latin1') : raw
}
