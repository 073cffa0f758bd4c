import type { AccountOf, EmailSender, SenderAccount } from './sender.ts'

export type Senders = { [K in SenderAccount['kind']]: EmailSender<AccountOf<K>> }

/** One sender over all kinds of accounts; its deadline is the longest of theirs. */
export function createSenderByKind(senders: Senders): EmailSender {
  return {
    deadlineMilliseconds: Math.max(...Object.values(senders).map((one) => one.deadlineMilliseconds)),
    connect: (account) => (senders[account.kind] as EmailSender).connect(account),
    findSent: async (account, sought) => (senders[account.kind] as EmailSender).findSent?.(account, sought),
  }
}
