import type { Meeting } from '@lanyard/contract/meetings.ts'
import { Anchor, Box, Group, Stack, Text } from '@mantine/core'
import { type ListPage, useApi } from '../../api/use-api.ts'
import { Answer } from '../../parts/answer.tsx'
import { Moment } from '../../parts/moment.tsx'
import { Panel } from '../../parts/panel.tsx'
import { RecordLink } from '../../parts/record-link.tsx'

export function MeetingsAhead() {
  const query = { when: 'upcoming', status: 'booked', sort: 'startsAt', limit: 5 }
  const meetings = useApi<ListPage<Meeting>>('/api/v1/meetings', query)
  return (
    <Panel
      title="Meetings ahead"
      acts={
        <Text size="sm">
          <RecordLink to="/meetings">All meetings</RecordLink>
        </Text>
      }
    >
      <Box mih={230}>
        <Answer of={meetings} lines={5}>
          {({ items }) =>
            items.length === 0 ? (
              <Text size="sm">
                No meeting is booked. Put a booking link into your messages under{' '}
                <RecordLink to="/settings/organisation" underline="always">
                  Settings
                </RecordLink>
                : what is booked there shows up here.
              </Text>
            ) : (
              <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
                {items.map((one) => (
                  <Line key={one.id} {...one} />
                ))}
              </Stack>
            )
          }
        </Answer>
      </Box>
    </Panel>
  )
}

function Line({ id, title, startsAt, contactTimeZone, contactName, companyName, joinUrl }: Meeting) {
  const who = [contactName, companyName].filter(Boolean).join(', ')
  return (
    <Group component="li" gap="xs" wrap="nowrap" justify="space-between" align="flex-start">
      <div style={{ minWidth: 0 }}>
        <Text size="sm" truncate>
          <RecordLink to={`/meetings/${id}`}>{title}</RecordLink>
        </Text>
        <Text size="xs" c="dimmed" truncate>
          <Moment at={startsAt} zone={contactTimeZone} />
          {who ? ` · ${who}` : ''}
        </Text>
      </div>
      {joinUrl && /^https?:/.test(joinUrl) ? (
        <Anchor size="sm" href={joinUrl} target="_blank" rel="noreferrer" aria-label={`Join ${title}`}>
          Join
        </Anchor>
      ) : null}
    </Group>
  )
}
