export type SubjectKind = 'address' | 'domain' | 'company' | 'contact' | 'sequence' | 'mailbox' | 'everything'

export type Subject = { kind: SubjectKind; value: string }

/** A recorded reason why its subject must not be written to. `until` null is for ever; `kept` ones only a person lifts. */
export type Stop = {
  id: string
  subject: Subject
  reason: string
  source: string
  kept: boolean
  until: Date | null
  writtenAt: Date
  liftedAt: Date | null
}

/** Addresses and domains are compared without regard to case; there is one 'everything'. */
export function tidySubject(subject: Subject): Subject {
  if (subject.kind === 'everything') return { kind: 'everything', value: '*' }
  if (subject.kind === 'address') return { kind: 'address', value: tidyAddress(subject.value) }
  if (subject.kind === 'domain') return { kind: 'domain', value: subject.value.trim().toLowerCase().replace(/\.$/, '') }
  return { kind: subject.kind, value: subject.value.toLowerCase() }
}

export const tidyAddress = (address: string): string => address.trim().toLowerCase()

/** The address's domain and those above it: a stop on example.org also stops mail to news.example.org. */
export function domainsOf(address: string): string[] {
  const labels = address.slice(address.lastIndexOf('@') + 1).split('.')
  return labels.slice(0, -1).map((_, start) => labels.slice(start).join('.'))
}
