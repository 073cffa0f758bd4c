import { requestTokens, type SignInAuthority, type TokensAnswer } from '#modules/delivery/index.ts'
import type { Fetcher } from '#platform/fetch/index.ts'
import { sendScope, tokenUrlOfGoogle } from './create-gmail-sender.ts'
import { readScope } from './find-in-mailbox.ts'

export type AuthorityOptions = {
  fetcher: Pick<Fetcher, 'request'>
  clientId: string | undefined
  clientSecret: string | undefined
  /** Also asks to look for messages in doubt; whoever does not allow that can send all the same. */
  reads?: boolean
  /** Google's own unless told. */
  pageUrl?: string
  tokenUrl?: string
}

const timeoutMs = 15_000

/** Signing in to Gmail mailboxes; undefined while the installation has no client there. */
export function createGoogleAuthority(options: AuthorityOptions): SignInAuthority | undefined {
  const { fetcher, clientId, clientSecret, reads = false, tokenUrl = tokenUrlOfGoogle } = options
  if (!clientId || !clientSecret) return undefined
  const client = { client_id: clientId, client_secret: clientSecret }
  const ask = (form: Record<string, string>): Promise<TokensAnswer> =>
    requestTokens({ fetcher, url: tokenUrl, form: { ...form, ...client }, timeoutMs })
  return {
    name: 'Google',
    pageFor: ({ state, challenge, redirectUri, address }) => {
      const asked = new URLSearchParams({
        client_id: clientId,
        redirect_uri: redirectUri,
        response_type: 'code',
        scope: `openid email ${sendScope}${reads ? ` ${readScope}` : ''}`,
        state,
        code_challenge: challenge,
        code_challenge_method: 'S256',
        login_hint: address,
        // Else Google hands out a refresh token on the very first consent only.
        access_type: 'offline',
        prompt: 'consent',
      })
      return `${options.pageUrl ?? 'https://accounts.google.com/o/oauth2/v2/auth'}?${asked}`
    },
    redeem: async ({ code, verifier, redirectUri }) => {
      const form = { grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: redirectUri }
      const answer = await ask(form)
      // On Google's page each permission can be left out on its own.
      const mayNot = answer.ok && answer.tokens.scopes?.includes(sendScope) === false
      return mayNot ? { ok: false, reason: 'refused', detail: 'Sending mail was not allowed.' } : answer
    },
    refresh: (refreshToken) => ask({ grant_type: 'refresh_token', refresh_token: refreshToken }),
  }
}
