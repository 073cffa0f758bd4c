import type { Secrets } from '#platform/secrets.ts'

/** What of a mailbox is kept sealed, each value bound to the mailbox and to what it is. */
export type Sealed = 'smtp' | 'imap' | 'dkim' | 'account' | 'refresh token' | 'access token' | 'verifier'

type Opening = { secrets: Secrets }

const placeOf = (id: string, what: Sealed): string => `delivery.mailboxes ${id} ${what}`

export const sealPassword = (
  deps: Opening,
  id: string,
  what: Sealed,
  plain: string | null | undefined,
): string | null => (plain ? deps.secrets.encrypt(plain, placeOf(id, what)) : null)

export const openPassword = (deps: Opening, id: string, what: Sealed, sealed: string | null): string | null =>
  sealed === null ? null : deps.secrets.decrypt(sealed, placeOf(id, what))
