import { createHash } from 'node:crypto'
import type { AccountTrouble } from '../sender.ts'
import type { TokensAnswer } from '../sign-in/authority.ts'

type Remembered = { ok: true; token: string } | ({ ok: false } & AccountTrouble)

/** Tokens of accounts that need no person to sign in, kept in this process until shortly before they run out. */
export type TokenMemory = {
  /** `identity` names account and secret; however many ask at once, the token is fetched once. */
  get(identity: readonly (string | null)[], fetch: () => Promise<TokensAnswer>): Promise<Remembered>
  /** The provider refused it before its time. */
  drop(identity: readonly (string | null)[]): void
}

type Fetched = { answer: Remembered /** Seconds it may be used. */; life: number }

const aheadSeconds = 300

export function createTokenMemory(): TokenMemory {
  const kept = new Map<string, { until: number; answer: Promise<Fetched> }>()
  // A digest, so that no secret stays in memory as a key.
  const keyOf = (identity: readonly (string | null)[]) =>
    createHash('sha256').update(JSON.stringify(identity)).digest('base64url')
  return {
    async get(identity, fetch) {
      const key = keyOf(identity)
      const known = kept.get(key)
      if (known && known.until > performance.now()) return (await known.answer).answer
      // While it is under way everybody waits for the same; what failed is asked for anew by the next.
      const entry = { until: Number.POSITIVE_INFINITY, answer: fetch().then(remember) }
      kept.set(key, entry)
      let seconds = 0
      try {
        const { life, answer } = await entry.answer
        seconds = life
        return answer
      } finally {
        entry.until = performance.now() + seconds * 1000
      }
    },
    drop: (identity) => void kept.delete(keyOf(identity)),
  }
}

function remember(given: TokensAnswer): Fetched {
  if (given.ok) {
    const { accessToken, expiresInSeconds } = given.tokens
    return { answer: { ok: true, token: accessToken }, life: Math.max(0, expiresInSeconds - aheadSeconds) }
  }
  const { detail, restSeconds } = given
  const reason = given.reason === 'try_later' ? 'try_later' : 'misconfigured'
  const problem = reason === 'try_later' ? 'try_later' : 'wrong_password'
  const rest = restSeconds === undefined ? {} : { restSeconds }
  return { answer: { ok: false, reason, detail, problem, ...rest }, life: 0 }
}
