import type { Company } from '@lanyard/contract/companies.ts'
import { Badge, Tooltip } from '@mantine/core'

/** Whether a company passes the ideal-customer profile, with the reason on hover or focus. */
export function TargetMark({ company }: { company: Pick<Company, 'target' | 'fitReason'> }) {
  const judged = company.fitReason !== null
  const words = company.target ? 'Target' : judged ? 'No target' : 'Not judged yet'
  return (
    <Tooltip label={company.fitReason ?? 'It is judged as soon as its website was asked.'} multiline maw={320}>
      <Badge variant={company.target ? 'light' : 'outline'} color={company.target ? 'lanyard' : 'gray'}>
        {words}
      </Badge>
    </Tooltip>
  )
}
