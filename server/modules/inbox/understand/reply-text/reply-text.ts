import { htmlToText } from '../mime/html-text.ts'
import { stripQuote } from './strip-quote.ts'
import { splitSignature } from './strip-signature.ts'

/** What the writer said: no quoted mail, no signature, no footer. `sender` is the writer's display name, where known. */
export function readReplyText(text: string, sender = ''): string {
  return splitSignature(stripQuote(text), sender).body
}

/** The same for a mail that came as HTML only. */
export function readHtmlReplyText(html: string, sender = ''): string {
  return splitSignature(stripQuote(htmlToText(html), true), sender).body
}
