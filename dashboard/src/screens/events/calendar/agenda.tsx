import type { EventRow } from '@lanyard/contract/discovery.ts'
import { Group, Stack, Text, Title } from '@mantine/core'
import { dayName } from '../../../parts/day.ts'
import { formatDays } from '../../../parts/moment.tsx'
import { RecordLink } from '../../../parts/record-link.tsx'
import { StatusMark } from '../status-mark.tsx'
import { placeOf } from '../words.ts'
import { firstDay, monthName } from './month.ts'

/** A month day by day: for narrow screens. One that began before the month stands on its first day. */
export function Agenda({ month, events }: { month: string; events: readonly EventRow[] }) {
  if (events.length === 0) return <Text size="sm">No events in {monthName(month)}.</Text>
  const dayOf = (event: EventRow) => (event.startsOn < firstDay(month) ? firstDay(month) : event.startsOn)
  return (
    <Stack gap="md">
      {[...Map.groupBy(events, dayOf)].map(([day, ofDay]) => (
        <section key={day} aria-label={dayName(day)}>
          <Title order={3} fz="sm" c="dimmed" mb={4}>
            {dayName(day)}
          </Title>
          <Stack gap={6}>
            {ofDay.map((event) => (
              <div key={event.id}>
                <Group gap={6}>
                  <RecordLink to={`/events/${event.id}`} fw={500}>
                    {event.name}
                  </RecordLink>
                  <StatusMark event={event} />
                </Group>
                <Text size="sm" c="dimmed">
                  {[placeOf(event), formatDays(event.startsOn, event.endsOn)].filter(Boolean).join(' · ')}
                </Text>
              </div>
            ))}
          </Stack>
        </section>
      ))}
    </Stack>
  )
}
