import { idParams } from '@lanyard/contract/delivery.ts'
import {
  accountKinds,
  type MailboxKinds,
  mailboxKinds,
  signInReturn,
  signInStarted,
} from '@lanyard/contract/mailbox-accounts.ts'
import { type Route, route } from '#platform/http/route.ts'
import { accountNames } from '../account.ts'
import type { DeliveryDeps } from '../deps.ts'
import { readMailboxes, writeMailboxes } from '../permissions.ts'
import { beginSignIn, redirectUriOf, signInSettings } from '../sign-in/begin-sign-in.ts'
import { finishSignIn, type SignInEnd } from '../sign-in/finish-sign-in.ts'

export const signInRoutes = (deps: DeliveryDeps): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/mailbox-kinds',
    summary: 'The kinds of accounts a mailbox can send by, and which of them members can sign in to here',
    permission: readMailboxes,
    answer: mailboxKinds,
    run: async () => ({ items: accountKinds.map((kind) => describeKind(deps, kind)) }),
  }),
  route({
    method: 'POST',
    url: '/api/v1/mailboxes/:id/sign-ins',
    summary: "Begin to sign in to a mailbox's account; answers the provider's page to go to",
    permission: writeMailboxes,
    params: idParams,
    answer: signInStarted,
    status: 201,
    perMinute: 10,
    run: (ctx, { params }) => beginSignIn(deps, ctx, params.id),
  }),
  route({
    method: 'GET',
    url: '/api/v1/mailbox-sign-ins/return',
    summary: "Where the provider's page sends the browser back to",
    // Whoever comes back has to be who went, so it is no public page; a link from the provider's site brings the session along.
    permission: writeMailboxes,
    query: signInReturn,
    hidden: true,
    perMinute: 30,
    run: async (ctx, { query, reply }) =>
      reply.header('cache-control', 'no-store').redirect(pageAfter(await finishSignIn(deps, ctx, query)), 302),
  }),
]

/** In the dashboard: the mailbox, with how it went. */
const pageAfter = (end: SignInEnd): string =>
  `/settings/mailboxes${'mailboxId' in end ? `/${end.mailboxId}` : ''}?sign_in=${end.ok ? 'done' : end.reason}`

function describeKind(deps: DeliveryDeps, kind: (typeof accountKinds)[number]): MailboxKinds['items'][number] {
  const name = kind === 'smtp' ? 'SMTP' : accountNames[kind]
  if (kind !== 'gmail' && kind !== 'graph') return { kind, name, signIn: null, settings: [], redirectUri: null }
  return {
    ...{ kind, name, settings: signInSettings[kind], redirectUri: redirectUriOf(deps) },
    signIn: deps.authorities?.[kind] ? 'ready' : 'not_set_up',
  }
}
