import * as base64 from 'nodemailer/lib/base64'
import type MimeNode from 'nodemailer/lib/mime-node'
import * as quotedPrintable from 'nodemailer/lib/qp'

/**
 * The bytes that `node.build()` gives, at once and in a third of its time: that leads each part through a chain of streams. For texts alone; files
 * are better streamed.
 */
export function writeMail(node: MimeNode): Buffer {
  const mail = writeNode(node)
  return Buffer.from(mail.endsWith('\n') ? mail : `${mail}\r\n`)
}

function writeNode(node: MimeNode): string {
  // Chooses the encoding and keeps it among the headers, so it comes first.
  const head = `${node.buildHeaders()}\r\n\r\n`
  if (!node.multipart) return head + encodeContent(node)
  const parts = node.childNodes.map((child) => `--${node.boundary}\r\n${writeNode(child)}`)
  return `${head}${parts.join('\r\n')}\r\n--${node.boundary}--\r\n`
}

function encodeContent(node: MimeNode): string {
  const { content } = node
  if (typeof content !== 'string') throw new Error('Only texts are written at once.')
  const encoding = node.getHeader('Content-Transfer-Encoding')
  if (encoding === 'quoted-printable') return quotedPrintable.wrap(quotedPrintable.encode(content))
  return encoding === 'base64' ? base64.wrap(base64.encode(content)) : content
}
