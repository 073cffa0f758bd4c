import type { Stop } from '@lanyard/contract/compliance.ts'
import type { ContactAnswer } from '@lanyard/contract/contacts.ts'
import { type ListPage, useApi } from '../../../api/use-api.ts'

/** What stands against writing to a contact now: about the person, the address, its domain, the company, or everybody. */
export function useStops(contact: ContactAnswer): Stop[] {
  const domain = contact.email?.slice(contact.email.lastIndexOf('@') + 1)
  const answers = [
    useStopsOf('contact', contact.id),
    useStopsOf('address', contact.email),
    useStopsOf('domain', domain),
    useStopsOf('company', contact.companyId),
    useStopsOf('everything', '*'),
  ]
  return answers.flatMap((answer) => answer.data?.items ?? [])
}

const useStopsOf = (kind: string, value: string | null | undefined) =>
  useApi<ListPage<Stop>>(value ? '/api/v1/stops' : undefined, { kind, value, state: 'in_force', limit: 20 })
