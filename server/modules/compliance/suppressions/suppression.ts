import type { Secrets } from '#platform/secrets.ts'
import { type Subject, tidySubject } from '../stop.ts'

export const suppressedKinds = ['address', 'domain', 'company'] as const
export type SuppressedKind = (typeof suppressedKinds)[number]

export type Suppressible = { kind: SuppressedKind; value: string }

export const isSuppressible = (subject: Subject): subject is Suppressible =>
  (suppressedKinds as readonly string[]).includes(subject.kind)

/** Of an address alone where it is one: those written before domains could be suppressed stay good. */
export function fingerprintOf(secrets: Secrets, subject: Suppressible): string {
  const { kind, value } = tidySubject(subject)
  return secrets.fingerprint('suppression', kind === 'address' ? value : `${kind}:${value}`)
}
