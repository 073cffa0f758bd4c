import type { EmailSender, SenderAccount } from '../../server/modules/delivery/index.ts'
import type { Fetcher } from '../../server/platform/fetch/index.ts'
import { createGmailSender } from '../../server/providers/gmail/index.ts'
import { createGraphSender } from '../../server/providers/graph/index.ts'
import { createMailgunSender } from '../../server/providers/mailgun/index.ts'
import { createPostmarkSender } from '../../server/providers/postmark/index.ts'
import { createSendgridSender } from '../../server/providers/sendgrid/index.ts'
import { createSesSender } from '../../server/providers/ses/index.ts'
import type { ApiReply, ApiRequest } from './start-mail-api.ts'

type Options = { fetcher: Fetcher; url: string; deadlineMilliseconds: number }

/** What the one contract suite needs to know of a provider. */
export type Kind = {
  create(options: Options): EmailSender
  account: SenderAccount
  path: string
  accepted: ApiReply
  providerMessageId: string | null
  /** A letter that it will never take, and a key that it does not know, in its own words. */
  refusal: ApiReply
  wrongKey: ApiReply
  /** The finished letter inside a request; null where the provider puts it together itself. */
  rawOf: ((request: ApiRequest) => string) | null
  /** Where it describes the request: file and path in it, and what is younger than the file. */
  described: [file: string, path: string, newer?: string[]] | null
}

const json = (status: number, body: object, headers: Record<string, string> = {}): ApiReply => ({
  status,
  headers,
  body: JSON.stringify(body),
})
const bodyOf = (request: ApiRequest) => JSON.parse(request.body.toString())
const unpack = (text: string, encoding: BufferEncoding = 'base64') => Buffer.from(text, encoding).toString('latin1')
const signedIn = { auth: 'sign_in' as const, user: 'noor@seller.example' }
const accessToken = async () => ({ ok: true as const, token: 'a token of ours' })
const as = <A extends SenderAccount>(sender: EmailSender<A>) => sender as EmailSender

export const kinds: Record<Exclude<SenderAccount['kind'], 'smtp'>, Kind> = {
  gmail: {
    create: (options) => as(createGmailSender(options)),
    account: { kind: 'gmail', ...signedIn, accessToken },
    path: '/gmail/v1/users/me/messages/send',
    accepted: json(200, { id: '18c0ffee', threadId: '18c0ffee', labelIds: ['SENT'] }),
    providerMessageId: '18c0ffee',
    refusal: json(400, {
      error: {
        code: 400,
        message: 'Invalid To header',
        errors: [{ reason: 'invalidArgument' }],
        status: 'INVALID_ARGUMENT',
      },
    }),
    wrongKey: json(401, { error: { code: 401, message: 'Invalid Credentials', errors: [{ reason: 'authError' }] } }),
    rawOf: (request) => unpack(bodyOf(request).raw, 'base64url'),
    described: ['googleapis.com-gmail.json', '/gmail/v1/users/{userId}/messages/send'],
  },
  graph: {
    create: (options) => as(createGraphSender(options)),
    account: { kind: 'graph', ...signedIn, accessToken },
    path: '/me/sendMail',
    accepted: { status: 202, headers: { 'request-id': 'aa-bb' }, body: '' },
    providerMessageId: null,
    refusal: json(400, { error: { code: 'ErrorInvalidRecipients', message: 'At least one recipient is not valid.' } }),
    wrongKey: json(401, { error: { code: 'InvalidAuthenticationToken', message: 'Access token has expired.' } }),
    rawOf: (request) => unpack(request.body.toString()),
    described: null,
  },
  postmark: {
    create: (options) => as(createPostmarkSender(options)),
    account: { kind: 'postmark', messageStream: 'outreach', secret: 'a server token' },
    path: '/email',
    accepted: json(200, { ErrorCode: 0, Message: 'OK', MessageID: 'b7bc2f4a-e38e-4336', To: 'x', SubmittedAt: 'y' }),
    providerMessageId: 'b7bc2f4a-e38e-4336',
    refusal: json(422, {
      ErrorCode: 406,
      Message: 'You tried to send to a recipient that has been marked as inactive.',
    }),
    wrongKey: json(401, { ErrorCode: 10, Message: 'No Account or Server API tokens were supplied.' }),
    rawOf: null,
    described: ['postmarkapp.com-server.json', '/email', ['MessageStream']],
  },
  sendgrid: {
    create: (options) => as(createSendgridSender(options)),
    account: { kind: 'sendgrid', region: 'global', secret: 'SG.key' },
    path: '/v3/mail/send',
    accepted: { status: 202, headers: { 'x-message-id': '14c5d75ce93' }, body: '' },
    providerMessageId: '14c5d75ce93',
    refusal: json(400, {
      errors: [{ message: 'Does not contain a valid address.', field: 'personalizations.0.to.0.email' }],
    }),
    wrongKey: json(401, { errors: [{ message: 'The provided authorization grant is invalid', field: null }] }),
    rawOf: null,
    described: ['sendgrid.com.json', '/mail/send'],
  },
  mailgun: {
    create: (options) => as(createMailgunSender(options)),
    account: { kind: 'mailgun', domain: 'mg.seller.example', region: 'eu', secret: 'key-1' },
    path: '/v3/mg.seller.example/messages.mime',
    accepted: json(200, { id: '<20260105.1@mg.seller.example>', message: 'Queued. Thank you.' }),
    providerMessageId: '<20260105.1@mg.seller.example>',
    refusal: json(400, { message: "'to' parameter is not a valid address. please check documentation" }),
    wrongKey: { status: 401, headers: { 'content-type': 'text/plain' }, body: 'Forbidden' },
    rawOf: (request) => partOf(request, 'message'),
    described: null,
  },
  ses: {
    create: (options) => as(createSesSender(options)),
    account: {
      kind: 'ses',
      region: 'eu-west-1',
      accessKeyId: 'AKIDEXAMPLE',
      configurationSet: 'outreach',
      secret: 's',
    },
    path: '/v2/email/outbound-emails',
    accepted: json(200, { MessageId: '0102018f-1' }),
    providerMessageId: '<0102018f-1@eu-west-1.amazonses.com>',
    refusal: json(
      400,
      { message: 'Local address contains control or whitespace' },
      { 'x-amzn-errortype': 'BadRequestException:http://x' },
    ),
    wrongKey: json(
      403,
      { message: 'The security token is invalid.' },
      { 'x-amzn-errortype': 'UnrecognizedClientException' },
    ),
    rawOf: (request) => unpack(bodyOf(request).Content.Raw.Data),
    described: null,
  },
}

/** A part of a multipart/form-data request, by name. */
export function partOf(request: ApiRequest, name: string): string {
  const boundary = /boundary=(\S+)/.exec(request.headers['content-type'] ?? '')![1]!
  const parts = request.body.toString('latin1').split(`--${boundary}`)
  const part = parts.find((one) => one.includes(`name="${name}"`))!
  return part.slice(part.indexOf('\r\n\r\n') + 4, -2)
}
