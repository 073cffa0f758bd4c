import '@mantine/schedule/styles.css'
import type { EventRow } from '@lanyard/contract/discovery.ts'
import { UnstyledButton } from '@mantine/core'
import { MonthView, type ScheduleEventData } from '@mantine/schedule'
import { Link, useNavigate } from '@tanstack/react-router'
import { useToday } from '../../../api/use-now.ts'
import { statusWords } from '../words.ts'
import { firstDay } from './month.ts'
import classes from './month-grid.module.css'

/** A month as a grid. Each event is a link; a day leads to the list of that day. */
export function MonthGrid({ month, events }: { month: string; events: readonly EventRow[] }) {
  const navigate = useNavigate()
  const today = useToday()
  return (
    <MonthView
      date={firstDay(month)}
      events={events.map(toScheduled)}
      withHeader={false}
      consistentWeeks={false}
      withOutsideDays={false}
      maxEventsPerDay={4}
      styles={{ monthViewWeek: { minHeight: 128 } }}
      classNames={{ monthViewDayLabel: classes.day! }}
      highlightToday={false}
      getDayProps={(day) => ({
        title: `Events on ${day}`,
        ...(day === today ? { 'aria-current': 'date' as const } : {}),
      })}
      onDayClick={(day) => navigate({ to: '/events' as never, search: { from: day, to: day, when: 'any' } as never })}
      moreEventsProps={{ popoverProps: { returnFocus: true } }}
      renderEvent={(event, props) => (
        <UnstyledButton
          {...(props as object)}
          component={Link}
          to={`/events/${event.id}` as never}
          draggable={false}
          title={event.title}
        />
      )}
    />
  )
}

function toScheduled(event: EventRow): ScheduleEventData {
  const off = event.status === 'active' ? '' : ` (${statusWords[event.status].label.toLowerCase()})`
  return {
    id: event.id,
    title: `${event.name}${off}`,
    start: `${event.startsOn} 00:00:00`,
    end: `${event.endsOn} 23:59:59`,
    color: event.status === 'active' ? 'lanyard' : 'gray',
  }
}
