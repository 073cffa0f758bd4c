import type { SponsorshipRow } from '@lanyard/contract/sponsors.ts'
import { Badge, Group, Stack, Text } from '@mantine/core'
import { type ListPage, useApi } from '../../../api/use-api.ts'
import { Answer } from '../../../parts/answer.tsx'
import { Day, Moment } from '../../../parts/moment.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { RecordLink } from '../../../parts/record-link.tsx'

/** Which events the company sponsors, and the words on the page that say so. */
export function SponsorshipsPanel({ companyId }: { companyId: string }) {
  const found = useApi<ListPage<SponsorshipRow>>('/api/v1/sponsorships', { companyId, limit: 20 })
  return (
    <Panel title="Sponsorships">
      <Answer of={found} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <Text size="sm" c="dimmed">
              It sponsors none of your events that we know of.
            </Text>
          ) : (
            <Stack gap="sm">
              {items.map((one) => (
                <SponsorshipLine key={one.id} sponsorship={one} />
              ))}
            </Stack>
          )
        }
      </Answer>
    </Panel>
  )
}

function SponsorshipLine({ sponsorship: one }: { sponsorship: SponsorshipRow }) {
  return (
    <div>
      <Group gap="xs">
        <RecordLink to={`/events/${one.eventId}`} fw={600} size="sm">
          {one.eventName}
        </RecordLink>
        <Text size="sm" c="dimmed">
          <Day on={one.eventStartsOn} />
        </Text>
        <Badge size="sm" variant="light">
          {one.tier ?? one.role}
        </Badge>
        {one.lapsedAt ? (
          <Badge size="sm" variant="light" color="red">
            not on the page any more
          </Badge>
        ) : null}
        {one.byHand ? (
          <Badge size="sm" variant="light" color="grape">
            by hand
          </Badge>
        ) : null}
      </Group>
      <Text size="sm" c="dimmed" lineClamp={2}>
        “{one.evidence.text}”, last seen <Moment at={one.lastSeenAt} dayOnly />
      </Text>
    </div>
  )
}
