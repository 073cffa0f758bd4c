import { type Headers, parseHeaders } from '../mime/headers.ts'

// The lines with which reporters announce the mail they return.
const COPY_LINE =
  /^[ \t>|*#=-]{0,80}(?:(?:this|below|above|here|what follows|enclosed|included)\b[^\n]{0,40}\bis (?:a |the )?(?:copy|original|beginning)|(?:a )?copy of (?:the|your) (?:original )?(?:message|mail)|(?:the )?(?:original|unsent|returned|rejected|undelivered)[ -]?(?:message|mail)\b(?! was| headers? was|\S*id)|(?:the )?(?:message )?headers? (?:of the original message|follows?)|message (?:headers?|text|body) follows?|the header (?:and|of)|original[ -](?:message|mail)(?: headers| info| follows)?|(?:a )?summary of the undelivered message|---below this line|below (?:this|the next) line|intestazioni originali|ursprüngliche (?:nachricht|kopfzeilen)|en-?têtes (?:du message )?d'origine|encabezados del mensaje original|included is a copy|technical details of the original|-+\s*forwarded message)[^\n]*$/im

/** Splits a report's text into what the reporter says and the headers of the mail it returns, where they are in the text. */
export function splitNotification(text: string): { said: string; original?: Headers | undefined } {
  const announced = COPY_LINE.exec(text)
  const begins =
    /^(?:[> ]?)(?:Received: (?:from|by|\()|Return-Path: |X-Originating-IP: |Delivered-To: |DKIM-Signature: )/im.exec(
      text,
    )
  const cut = Math.min(
    announced && announced.index > 0 ? announced.index : text.length,
    begins ? begins.index : text.length,
  )
  if (cut === text.length) return { said: text }
  const rest = text
    .slice(cut)
    .replace(/^(?![>]?[\w-]+:\s)[^\n]*\n\s*/, '')
    .replace(/^>/gm, '')
  const original = parseHeaders(rest.replace(/^\s*(?:-+[^\n]*\n\s*)*/, ''))
  return { said: text.slice(0, cut), original: original.size > 1 ? original : undefined }
}

/** Undoes the quoting of a report a person passed on ("Fwd: Returned mail"); undefined when it isn't one. */
export function unquoteForwarded(text: string): string | undefined {
  const start = /^[> ]*(?:From|Von|De|Da): .*(?:mailer-daemon|postmaster|mail delivery)/im.exec(text)
  if (!start) return undefined
  const inner = text.slice(start.index).replace(/^>[> ]? ?/gm, '')
  return inner.replace(/^(?:[\w-]+: [^\n]*\n)+/, '')
}
