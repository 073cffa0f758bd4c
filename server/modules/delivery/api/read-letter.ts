import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser'

type Address = { name: string; address: string }

/** A finished letter taken apart, for providers that put it together themselves. */
export type LetterParts = {
  from: Address
  /** The header's; whom the letter goes to is the envelope's. */
  toName: string
  replyTo: string | null
  subject: string
  text: string | null
  html: string | null
  /** Those that no provider writes itself: Message-ID, threading, unsubscribing and our own. */
  headers: { name: string; value: string }[]
  attachments: { name: string; type: string; content: Buffer; contentId: string | null }[]
}

/** A signature over the letter as it was says nothing once another puts it together. */
const rewritten =
  /^(from|to|cc|bcc|sender|reply-to|subject|date|mime-version|content-[a-z-]+|dkim-signature|received|return-path)$/

/** Takes a letter of ours apart. Throws where it names no sender. */
export async function readLetter(raw: Buffer): Promise<LetterParts> {
  const mail = await simpleParser(raw, { skipTextToHtml: true, skipHtmlToText: true, skipImageLinks: true })
  const [from] = mail.from?.value ?? []
  if (!from?.address) throw new Error('The letter names no sender.')
  return {
    from: { name: from.name, address: from.address },
    toName: firstOf(mail.to)?.name ?? '',
    replyTo: mail.replyTo?.text ?? null,
    subject: mail.subject ?? '',
    text: mail.text ?? null,
    html: mail.html || null,
    headers: keptHeaders(mail),
    attachments: mail.attachments.map((one) => ({
      name: one.filename ?? 'attachment',
      type: one.contentType,
      content: one.content,
      contentId: one.related && one.cid ? one.cid : null,
    })),
  }
}

const firstOf = (to: AddressObject | AddressObject[] | undefined) => (Array.isArray(to) ? to[0] : to)?.value[0]

const keptHeaders = (mail: ParsedMail): LetterParts['headers'] =>
  mail.headerLines
    .filter(({ key }) => !rewritten.test(key))
    .map(({ line }) => {
      const colon = line.indexOf(':')
      const value = line.slice(colon + 1).replace(/\r?\n[ \t]+/g, ' ')
      return { name: line.slice(0, colon), value: value.trim() }
    })
