import type { Blobs } from '#platform/blobs.ts'
import type { Ctx } from '#platform/context.ts'
import { describeError } from '#platform/telemetry.ts'
import { readTraces, type Traces, tidy } from './arrival.ts'
import type { MailAttachment, MailSource } from './mail.ts'
import { restOf } from './rest-text.ts'
import { type BouncedRecipient, classifyMail, type MailKind, type ReadMail, readMail } from './understand/index.ts'

export type IncomingMail = {
  raw: Uint8Array
  source: MailSource
  /** The source's own name for the mail, unique in the organisation. */
  sourceKey: string
  mailboxId?: string | undefined
  /** Of the envelope, where the source knows it: tells the mailbox. */
  recipient?: string | undefined
}

/** A mail that came in, read but not yet taken in. */
export type Arrival = Omit<IncomingMail, 'raw'> & {
  traces: Traces
  size: number
  rawKey: string
  kind: MailKind
  recipients: BouncedRecipient[]
  /** Message-IDs that a bounce or complaint says it is about. */
  returnedIds: string[]
  text: string
  /** What was quoted, and the signature. */
  rest: string
  hasHtml: boolean
  attachments: MailAttachment[]
}

/** Reads a mail and puts the raw one away; undefined where there is not a single header in it. */
export async function readArrival(
  deps: { blobs: Blobs },
  ctx: Ctx,
  { raw, ...mail }: IncomingMail,
): Promise<Arrival | undefined> {
  const read = await readMail(raw)
  if (read.headers.size === 0) return undefined
  const recognised = recognise(ctx, read)
  return {
    ...mail,
    ...recognised,
    rest: tidy(restOf(read.text, recognised.text)),
    hasHtml: read.html !== undefined,
    attachments: read.attachments.slice(0, 50).map(describe),
    traces: readTraces(read, raw),
    returnedIds: [...read.references, ...[read.inReplyTo, read.original?.get('message-id')?.[0]].filter(isSaid)],
    size: raw.length,
    rawKey: await deps.blobs.put(ctx.organisationId, raw, 'eml'),
  }
}

function recognise(ctx: Ctx, read: ReadMail): Pick<Arrival, 'kind' | 'recipients' | 'text'> {
  try {
    const { kind, recipients, text } = classifyMail(read)
    return { kind, recipients: recipients.slice(0, 100), text: tidy(text) }
  } catch (error) {
    // A fault of the rules must not lose a mail, nor block those behind it: as an answer it stops writing until a person has looked.
    ctx.log.error({ error: describeError(error) }, 'a mail could not be understood')
    return { kind: 'reply', recipients: [], text: tidy(read.text) }
  }
}

const describe = ({ filename, type, size }: ReadMail['attachments'][number]): MailAttachment => ({
  name: tidy(filename, 300),
  type: tidy(type, 100),
  size,
})

const isSaid = (id: string | undefined): id is string => id !== undefined && id.trim() !== ''
