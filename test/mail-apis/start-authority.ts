import { createHash } from 'node:crypto'
import { type ApiReply, type ApiRequest, type MailApi, startMailApi } from './start-mail-api.ts'

type Grant = { challenge: string; redirectUri: string; clientId: string; scope: string; address: string }

export type TestAuthority = MailApi & {
  /** Signs somebody in on the page that a sign-in led to, and answers the code that the browser would be sent back with. */
  signIn(page: string, address: string, allowed?: string): string
  /** How often a refresh token was taken. */
  refreshes(): number
  /** From now on no refresh token holds. */
  revoke(): void
  /** Seconds that access tokens live. */
  life: number
}

const client = { id: 'a client', secret: 'the secret of the client' }
export const authorityClient = { clientId: client.id, clientSecret: client.secret }

/**
 * An authorisation server on loopback (RFC 6749, 7636), strict in what it takes: client, redirect URI, verifier, and each code and each
 * refresh token once.
 */
export async function startAuthority(): Promise<TestAuthority> {
  const grants = new Map<string, Grant>()
  const refreshTokens = new Map<string, Grant>()
  let count = 0
  let refreshed = 0
  const reply = (request: ApiRequest): ApiReply => {
    const form = Object.fromEntries(new URLSearchParams(request.body.toString()))
    if (form['client_id'] !== client.id || form['client_secret'] !== client.secret) return refuse('invalid_client')
    if (form['grant_type'] === 'authorization_code') {
      const grant = grants.get(form['code'] ?? '')
      grants.delete(form['code'] ?? '')
      const challenge = createHash('sha256')
        .update(form['code_verifier'] ?? '')
        .digest('base64url')
      if (!grant || grant.challenge !== challenge || grant.redirectUri !== form['redirect_uri'])
        return refuse('invalid_grant')
      return hand(grant)
    }
    const grant = refreshTokens.get(form['refresh_token'] ?? '')
    refreshTokens.delete(form['refresh_token'] ?? '')
    if (form['grant_type'] !== 'refresh_token' || !grant)
      return refuse('invalid_grant', 'Token has been expired or revoked.')
    refreshed += 1
    return hand(grant)
  }
  const hand = (grant: Grant): ApiReply => {
    count += 1
    refreshTokens.set(`refresh ${count}`, grant)
    const claims = Buffer.from(JSON.stringify({ email: grant.address })).toString('base64url')
    const given = { access_token: `access ${count}`, refresh_token: `refresh ${count}`, token_type: 'Bearer' }
    return {
      status: 200,
      body: JSON.stringify({ ...given, expires_in: authority.life, scope: grant.scope, id_token: `e30.${claims}.` }),
    }
  }
  const api = await startMailApi(reply)
  const authority: TestAuthority = Object.assign(api, {
    signIn(page: string, address: string, allowed?: string) {
      const asked = new URL(page).searchParams
      if (asked.get('response_type') !== 'code' || asked.get('code_challenge_method') !== 'S256') throw new Error(page)
      const code = `code ${grants.size + count}`
      grants.set(code, {
        challenge: asked.get('code_challenge')!,
        redirectUri: asked.get('redirect_uri')!,
        clientId: asked.get('client_id')!,
        scope: allowed ?? asked.get('scope')!,
        address,
      })
      return code
    },
    refreshes: () => refreshed,
    revoke: () => refreshTokens.clear(),
    life: 3600,
  })
  return authority
}

const refuse = (error: string, why = 'refused'): ApiReply => ({
  status: error === 'invalid_client' ? 401 : 400,
  body: JSON.stringify({ error, error_description: why }),
})
