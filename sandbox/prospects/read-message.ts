import { load } from 'cheerio'
import { type AddressObject, simpleParser } from 'mailparser'
import type { Mail } from '../smtp/start-smtp.ts'

/** A message as a prospect's mail program sees it. */
export type Message = {
  messageId: string
  /** Envelope: where a bounce goes, and who of the envelope's recipients got it. */
  returnPath: string
  to: string[]
  from: { name: string; address: string }
  replyTo: string
  subject: string
  date: Date | undefined
  references: string[]
  text: string
  html: string
  /** Pictures that are fetched when the message is shown. */
  pictures: string[]
  /** Links a reader may follow, and the ones that lead off the list. */
  links: string[]
  leaveLinks: string[]
  /** Where the mail program's unsubscribe button posts to (RFC 8058), when the message offers it. */
  oneClickUrl: string | undefined
  raw: Buffer
}

export async function readMessage(mail: Mail): Promise<Message> {
  const parsed = await simpleParser(mail.raw, { skipImageLinks: true, skipTextToHtml: true })
  const html = parsed.html || ''
  const listUnsubscribe = unfold(mail.raw, 'list-unsubscribe').match(/<(https?:[^>]+)>/)?.[1]
  const oneClick = /list-unsubscribe=one-click/i.test(unfold(mail.raw, 'list-unsubscribe-post'))
  const links = findLinks(html, parsed.text ?? '')
  const leaves = (link: Link) => link.url === listUnsubscribe || /unsubscri|abmeld|désabonn|opt.?out/i.test(link.label)
  const from = firstAddress(parsed.from)
  return {
    messageId: parsed.messageId ?? '',
    returnPath: mail.from,
    to: mail.to,
    from,
    replyTo: firstAddress(parsed.replyTo).address || from.address,
    subject: parsed.subject ?? '',
    date: parsed.date,
    references: [parsed.references ?? [], parsed.inReplyTo ?? []].flat(),
    text: parsed.text ?? '',
    html,
    pictures: findPictures(html),
    links: links.filter((link) => !leaves(link)).map(({ url }) => url),
    leaveLinks: links.filter(leaves).map(({ url }) => url),
    oneClickUrl: oneClick ? listUnsubscribe : undefined,
    raw: mail.raw,
  }
}

type Link = { url: string; label: string }

function findLinks(html: string, text: string): Link[] {
  if (html === '') return (text.match(/https?:\/\/[^\s<>")]+/g) ?? []).map((url) => ({ url, label: url }))
  const page = load(html)
  return page('a[href^="http"]')
    .toArray()
    .map((anchor) => ({ url: page(anchor).attr('href') ?? '', label: page(anchor).text() }))
}

function findPictures(html: string): string[] {
  const page = load(html)
  return page('img[src^="http"]')
    .toArray()
    .map((image) => page(image).attr('src') ?? '')
}

function firstAddress(field: AddressObject | undefined): { name: string; address: string } {
  const first = field?.value[0]
  return { name: first?.name ?? '', address: first?.address ?? '' }
}

/** A header's value by hand: mailparser turns List-* headers into objects of its own. */
function unfold(raw: Buffer, name: string): string {
  const head = raw.toString('latin1').split(/\r?\n\r?\n/, 1)[0] ?? ''
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
  return lines.find((line) => line.toLowerCase().startsWith(`${name}:`))?.slice(name.length + 1) ?? ''
}
