import type { EditionComparison } from '@lanyard/contract/sponsors.ts'
import { Spoiler, Stack, Text } from '@mantine/core'
import { useApi } from '../../../api/use-api.ts'
import { Answer } from '../../../parts/answer.tsx'
import { Hint } from '../../../parts/hint.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { RecordLink } from '../../../parts/record-link.tsx'
import { explainStanding, explainUncompared, standingTitles } from './words.ts'

/** How its sponsors compare with those of the last edition: who is new, came back, moved, or did not return. */
export function EditionsPanel({ eventId }: { eventId: string }) {
  const found = useApi<EditionComparison>(`/api/v1/events/${eventId}/edition-comparison`)
  return (
    <Panel
      title="Since the last edition"
      hint={
        <Hint about="the last edition">
          The edition before this one in the same series. Tiers are compared by how high they stand, so that another
          name for the same level counts as no change.
        </Hint>
      }
    >
      <Answer of={found} lines={3}>
        {(compared) => <Compared compared={compared} />}
      </Answer>
    </Panel>
  )
}

function Compared({ compared }: { compared: EditionComparison }) {
  const { lastEdition, state, sponsors, dropped } = compared
  const last = lastEdition ? <RecordLink to={`/events/${lastEdition.id}`}>{lastEdition.name}</RecordLink> : null
  if (state !== 'compared') {
    return (
      <Text size="sm" c="dimmed">
        {explainUncompared[state]} {last}
      </Text>
    )
  }
  const groups = [
    ...Map.groupBy(sponsors, (one) => one.standing),
    ...(dropped.length > 0 ? [['dropped', dropped] as const] : []),
  ].toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
  return (
    <Stack gap="xs">
      <Text size="sm">Compared with {last}:</Text>
      {groups.map(([standing, companies]) => (
        <div key={standing}>
          <Text size="sm" fw={600} component="h3" m={0}>
            {standingTitles[standing]} ({companies.length})
          </Text>
          <Spoiler maxHeight={66} showLabel="Show all" hideLabel="Show fewer">
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {companies.map((one, at) => (
                <span key={one.sponsorshipId}>
                  {at > 0 ? ', ' : ''}
                  <RecordLink to={`/companies/${one.companyId}`}>{one.name}</RecordLink>
                  {explainStanding(standing, one)}
                </span>
              ))}
            </Text>
          </Spoiler>
        </div>
      ))}
    </Stack>
  )
}

const order = Object.keys(standingTitles)
