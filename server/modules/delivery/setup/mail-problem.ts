/** What is wrong with an account, as far as a server or the network tells. */
export type MailProblem =
  | 'wrong_password'
  | 'sign_in_disabled'
  | 'needs_password'
  | 'needs_tls'
  | 'no_sign_in'
  | 'no_tls'
  | 'tls_mismatch'
  | 'bad_certificate'
  | 'no_such_host'
  | 'unreachable'
  | 'silent'
  | 'refused_address'
  | 'only_loopback'
  | 'try_later'
  | 'not_permitted'
  | 'needs_sign_in'
  | 'unknown'

type Failure = { code?: string | undefined; text: string }

const signs: [RegExp, MailProblem][] = [
  [/: not on loopback$|: public$/, 'only_loopback'],
  [/REFUSED_ADDRESS/, 'refused_address'],
  [/ENOTFOUND|EAI_NONAME|EAI_AGAIN|EDNS/, 'no_such_host'],
  [/WRONG_VERSION_NUMBER|wrong version number|packet length too long|EPROTO|unexpected message/i, 'tls_mismatch'],
  [/CERT|self.signed|certificate|ALTNAME|UNABLE_TO_VERIFY/i, 'bad_certificate'],
  [/GREETING|greeting/i, 'silent'],
  [/ETIMEDOUT|ETIMEOUT|CONNECT_TIMEOUT|UPGRADE_TIMEOUT|too long|timed? ?out/i, 'silent'],
  [/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ECONNRESET|EPIPE|closed|NoConnection/i, 'unreachable'],
]

/** Reads a failure of the connection itself; what a server said to a sign-in is for `problemOfSignIn`. */
export const problemOfConnection = ({ code = '', text }: Failure): MailProblem =>
  signs.find(([sign]) => sign.test(code) || sign.test(text))?.[1] ?? 'unknown'

/** Reads what a server answered to a sign-in: its code (SMTP, or none) and its words. */
export function problemOfSignIn(code: number | null, text: string): MailProblem {
  if (/5\.7\.139|basic authentication is disabled|SmtpClientAuthentication is disabled/i.test(text))
    return 'sign_in_disabled'
  if (/starttls|encryption required|PRIVACYREQUIRED|login is disabled|plaintext auth/i.test(text) || code === 538)
    return 'needs_tls'
  if (code !== null && code >= 400 && code < 500) return 'try_later'
  if (code === 500 || code === 502 || code === 503 || code === 504) return 'no_sign_in'
  return 'wrong_password'
}
