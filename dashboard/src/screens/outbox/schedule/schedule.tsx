import type { ScheduleAnswer, ScheduledMessage } from '@lanyard/contract/outreach-schedule.ts'
import { Button, Group, List, Stack, Text } from '@mantine/core'
import { IconCalendarEvent, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { Link, useSearch } from '@tanstack/react-router'
import { useApi } from '../../../api/use-api.ts'
import { useToday } from '../../../api/use-now.ts'
import { Answer } from '../../../parts/answer.tsx'
import { addDays, dayName, dayOf, isDay } from '../../../parts/day.ts'
import { Empty } from '../../../parts/empty.tsx'
import { Hint } from '../../../parts/hint.tsx'
import { Loading } from '../../../parts/loading.tsx'
import { formatDays } from '../../../parts/moment.tsx'
import { Page } from '../../../parts/page.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { ScheduleTable } from './schedule-table.tsx'

const back = { to: '/outbox', label: 'Outbox' }
const span = 14

/** What goes out in the coming days, and what would, if nobody answers: two weeks at a time, the first day in the address bar. */
export function Schedule() {
  const { from } = useSearch({ strict: false }) as Record<string, string | undefined>
  const today = useToday()
  const first = isDay(from) ? from : today
  return (
    <Page
      title="Schedule"
      back={back}
      marks={<Explanation />}
      about={first ? formatDays(first, addDays(first, span - 1)) : undefined}
      acts={first ? <Steps first={first} today={today} /> : null}
    >
      {first ? <Span first={first} /> : <Loading lines={8} />}
    </Page>
  )
}

function Steps({ first, today }: { first: string; today: string | undefined }) {
  const step = (days: number, label: string) => (
    <Button
      component={Link}
      to={'/outbox/schedule' as never}
      search={{ from: addDays(first, days) } as never}
      variant="default"
      aria-label={label}
      px="xs"
    >
      {days < 0 ? <IconChevronLeft size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
    </Button>
  )
  return (
    <Group gap="xs">
      {step(-span, 'Two weeks earlier')}
      {first === today ? null : (
        <Button component={Link} to={'/outbox/schedule' as never} variant="default">
          Today
        </Button>
      )}
      {step(span, 'Two weeks later')}
    </Group>
  )
}

function Span({ first }: { first: string }) {
  const found = useApi<ScheduleAnswer>('/api/v1/schedule', { from: first, to: addDays(first, span - 1) })
  return (
    <Answer of={found} lines={8}>
      {(schedule) => <Days schedule={schedule} />}
    </Answer>
  )
}

function Days({ schedule }: { schedule: ScheduleAnswer }) {
  if (schedule.items.length === 0) {
    return (
      <Empty title="Nothing is due on these days" icon={<IconCalendarEvent size={26} />}>
        What sequences plan appears here, and what they are going to plan. Look two weeks further, or enroll contacts in
        a sequence.
      </Empty>
    )
  }
  const days = Map.groupBy(schedule.items, (one) => dayOf(one.at))
  return (
    <Stack gap="md">
      {schedule.complete ? null : (
        <Text size="sm">More is under way than can be looked ahead: the nearest is shown.</Text>
      )}
      {[...days].map(([day, items]) => (
        <Panel key={day} title={dayName(day)}>
          <Text size="sm" c="dimmed">
            {describe(items)}
          </Text>
          <ScheduleTable items={items} label={formatDays(day)} />
        </Panel>
      ))}
    </Stack>
  )
}

function describe(items: readonly ScheduledMessage[]): string {
  const count = (which: (one: ScheduledMessage) => boolean) => items.filter(which).length
  const parts = [
    [count((one) => one.kind === 'planned' && one.held === null), 'planned'],
    [count((one) => one.held !== null), 'held'],
    [count((one) => one.kind === 'forecast'), 'expected'],
  ] as const
  return parts
    .filter(([number]) => number > 0)
    .map(([number, word]) => `${number} ${word}`)
    .join(', ')
}

function Explanation() {
  return (
    <Hint about="the schedule">
      <List size="sm" spacing={6}>
        <List.Item>Planned: it is written, and leaves at this hour unless something holds it.</List.Item>
        <List.Item>
          Expected: it is made two days before it goes, if nobody answers and nothing changes until then. Its hour is
          the middle of what chance may choose.
        </List.Item>
        <List.Item>Days and hours are yours; a message leaves in working hours of whom it goes to.</List.Item>
      </List>
    </Hint>
  )
}
