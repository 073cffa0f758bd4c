import type { Company } from '@lanyard/contract/companies.ts'
import { Select } from '@mantine/core'
import { useMembers } from '../../../api/members.ts'
import { api } from '../../../api/request.ts'
import { useAct } from '../../../parts/use-act.tsx'
import { OwnerName } from '../owner.tsx'

/** What changes with the owner of companies, besides the companies. */
export const touchedByOwner = ['/api/v1/contacts', '/api/v1/messages', '/api/v1/changes', '/api/v1/enrollments']

/** To whom a company belongs, changed in place. */
export function OwnerChoice({ company, mayWrite }: { company: Company; mayWrite: boolean }) {
  const { act, busy } = useAct()
  const { all, nameOf } = useMembers()
  if (!mayWrite || company.deletedAt) return <OwnerName id={company.ownerId} />
  const set = (ownerId: string | null) => api.patch(`/api/v1/companies/${company.id}`, { ownerId })
  const change = (ownerId: string | null) =>
    act({
      run: () => set(ownerId),
      done: ownerId ? `${company.name} belongs to ${nameOf(ownerId)}.` : `${company.name} belongs to nobody.`,
      undo: () => set(company.ownerId),
      refresh: ['/api/v1/companies', ...touchedByOwner],
    })
  const gone = company.ownerId !== null && !all.some((one) => one.id === company.ownerId)
  return (
    <Select
      aria-label="Owner"
      size="xs"
      w={190}
      placeholder="Nobody"
      data={[
        ...all.map(({ id, name, you }) => ({ value: id, label: you ? `${name} (you)` : name })),
        ...(gone ? [{ value: company.ownerId!, label: 'A former member' }] : []),
      ]}
      value={company.ownerId}
      clearable
      clearButtonProps={{ 'aria-label': 'Give it to nobody' }}
      disabled={busy}
      onChange={(value) => value !== company.ownerId && change(value)}
    />
  )
}
