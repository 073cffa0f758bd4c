import { idParams } from '@lanyard/contract/delivery.ts'
import {
  dkimRecord,
  mailboxCheckAnswer,
  mailboxCheckBody,
  mailboxGuess,
  mailboxGuessQuery,
  newDkimKey,
  readiness,
  readinessQuery,
  savedMailboxCheck,
  testMessageAnswer,
  testMessageBody,
} from '@lanyard/contract/mailboxes.ts'
import { type Route, route } from '#platform/http/route.ts'
import { checkMailbox } from '../check-mailbox.ts'
import type { DeliveryDeps } from '../deps.ts'
import { listReadiness } from '../list-readiness.ts'
import { readMailboxes, writeMailboxes } from '../permissions.ts'
import { checkAccounts } from '../setup/check-accounts.ts'
import { guessMailbox } from '../setup/guess-mailbox.ts'
import { makeDkimKey } from '../setup/make-dkim-key.ts'
import { sendTestMessage } from '../setup/send-test-message.ts'
import type { MailboxSetup } from '../setup/setup-deps.ts'

/** Each call reaches out to a host that the caller names, and a wrong password counts against an account. */
const checksPerMinute = 30

export const setupRoutes = (deps: DeliveryDeps & { setup: MailboxSetup }): Route[] => [
  route({
    method: 'POST',
    url: '/api/v1/mailbox-checks',
    summary:
      'Try SMTP and IMAP as they stand in a form; saves nothing. Without a password only the connection is tried',
    permission: writeMailboxes,
    body: mailboxCheckBody,
    answer: mailboxCheckAnswer,
    perMinute: checksPerMinute,
    run: (ctx, { body }) => checkAccounts(deps, ctx, body),
  }),
  route({
    method: 'GET',
    url: '/api/v1/mailbox-guesses',
    summary:
      'The servers behind an address: known providers, its domain’s MX, SRV and autoconfig, else the usual names',
    permission: writeMailboxes,
    query: mailboxGuessQuery,
    answer: mailboxGuess,
    perMinute: checksPerMinute,
    run: async (ctx, { query }) => {
      const { provider, ...guess } = await guessMailbox(deps.setup, ctx, query.address)
      const about = provider && { id: provider.id, name: provider.name, appPassword: provider.appPassword ?? null }
      return { ...guess, provider: about ?? null }
    },
  }),
  route({
    method: 'PUT',
    url: '/api/v1/mailboxes/:id/check',
    summary: 'Connect and sign in, to send and to read, to see whether it works',
    permission: writeMailboxes,
    params: idParams,
    answer: savedMailboxCheck,
    perMinute: checksPerMinute,
    run: (ctx, { params }) => checkMailbox(deps, ctx, params.id),
  }),
  route({
    method: 'POST',
    url: '/api/v1/mailboxes/:id/test-messages',
    summary: "Send a plain test to the mailbox's own address, or to yours",
    permission: writeMailboxes,
    params: idParams,
    body: testMessageBody,
    answer: testMessageAnswer,
    perMinute: 6,
    run: (ctx, { params, body }) => sendTestMessage(deps, ctx, params.id, body.to),
  }),
  route({
    method: 'POST',
    url: '/api/v1/mailboxes/:id/dkim-keys',
    summary: 'Make a key that the mailbox signs with; answers the record to publish, until when its mail is held',
    permission: writeMailboxes,
    params: idParams,
    body: newDkimKey,
    answer: dkimRecord,
    status: 201,
    perMinute: 6,
    run: (ctx, { params, body }) => makeDkimKey(deps, ctx, params.id, body.selector),
  }),
  route({
    method: 'GET',
    url: '/api/v1/readiness',
    summary: 'What is missing before real mail may go out, why it matters and how to mend it',
    permission: readMailboxes,
    query: readinessQuery,
    answer: readiness,
    run: (ctx, { query }) => listReadiness(deps, ctx, query),
  }),
]
