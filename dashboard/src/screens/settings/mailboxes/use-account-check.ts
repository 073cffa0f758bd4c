import type { NewMailboxAccount } from '@lanyard/contract/mailbox-accounts.ts'
import type { MailboxCheckAnswer, MailboxCheckBody, PartCheck } from '@lanyard/contract/mailboxes.ts'
import { useEffect, useRef, useState } from 'react'
import { api } from '../../../api/request.ts'
import { explainError } from '../../../parts/failure.tsx'
import type { Account } from './form-values.ts'

export type CheckState =
  | { phase: 'idle' }
  | { phase: 'checking' }
  | { phase: 'checked'; answer: PartCheck }
  | { phase: 'failed'; why: string }

/** Half-typed passwords count as wrong ones at some servers, so somebody who types is given time. */
const patience = { typing: 1600, settled: 500 }

/**
 * Tries one account while it is typed: after a pause, once for each state of the fields, and never two answers out of order. `typing`
 * waits longer.
 */
export function useAccountCheck(
  part: 'smtp' | 'imap' | 'account',
  account: Account | NewMailboxAccount | undefined,
  about: { fromAddress: string; mailboxId: string | undefined; typing: boolean },
): CheckState {
  const [state, setState] = useState<CheckState>({ phase: 'idle' })
  const known = useRef(new Map<string, PartCheck>())
  const key = account ? JSON.stringify(account) : ''
  const { fromAddress, mailboxId, typing } = about
  // biome-ignore lint/correctness/useExhaustiveDependencies: the account is compared by what it says
  useEffect(() => {
    if (!account) return setState({ phase: 'idle' })
    const answer = known.current.get(key)
    if (answer) return setState({ phase: 'checked', answer })
    let stale = false
    const timer = setTimeout(
      async () => {
        setState({ phase: 'checking' })
        try {
          const address = fromAddress.includes('@') ? { fromAddress } : {}
          const body: MailboxCheckBody = { ...address, [part]: account, ...(mailboxId ? { mailboxId } : {}) }
          const answers = await api.post<MailboxCheckAnswer>('/api/v1/mailbox-checks', body)
          const answer = answers[part === 'imap' ? 'imap' : 'smtp']!
          known.current.set(key, answer)
          if (!stale) setState({ phase: 'checked', answer })
        } catch (error) {
          if (!stale) setState({ phase: 'failed', why: explainError(error).title })
        }
      },
      typing ? patience.typing : patience.settled,
    )
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [key, part, mailboxId, typing])
  return state
}
