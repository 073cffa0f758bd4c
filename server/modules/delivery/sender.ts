import type { ApiAccount } from './account.ts'
import type { SoughtLetter, Trace } from './doubt/trace.ts'
import type { MailServer } from './mailbox.ts'
import type { MailProblem } from './setup/mail-problem.ts'

/** An account at a server of one's own choice. */
export type ServerAccount = MailServer & { password: string | null }
export type SmtpAccount = { kind: 'smtp' } & ServerAccount

/**
 * The token of an account one has signed in to, refreshed where it is about to run out, or is `refused`: one that the provider did not take.
 * Kept out of what is compared or written.
 */
export type AccessToken = (refused?: string) => Promise<{ ok: true; token: string } | ({ ok: false } & AccountTrouble)>

type Usable<A extends ApiAccount> = A extends { auth: 'sign_in' }
  ? A & { user: string; accessToken: AccessToken }
  : A & { secret: string | null } & ('user' extends keyof A ? { user: string } : object)

/** What a sender needs to open an account, of whichever kind. */
export type SenderAccount = SmtpAccount | Usable<ApiAccount>
export type AccountOf<K extends SenderAccount['kind']> = Extract<SenderAccount, { kind: K }>

/** A finished message and whom the envelope names. */
export type Letter = { from: string; to: string; raw: Buffer }

/**
 * Trouble of the account and no letter's. `misconfigured`: trying again without a change is pointless (a refused sign-in, a refused
 * address). `restSeconds`: as long as the server asks us to wait.
 */
export type AccountTrouble = {
  reason: 'misconfigured' | 'try_later'
  detail: string
  problem?: MailProblem
  restSeconds?: number
}

/**
 * What came of offering a letter. `sent`: the server took it. `refused`: it never will. `try_later`: certainly not sent, worth another
 * try. `in_doubt`: the whole body was handed over and no answer came. `withdrawn`: we changed our mind before handing it over. With
 * `trouble` the account's other letters would fare alike.
 */
export type Outcome =
  | { kind: 'sent'; code: number; answer: string; providerMessageId: string | null }
  | { kind: 'refused'; code: number | null; answer: string }
  | { kind: 'try_later' | 'in_doubt'; code: number | null; answer: string; trouble?: AccountTrouble }
  | { kind: 'withdrawn' }

export type SenderConnection = {
  /**
   * Offers one letter. `mayHandOver` is asked when the server is ready for the body and before a byte of it leaves; on false, or when
   * it throws, nothing is handed over. Never throws.
   */
  send(letter: Letter, mayHandOver: () => Promise<boolean>): Promise<Outcome>
  /** Asks the provider whether the account may send, where opening it did not; sends nothing. */
  verify?(): Promise<AccountTrouble | undefined>
  /** False once the connection is gone or in an unknown state. */
  usable(): boolean
  close(): void
}

export type NotOpened = { ok: false } & AccountTrouble
export type Opened = { ok: true; connection: SenderConnection } | NotOpened

/** A way to send mail. Its deadlines are hard: `connect` and `send` settle within `deadlineMilliseconds`. */
export type EmailSender<A extends SenderAccount = SenderAccount> = {
  deadlineMilliseconds: number
  connect(account: A): Promise<Opened>
  /** Asks the provider whether a letter left, where it can be asked; undefined where it can not. Within the deadline. */
  findSent?(account: A, sought: SoughtLetter): Promise<Trace | undefined>
}
