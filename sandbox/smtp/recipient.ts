import { findPersonByEmail, isCastAddress, seller } from '../../cast/index.ts'

/** Addresses that stand for an office: their mail is taken and nobody answers. */
const OFFICES = new Set(['info', 'events', 'presse', 'hello', 'postmaster'])

export type Verdict = { ok: true } | { ok: false; code: number; text: string }

/** What the mail server says to RCPT; `attempts` counts earlier ones for the same address. */
export function judgeRecipient(address: string, attempts: number): Verdict {
  const local = address.slice(0, address.lastIndexOf('@')).toLowerCase()
  if (address.toLowerCase().endsWith(`@${seller.domain}`)) return { ok: true }
  if (!isCastAddress(address)) return refuse(550, `5.1.2 ${address}: domain not found`)
  const person = findPersonByEmail(address)
  if (!person) return OFFICES.has(local) ? { ok: true } : unknownUser(address)
  if (person.conversation.failsAt !== 'rcpt') return { ok: true }
  if (person.temperament === 'bounce_hard') return unknownUser(address)
  return attempts === 0 ? refuse(451, '4.7.1 Greylisting in action, please come back later') : { ok: true }
}

function unknownUser(address: string): Verdict {
  return refuse(550, `5.1.1 <${address}>: Recipient address rejected: User unknown`)
}

function refuse(code: number, text: string): Verdict {
  return { ok: false, code, text }
}
