import type { MailServer } from '../mailbox.ts'
import type { MailProblem } from './mail-problem.ts'
import { type MailProvider, usualPorts } from './mail-providers.ts'

export type Part = 'smtp' | 'imap'
type Around = { part: Part; server: MailServer; provider: MailProvider | undefined }

/** What is wrong, and what to do about it, in words for the person who fills in the form. */
export function explainProblem(problem: MailProblem, around: Around): { what: string; todo: string } {
  return explanations[problem](around)
}

type Explained = (around: Around) => { what: string; todo: string }

const explanations: Record<MailProblem, Explained> = {
  wrong_password: ({ provider }) => ({
    what: 'The server refused the user name or the password.',
    todo:
      provider?.appPassword?.text ??
      'Check both. Many providers want an app password here: one made for this program alone, not the one you sign in with.',
  }),
  sign_in_disabled: ({ provider }) => ({
    what: 'The server has signing in with a password switched off for this account.',
    todo:
      provider?.appPassword?.text ??
      'Ask whoever runs the mail server to allow authenticated SMTP for this mailbox, or use another mailbox.',
  }),
  needs_password: () => ({
    what: 'The server answers; it has not seen a password yet.',
    todo: 'Enter the password, best an app password.',
  }),
  needs_tls: (around) => ({
    what: 'The server takes no password over a connection that is not encrypted.',
    todo: `Choose ${usualOf(around)}.`,
  }),
  no_sign_in: (around) => ({
    what: 'The server takes no sign-in at this port.',
    todo: `Choose ${usualOf(around)}; port 25 is for servers among themselves.`,
  }),
  no_tls: (around) => ({
    what: 'The server offers no encryption at this port.',
    todo: `Choose ${usualOf(around)}. On your own network "not encrypted" will do.`,
  }),
  tls_mismatch: (around) => ({
    what: 'Port and encryption do not go together.',
    todo: `Choose ${usualOf(around)}.`,
  }),
  bad_certificate: ({ server }) => ({
    what: `The server's certificate is not one for ${server.host}, or has run out.`,
    todo: 'Use the host name your provider gives for mail programs; an address of your own domain often has no certificate of its own.',
  }),
  no_such_host: ({ server, part }) => ({
    what: `There is no host named ${server.host}.`,
    todo: `Check the spelling; your provider's help page on "${part.toUpperCase()} settings" has the name.`,
  }),
  unreachable: (around) => ({
    what: `${around.server.host} does not take connections at port ${around.server.port}.`,
    todo: `Choose ${usualOf(around)}. If that is what you have, a firewall or your hosting provider may block it.`,
  }),
  silent: (around) => ({
    what: `${around.server.host} is silent at port ${around.server.port}: the wrong port, the wrong encryption, or a firewall.`,
    todo: `Choose ${usualOf(around)}. Port 25 is blocked on many networks.`,
  }),
  refused_address: ({ server }) => ({
    what: `${server.host} is an address of a private network, which Lanyard does not connect to by itself.`,
    todo: `If it is yours, whoever runs Lanyard sets LANYARD_ALLOW_HOSTS=${server.host}:${server.port} and starts it again.`,
  }),
  only_loopback: () => ({
    what: 'The sandbox connects to nothing outside this machine, so this can not be tried here.',
    todo: 'With your own data (npm start -- --real) it is.',
  }),
  try_later: () => ({
    what: 'The server can not sign anybody in right now.',
    todo: 'Wait a few minutes; several wrong passwords in a row may also lock an account for a while.',
  }),
  not_permitted: () => ({
    what: 'The server does not let this account send.',
    todo: 'Check with your provider what the account may do.',
  }),
  needs_sign_in: () => ({ what: 'Nobody is signed in to this account.', todo: 'Sign in to it.' }),
  unknown: ({ part }) => ({
    what: `What answers there does not speak ${part.toUpperCase()} as expected.`,
    todo: 'Check host and port with your provider.',
  }),
}

/** "port 587 with STARTTLS or 465 with TLS", the published ones of the provider first. */
function usualOf({ part, provider }: Around): string {
  const known = provider?.[part]
  const choices = known ? [known] : usualPorts[part]
  return choices
    .map(({ port, security }) => `port ${port} with ${security === 'tls' ? 'TLS' : 'STARTTLS'}`)
    .join(' or ')
}
