import type { AccessToken } from '../sender.ts'

/** Tokens that the provider did not take although they had life left: the next opening asks for another. */
export type RefusedTokens = {
  add(token: string): void
  /** The account's token; renewed where the one it has was refused. */
  find(accessToken: AccessToken): ReturnType<AccessToken>
}

/** More than any mailbox here can have in an hour; those before have run out. */
const most = 1000

export function createRefusedTokens(): RefusedTokens {
  const refused = new Set<string>()
  return {
    add(token) {
      if (refused.size >= most) refused.clear()
      refused.add(token)
    },
    async find(accessToken) {
      const first = await accessToken()
      return first.ok && refused.has(first.token) ? accessToken(first.token) : first
    },
  }
}
