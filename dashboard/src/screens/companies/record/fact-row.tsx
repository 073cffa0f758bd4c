import type { CompanyAnswer } from '@lanyard/contract/companies.ts'
import { Badge, Button, Group, Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { api } from '../../../api/request.ts'
import { Moment } from '../../../parts/moment.tsx'
import { useAct } from '../../../parts/use-act.tsx'
import { fieldWords } from '../words.ts'
import { Source } from './source.tsx'

type FactRowProps = { company: CompanyAnswer; field: string; mayWrite: boolean; children: ReactNode }

/** A value with where it came from; one that a person set can be left to the sources again. */
export function FactRow({ company, field, mayWrite, children }: FactRowProps) {
  const kept = field === 'domain' ? 'domains' : field
  const isByHand = company.byHand.includes(kept)
  const said = company.observations.filter((one) => one.field === field && isCurrent(company, field, one.value))
  const source = said.find((one) => (one.sourceKind === 'person') === isByHand) ?? said[0]
  const where = (
    <Group gap={4}>
      {isByHand ? (
        <Badge size="sm" variant="light" color="grape">
          by hand
        </Badge>
      ) : source ? (
        <Source kind={source.sourceKind} url={source.sourceUrl} />
      ) : (
        '–'
      )}
      {source ? <Moment at={source.seenAt} dayOnly /> : null}
      {isByHand && mayWrite && field !== 'name' ? <LeaveToSources company={company} field={kept} /> : null}
    </Group>
  )
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400} c="dimmed" style={{ verticalAlign: 'top' }}>
        {fieldWords[field]}
      </Table.Th>
      <Table.Td style={{ overflowWrap: 'anywhere', verticalAlign: 'top' }}>
        {children ?? '–'}
        <Text hiddenFrom="sm" size="sm" component="div">
          {source || isByHand ? where : null}
        </Text>
      </Table.Td>
      <Table.Td visibleFrom="sm" style={{ verticalAlign: 'top' }}>
        {where}
      </Table.Td>
    </Table.Tr>
  )
}

function LeaveToSources({ company, field }: { company: CompanyAnswer; field: string }) {
  const { act, busy } = useAct()
  const path = `/api/v1/companies/${company.id}`
  const words = (fieldWords[field] ?? field).toLowerCase()
  const leave = () =>
    act({
      run: () => api.patch(path, { byHand: company.byHand.filter((one) => one !== field) }),
      done: `“${fieldWords[field] ?? field}” follows the sources again, from the next reading on.`,
      undo: () => api.patch(path, { byHand: company.byHand }),
      refresh: ['/api/v1/companies', '/api/v1/changes'],
    })
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      disabled={busy}
      onClick={leave}
      aria-label={`Leave ${words} to the sources`}
    >
      Leave to sources
    </Button>
  )
}

/** Whether this is the value that we go by. */
export function isCurrent(company: CompanyAnswer, field: string, value: string): boolean {
  if (field === 'domain') return company.domains.includes(value)
  return company[field as 'name'] === value
}
