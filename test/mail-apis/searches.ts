import type { ApiReply, ApiRequest } from './start-mail-api.ts'

type Known = 'sent' | 'draft' | 'other' | 'nothing'

/** How a provider answers when it is asked for `<0190-1@seller.example>` to `ada@buyer.example`. */
export type Search = {
  knows(what: Known): (request: ApiRequest) => ApiReply
  asksFor: string
  providerMessageId: string | null
  /** Whether it tells drafts from messages. */
  drafts: boolean
  /** Where it describes the first question: file and path in it. */
  described: [file: string, path: string] | null
}

const ok = (body: object): ApiReply => ({ status: 200, body: JSON.stringify(body) })
const id = '<0190-1@seller.example>'
const nameOf = (what: Known) => (what === 'other' ? '<0190-2@seller.example>' : id)

export const searches: Record<'gmail' | 'graph' | 'mailgun' | 'sendgrid' | 'postmark', Search> = {
  gmail: {
    knows: (what) => (request) => {
      if (!request.path.startsWith('/gmail/v1/users/me/messages/')) {
        return ok(what === 'nothing' ? { resultSizeEstimate: 0 } : { messages: [{ id: '18c0ffee', threadId: 't' }] })
      }
      const labelIds = what === 'draft' ? ['DRAFT'] : ['SENT', 'INBOX']
      return ok({ id: '18c0ffee', labelIds, payload: { headers: [{ name: 'Message-Id', value: nameOf(what) }] } })
    },
    asksFor: 'rfc822msgid:0190-1@seller.example',
    providerMessageId: '18c0ffee',
    drafts: true,
    described: ['googleapis.com-gmail.json', '/gmail/v1/users/{userId}/messages'],
  },
  graph: {
    knows: (what) => (request) => {
      if (request.path.includes('/mailFolders/drafts')) return ok({ id: 'the drafts' })
      const message = {
        id: 'AAMk1',
        isDraft: what === 'draft',
        parentFolderId: what === 'draft' ? 'the drafts' : 'sent items',
        internetMessageId: nameOf(what),
      }
      return ok({ value: what === 'nothing' ? [] : [message] })
    },
    asksFor: "internetMessageId eq '<0190-1@seller.example>'",
    providerMessageId: 'AAMk1',
    drafts: true,
    described: ['microsoft-graph-mail-calendar-subset.json', '/me/messages'],
  },
  mailgun: {
    knows: (what) => () => {
      const headers = { 'message-id': nameOf(what).slice(1, -1) }
      return ok({ items: what === 'nothing' ? [] : [{ event: 'accepted', message: { headers } }] })
    },
    asksFor: 'message-id=0190-1@seller.example',
    providerMessageId: id,
    drafts: false,
    described: null,
  },
  sendgrid: {
    knows: (what) => () => {
      const to_email = what === 'other' ? 'bo@buyer.example' : 'ada@buyer.example'
      const one = { msg_id: 'abc123', to_email, from_email: 'x@y.example', subject: 's', status: 'processed' }
      return ok({ messages: what === 'nothing' ? [] : [one] })
    },
    asksFor: 'unique_args[\'lanyard_message\']="0190-1@seller.example"',
    providerMessageId: 'abc123',
    drafts: false,
    described: ['sendgrid.com.json', '/messages'],
  },
  postmark: {
    knows: (what) => (request) => {
      if (!request.path.endsWith('/details')) {
        const Messages = what === 'nothing' ? [] : [{ MessageID: 'b7bc', Subject: 's', Status: 'Sent' }]
        return ok({ TotalCount: Messages.length, Messages })
      }
      // A text that names our letter is no proof.
      return ok({ MessageID: 'b7bc', Body: `Message-ID: ${nameOf(what)}\r\nSubject: s\r\n\r\nMessage-ID: ${id}\r\n` })
    },
    asksFor: 'recipient=ada@buyer.example&fromdate=2026-11-19',
    providerMessageId: 'b7bc',
    drafts: false,
    described: ['postmarkapp.com-server.json', '/messages/outbound'],
  },
}
