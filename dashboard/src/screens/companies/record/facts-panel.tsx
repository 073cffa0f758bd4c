import type { CompanyAnswer } from '@lanyard/contract/companies.ts'
import { Anchor, Button, Collapse, Stack, Table, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Hint } from '../../../parts/hint.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { countryName } from '../countries.ts'
import { outcomeWords } from '../words.ts'
import { FactRow, isCurrent } from './fact-row.tsx'
import { OtherValues } from './other-values.tsx'
import { OwnerChoice } from './owner-choice.tsx'
import { StatusChoice } from './status-choice.tsx'

type FactsPanelProps = { company: CompanyAnswer; mayWrite: boolean; edit: () => void }

/** What is known of a company, each value with where it came from and when. */
export function FactsPanel({ company, mayWrite, edit }: FactsPanelProps) {
  const [showsOthers, { toggle }] = useDisclosure()
  const others = company.observations.filter((one) => !isCurrent(company, one.field, one.value))
  return (
    <Panel
      title="What is known"
      hint={
        <Hint about="values and their sources">
          Every value says where it was read and when. What a person set is marked “by hand”: no source overwrites it.
        </Hint>
      }
      acts={
        mayWrite ? (
          <Button size="xs" variant="default" onClick={edit}>
            Edit
          </Button>
        ) : null
      }
    >
      <Table verticalSpacing={6} layout="auto" aria-label="Values and their sources">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={120}>What</Table.Th>
            <Table.Th>Value</Table.Th>
            <Table.Th visibleFrom="sm" w={190}>
              Source
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <FactRow company={company} mayWrite={mayWrite} field="name">
            {company.name}
            {company.nameInferred ? ' (read from a link, not from text)' : ''}
          </FactRow>
          <FactRow company={company} mayWrite={mayWrite} field="domain">
            {company.domains.length > 0
              ? company.domains.map((domain) => <Website key={domain} domain={domain} />)
              : null}
          </FactRow>
          <FactRow company={company} mayWrite={mayWrite} field="description">
            {company.description}
          </FactRow>
          <FactRow company={company} mayWrite={mayWrite} field="country">
            {company.country ? countryName(company.country) : null}
          </FactRow>
          <FactRow company={company} mayWrite={mayWrite} field="industry">
            {company.industry}
          </FactRow>
          <FactRow company={company} mayWrite={mayWrite} field="status">
            <StatusChoice company={company} mayWrite={mayWrite} />
          </FactRow>
          <FactRow company={company} mayWrite={mayWrite} field="ownerId">
            <OwnerChoice company={company} mayWrite={mayWrite} />
          </FactRow>
        </Table.Tbody>
      </Table>
      <Text size="sm" c="dimmed">
        Own website: {outcomeWords(company.enrichment).toLowerCase()}
        {company.enrichedAt ? (
          <>
            , <Moment at={company.enrichedAt} />
          </>
        ) : null}
        . It is read at most once a day.
      </Text>
      {others.length > 0 ? (
        <Stack gap="xs" align="flex-start">
          <Button size="compact-sm" variant="subtle" onClick={toggle} aria-expanded={showsOthers}>
            {showsOthers ? 'Hide' : 'Show'} what else was said ({others.length})
          </Button>
          <Collapse expanded={showsOthers} w="100%">
            <OtherValues observations={others} />
          </Collapse>
        </Stack>
      ) : null}
    </Panel>
  )
}

const Website = ({ domain }: { domain: string }) => (
  <div>
    <Anchor size="sm" href={`https://${domain}/`} target="_blank" rel="noreferrer">
      {domain}
    </Anchor>
  </div>
)
