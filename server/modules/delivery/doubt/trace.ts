import type { SenderAccount, ServerAccount } from '../sender.ts'

/** A letter that nobody answered for. */
export type SoughtLetter = {
  /** With its brackets. */
  headerMessageId: string
  /** Null once its recipient was erased. */
  to: string | null
  /** When it was offered, by the domain's clock. */
  since: Temporal.Instant
}

/**
 * What a look for a letter found. `sent`: the provider, or the account's Sent folder, has it as one that left. `draft`: it lies among the
 * drafts, whence nothing leaves by itself. `none` proves nothing. `barred`: the account may not look, until somebody changes that.
 */
export type Trace =
  | { kind: 'sent'; said: string; providerMessageId: string | null }
  | { kind: 'draft' | 'none' | 'barred' | 'trouble'; said: string }

/** Looks through an account's Sent folder, once for all letters; answers in their order and never throws. */
export type LookIntoSentFolder = (account: ServerAccount, sought: readonly SoughtLetter[]) => Promise<Trace[]>

/** Where a mailbox's letters may have left a trace. */
export type Places = { account: SenderAccount; imap: ServerAccount | null }

/** Minutes after the doubt at which we look; then it is a person's. A copy in a Sent folder may come late, a provider's log too. */
const lookMinutes = [2, 10, 30, 120, 720, 2880]

/** When to look next after `looks` looks; undefined when it is enough. */
export function nextLook(began: Temporal.Instant, looks: number): Temporal.Instant | undefined {
  const minutes = lookMinutes[looks]
  return minutes === undefined ? undefined : began.add({ minutes })
}

/** So long a draft has to lie there before it counts as not sent. */
export const draftMinutes = 60

export type SettledBy = 'person' | 'sent_folder' | 'provider' | 'draft' | 'bounce' | 'answer'
