import type { Company, CompanyStatus } from '@lanyard/contract/companies.ts'
import { Badge, Select } from '@mantine/core'
import { api } from '../../../api/request.ts'
import { useAct } from '../../../parts/use-act.tsx'
import { statusChoices, statusColors, statuses } from '../words.ts'

/** Where we stand with a company, changed in place. */
export function StatusChoice({ company, mayWrite }: { company: Company; mayWrite: boolean }) {
  const { act, busy } = useAct()
  if (!mayWrite || company.deletedAt) {
    return (
      <Badge variant="light" color={statusColors[company.status]}>
        {statuses[company.status]}
      </Badge>
    )
  }
  const change = (status: CompanyStatus) =>
    act({
      run: () => api.patch(`/api/v1/companies/${company.id}`, { status }),
      done: `${company.name} is set to ${statuses[status]}.`,
      undo: () => api.patch(`/api/v1/companies/${company.id}`, { status: company.status }),
      refresh: ['/api/v1/companies', '/api/v1/changes'],
    })
  return (
    <Select
      aria-label="Status"
      size="xs"
      w={140}
      data={statusChoices}
      value={company.status}
      allowDeselect={false}
      disabled={busy}
      onChange={(value) => value && value !== company.status && change(value as CompanyStatus)}
    />
  )
}
