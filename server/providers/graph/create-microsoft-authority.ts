import { requestTokens, type SignInAuthority, type TokensAnswer } from '#modules/delivery/index.ts'
import type { Fetcher } from '#platform/fetch/index.ts'

export type AuthorityOptions = {
  fetcher: Pick<Fetcher, 'request'>
  clientId: string | undefined
  clientSecret: string | undefined
  /** A directory, `organizations` (any company's) or `common` (private accounts too). */
  tenant: string
  /** Also asks to look for messages in doubt. */
  reads?: boolean
  /** Microsoft's own unless told. */
  loginUrl?: string
}

const timeoutMs = 15_000
const sending = 'openid email profile offline_access https://graph.microsoft.com/Mail.Send'
const reading = 'https://graph.microsoft.com/Mail.ReadBasic'

/** Signing in to Microsoft 365 mailboxes; undefined while the installation has no application there. */
export function createMicrosoftAuthority(options: AuthorityOptions): SignInAuthority | undefined {
  const { fetcher, clientId, clientSecret, tenant, loginUrl = 'https://login.microsoftonline.com' } = options
  if (!clientId || !clientSecret) return undefined
  const scope = options.reads ? `${sending} ${reading}` : sending
  const base = `${loginUrl}/${encodeURIComponent(tenant)}/oauth2/v2.0`
  const client = { client_id: clientId, client_secret: clientSecret }
  const ask = (form: Record<string, string>): Promise<TokensAnswer> =>
    requestTokens({ fetcher, url: `${base}/token`, form: { ...form, ...client, scope }, timeoutMs })
  return {
    name: 'Microsoft',
    pageFor: ({ state, challenge, redirectUri, address }) => {
      const asked = new URLSearchParams({
        client_id: clientId,
        redirect_uri: redirectUri,
        response_type: 'code',
        response_mode: 'query',
        scope,
        state,
        code_challenge: challenge,
        code_challenge_method: 'S256',
        login_hint: address,
        prompt: 'select_account',
      })
      return `${base}/authorize?${asked}`
    },
    redeem: ({ code, verifier, redirectUri }) =>
      ask({ grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: redirectUri }),
    refresh: (refreshToken) => ask({ grant_type: 'refresh_token', refresh_token: refreshToken }),
  }
}
