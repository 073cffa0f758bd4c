import type { EventSponsors, Sponsorship } from '@lanyard/contract/sponsors.ts'
import { Badge, Button, Group, Loader, Table, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { Hint } from '../../../parts/hint.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { RecordLink } from '../../../parts/record-link.tsx'
import { percent } from '../words.ts'
import { NoSponsors } from './no-sponsors.tsx'
import { SponsorMenu } from './sponsor-menu.tsx'
import { roleName } from './words.ts'

const AddSponsor = lazy(() => import('./sponsor-form.tsx').then((file) => ({ default: file.AddSponsor })))

type SponsorsPanelProps = {
  sponsors: EventSponsors
  mayWrite: boolean
  showEvidence: (one: Sponsorship) => void
}

/** Who pays to be there: by tier as the page writes it, the highest first. */
export function SponsorsPanel({ sponsors, mayWrite, showEvidence }: SponsorsPanelProps) {
  const [adding, setAdding] = useState(false)
  const count = sponsors.tiers.reduce((sum, tier) => sum + tier.sponsors.length, 0)
  return (
    <Panel
      title={count > 0 ? `Sponsors (${count})` : 'Sponsors'}
      hint={
        <Hint about="sponsors">
          Companies that pay to be there, read from the event’s own site. Each one carries the words it was read from.
          One that two readings in a row miss counts as gone.
        </Hint>
      }
      acts={
        mayWrite ? (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            Add a sponsor
          </Button>
        ) : null
      }
    >
      {sponsors.reading ? (
        <Group gap="xs" role="status">
          <Loader size="xs" aria-hidden />
          <Text size="sm">The site is being read: {sponsors.reading.tried.length} pages so far.</Text>
        </Group>
      ) : null}
      {count === 0 ? <NoSponsors sponsors={sponsors} /> : <SponsorTable {...{ sponsors, mayWrite, showEvidence }} />}
      {adding ? (
        <Suspense fallback={null}>
          <AddSponsor sponsors={sponsors} close={() => setAdding(false)} />
        </Suspense>
      ) : null}
    </Panel>
  )
}

function SponsorTable({ sponsors, mayWrite, showEvidence }: SponsorsPanelProps) {
  return (
    <Table verticalSpacing={6} highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Company</Table.Th>
          <Table.Th visibleFrom="sm">Sure</Table.Th>
          <Table.Th visibleFrom="md">Found</Table.Th>
          <Table.Th visibleFrom="sm">Last seen</Table.Th>
          <Table.Th w={140}>Evidence</Table.Th>
        </Table.Tr>
      </Table.Thead>
      {sponsors.tiers.map((tier) => (
        <Table.Tbody key={tier.tier ?? ''}>
          <Table.Tr>
            <Table.Th colSpan={5} scope="rowgroup" bg="var(--mantine-color-default-hover)" fz="sm">
              {tier.tier ?? (sponsors.tiers.length > 1 ? 'Without a tier' : 'No tiers named')}
            </Table.Th>
          </Table.Tr>
          {tier.sponsors.map((one) => (
            <SponsorRow key={one.id} {...{ one, sponsors, mayWrite, showEvidence }} />
          ))}
        </Table.Tbody>
      ))}
    </Table>
  )
}

function SponsorRow({ one, sponsors, mayWrite, showEvidence }: SponsorsPanelProps & { one: Sponsorship }) {
  return (
    <Table.Tr>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        <Group gap={6}>
          {one.companyId ? <RecordLink to={`/companies/${one.companyId}`}>{one.name}</RecordLink> : one.name}
          {one.role === 'sponsor' ? null : (
            <Badge size="sm" variant="light" color="gray">
              {roleName(one.role)}
            </Badge>
          )}
          {one.byHand ? (
            <Badge size="sm" variant="light" color="grape">
              By hand
            </Badge>
          ) : null}
        </Group>
        <NotSeen one={one} />
      </Table.Td>
      <Table.Td visibleFrom="sm">{percent(one.confidence)}</Table.Td>
      <Table.Td visibleFrom="md">
        <Moment at={one.foundAt} dayOnly />
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <Moment at={one.lastSeenAt} dayOnly />
      </Table.Td>
      <Table.Td>
        <Group gap={4} wrap="nowrap">
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={`Evidence for ${one.name}`}
            onClick={() => showEvidence(one)}
          >
            Evidence
          </Button>
          {mayWrite ? <SponsorMenu sponsorship={one} sponsors={sponsors} /> : null}
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}

/** A sponsorship that the last reading did not see still stands; this says from when on another look without it ends that. */
function NotSeen({ one }: { one: Sponsorship }) {
  if (!one.missCountsFrom) return null
  return (
    <Text size="xs" c="dimmed">
      Not seen since <Moment at={one.missedAt} />. Lapses at the next reading without it from{' '}
      <Moment at={one.missCountsFrom} /> on.
    </Text>
  )
}
