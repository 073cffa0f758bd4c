/** What an authorisation server hands out. `address`: whose account it is, as it says itself; `refreshToken` null: it keeps the one before. */
export type Tokens = {
  accessToken: string
  expiresInSeconds: number
  refreshToken: string | null
  address: string | null
  /** What the person allowed; null where the server did not say, which means all that was asked for (RFC 6749, 5.1). */
  scopes: string[] | null
}

/**
 * `refused`: the sign-in does not hold (any more), a person has to sign in anew. `misconfigured`: the server does not take us, whoever
 * signs in.
 */
export type TokensAnswer =
  | { ok: true; tokens: Tokens }
  | { ok: false; reason: 'refused' | 'misconfigured' | 'try_later'; detail: string; restSeconds?: number }

/** Where people sign in to their mailbox, by authorisation code with PKCE (RFC 6749, 7636). */
export type SignInAuthority = {
  name: string
  /** The page to send the member to. */
  pageFor(asked: { state: string; challenge: string; redirectUri: string; address: string }): string
  redeem(given: { code: string; verifier: string; redirectUri: string }): Promise<TokensAnswer>
  refresh(refreshToken: string): Promise<TokensAnswer>
}

/** By the kind of account they sign in to; left out where the installation is not registered there. */
export type SignInAuthorities = { gmail?: SignInAuthority | undefined; graph?: SignInAuthority | undefined }
