import type { Company } from '@lanyard/contract/companies.ts'
import { Button, Group, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Hint } from '../../../parts/hint.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { TargetMark } from '../target-mark.tsx'

type FitPanelProps = { company: Company; mayWrite: boolean; edit: () => void }

/** Why a company is a target, or why not, and what would change that. */
export function FitPanel({ company, mayWrite, edit }: FitPanelProps) {
  const lacksAddress = company.domains.length === 0
  return (
    <Panel
      title={company.target ? 'Why it is a target' : 'Why it is no target'}
      hint={
        <Hint about="targets">
          Targets pass your ideal-customer profile. People are looked for at targets only; companies that are none stay
          in the list and are not written to by themselves.
        </Hint>
      }
    >
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <TargetMark company={company} />
        <Text size="sm">{company.fitReason ?? 'It was not judged yet: its website is asked first.'}</Text>
      </Group>
      <Group gap="xs">
        {lacksAddress && mayWrite ? (
          <Button size="xs" onClick={edit}>
            Add its web address
          </Button>
        ) : null}
        <Button size="xs" variant="default" component={Link} to={'/companies/profile' as never}>
          See the ideal-customer profile
        </Button>
      </Group>
    </Panel>
  )
}
