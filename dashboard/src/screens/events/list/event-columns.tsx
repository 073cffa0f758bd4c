import type { EventRow } from '@lanyard/contract/discovery.ts'
import type { SponsorCount } from '@lanyard/contract/sponsors.ts'
import { Group, Text } from '@mantine/core'
import { Day } from '../../../parts/moment.tsx'
import { RecordLink } from '../../../parts/record-link.tsx'
import type { Column } from '../../../parts/record-list/record-list.tsx'
import { StatusMark } from '../status-mark.tsx'
import { placeOf } from '../words.ts'
import { EventMenu } from './event-menu.tsx'

export const eventColumns = (counts: ReadonlyMap<string, SponsorCount>, mayWrite: boolean): Column<EventRow>[] => [
  {
    ...{ key: 'name', title: 'Event', sort: 'name' },
    render: (event) => (
      <div>
        <Group gap={6}>
          <RecordLink to={`/events/${event.id}`} fw={500}>
            {event.name}
          </RecordLink>
          <StatusMark event={event} />
        </Group>
        <Text size="sm" c="dimmed" hiddenFrom="sm">
          {placeOf(event)}
        </Text>
      </div>
    ),
  },
  { key: 'startsOn', title: 'When', sort: 'startsOn', width: 170, render: (event) => <EventDays event={event} /> },
  { key: 'city', title: 'Where', sort: 'city', from: 'sm', render: (event) => placeOf(event) || '–' },
  {
    ...{ key: 'sponsors', title: 'Sponsors', align: 'right', from: 'sm', width: 100 },
    render: (event) => <Sponsors event={event} count={counts.get(event.id)} />,
  },
  {
    ...{ key: 'sources', title: 'Sources', align: 'right', from: 'md', width: 90 },
    render: (event) => (
      <RecordLink
        to="/candidates"
        search={{ eventId: event.id, status: 'any' }}
        aria-label={`${event.sourceCount} sources of ${event.name}`}
      >
        {event.sourceCount}
      </RecordLink>
    ),
  },
  ...(mayWrite
    ? [
        {
          ...({ key: 'acts', title: 'Acts', align: 'right', from: 'sm', width: 70 } as const),
          render: (event: EventRow) => <EventMenu event={event} />,
        },
      ]
    : []),
]

function EventDays({ event }: { event: EventRow }) {
  if (event.dayKnown) return <Day on={event.startsOn} to={event.endsOn} />
  const month = new Intl.DateTimeFormat(undefined, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return <span title="Its sources name no day">{month.format(new Date(`${event.startsOn}T00:00:00Z`))}</span>
}

function Sponsors({ event, count }: { event: EventRow; count: SponsorCount | undefined }) {
  if (!count) return '–'
  if (!count.readAt && count.sponsors === 0) {
    return (
      <Text span size="sm" c="dimmed">
        {event.url ? 'not read yet' : 'no website'}
      </Text>
    )
  }
  return (
    <RecordLink to={`/events/${event.id}`} aria-label={`${count.sponsors} sponsors of ${event.name}`}>
      {count.sponsors}
    </RecordLink>
  )
}
