import { z } from 'zod'
import type { Fetcher } from '#platform/fetch/index.ts'
import { readRetryAfter } from '#platform/fetch/retry-delay.ts'
import { parseJson, tidyAnswer } from '../api/judge-answer.ts'
import type { Tokens, TokensAnswer } from './authority.ts'

export type TokenRequest = {
  fetcher: Pick<Fetcher, 'request'>
  url: string
  form: Record<string, string>
  timeoutMs: number
}

/** Asks a token endpoint (RFC 6749, sections 4 to 6, and 5.2 for what goes wrong). What it hands out is never part of a detail. */
export async function requestTokens({ fetcher, url, form, timeoutMs }: TokenRequest): Promise<TokensAnswer> {
  const answer = await fetcher.request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: new URLSearchParams(form).toString(),
    maxBytes: 200_000,
    timeoutMs,
  })
  if (!answer.ok) {
    const reason = answer.reason === 'refused_address' ? 'misconfigured' : 'try_later'
    return { ok: false, reason, detail: tidyAnswer(`${answer.reason}: ${answer.detail}`) }
  }
  const { status, headers, text } = answer
  const read = granted.safeParse(parseJson(text))
  if (status === 200 && read.success) return { ok: true, tokens: toTokens(read.data) }
  const failed = refusal.safeParse(parseJson(text))
  if (status >= 500 || status === 429 || !failed.success) {
    const restSeconds = readRetryAfter(headers['retry-after'], Temporal.Now.instant())
    const detail = `The sign-in server failed (HTTP ${status}).`
    return { ok: false, reason: 'try_later', detail, ...(restSeconds === undefined ? {} : { restSeconds }) }
  }
  const { error, error_description: why } = failed.data
  return { ok: false, reason: reasonOf(error), detail: tidyAnswer(why ? `${error}: ${why}` : error) }
}

const granted = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive().default(3600),
  refresh_token: z.string().min(1).optional(),
  id_token: z.string().optional(),
  scope: z.string().optional(),
})

const refusal = z.object({ error: z.string(), error_description: z.string().optional() })

/** `interaction_required` and `consent_required` are Microsoft's: a person has to sign in for once more. */
const ofThePerson = ['invalid_grant', 'interaction_required', 'consent_required', 'login_required', 'access_denied']

function reasonOf(error: string): 'refused' | 'misconfigured' | 'try_later' {
  if (ofThePerson.includes(error)) return 'refused'
  return error === 'temporarily_unavailable' || error === 'server_error' ? 'try_later' : 'misconfigured'
}

const toTokens = (given: z.output<typeof granted>): Tokens => ({
  accessToken: given.access_token,
  expiresInSeconds: given.expires_in,
  refreshToken: given.refresh_token ?? null,
  address: given.id_token ? readAddress(given.id_token) : null,
  scopes: given.scope?.split(' ') ?? null,
})

const claims = z.object({ email: z.string().optional(), preferred_username: z.string().optional() })

/** Unverified by its signature: it came straight from the token endpoint (OpenID Connect Core, 3.1.3.7). */
function readAddress(idToken: string): string | null {
  const read = claims.safeParse(parseJson(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString()))
  const address = read.success ? (read.data.email ?? read.data.preferred_username) : undefined
  return address?.toLowerCase() ?? null
}
