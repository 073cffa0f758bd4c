import type { EventRow } from '@lanyard/contract/discovery.ts'
import { Alert, Button, Group, Stack, Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ListPage, useApi } from '../../../api/use-api.ts'
import { useToday } from '../../../api/use-now.ts'
import { Failure } from '../../../parts/failure.tsx'
import { Loading } from '../../../parts/loading.tsx'
import { RecordLink } from '../../../parts/record-link.tsx'
import { Agenda } from './agenda.tsx'
import { addMonths, firstDay, isMonth, lastDay, monthName, monthOf } from './month.ts'
import { MonthGrid } from './month-grid.tsx'
import { useMonthEvents } from './use-month-events.ts'

/** The events of a month: a grid where there is room for one, else day by day. The month stands in the address bar. */
export function EventCalendar() {
  const { month: asked } = useSearch({ strict: false }) as Record<string, string | undefined>
  const month = useMonth(asked)
  return month ? <Month month={month} /> : <Loading lines={8} />
}

function Month({ month }: { month: string }) {
  const wide = useMediaQuery('(min-width: 48em)', true, { getInitialValueInEffect: false })
  const list = useMonthEvents(month)
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <MonthSteps month={month} />
        <Title order={2} aria-live="polite" mx={4}>
          {monthName(month)}
        </Title>
        {list.isSuccess && list.events.length > 0 ? (
          <RecordLink
            to="/events"
            search={{ from: firstDay(month), to: lastDay(month), when: 'any' }}
            fz="sm"
            ml={{ base: 4, sm: 'auto' }}
          >
            {describe(list.events.length)} as a list
          </RecordLink>
        ) : null}
      </Group>
      {list.cut ? <Alert variant="light">Only the first thousand events of this month are drawn.</Alert> : null}
      {list.error ? <Failure error={list.error} retry={() => list.refetch()} /> : null}
      {list.isPending ? <Loading lines={8} /> : null}
      {list.isSuccess && wide ? <MonthGrid month={month} events={list.events} /> : null}
      {list.isSuccess && !wide ? <Agenda month={month} events={list.events} /> : null}
    </Stack>
  )
}

function MonthSteps({ month }: { month: string }) {
  const search = useSearch({ strict: false }) as Record<string, string | undefined>
  const navigate = useNavigate()
  const today = useToday()
  const go = (to: string) =>
    navigate({ to: '.', search: { ...search, month: to } as never, replace: true, resetScroll: false })
  return (
    <Group gap="xs">
      <Button variant="default" onClick={() => go(addMonths(month, -1))} aria-label="Month before" px="xs">
        <IconChevronLeft size={18} aria-hidden />
      </Button>
      <Button variant="default" disabled={!today} onClick={() => today && go(monthOf(today))}>
        This month
      </Button>
      <Button variant="default" onClick={() => go(addMonths(month, 1))} aria-label="Month after" px="xs">
        <IconChevronRight size={18} aria-hidden />
      </Button>
    </Group>
  )
}

/** The month of the address bar; else that of the next event, so that nobody starts with an empty page. Undefined while that is not known. */
function useMonth(asked: string | undefined): string | undefined {
  const known = isMonth(asked)
  const today = useToday()
  const next = useApi<ListPage<EventRow>>(known ? undefined : '/api/v1/events', { when: 'upcoming', limit: 1 })
  if (known) return asked
  if (next.isPending || !today) return undefined
  const first = next.data?.items[0]?.startsOn
  return monthOf(first && first > today ? first : today)
}

const describe = (count: number): string => (count === 1 ? 'This event' : `These ${count} events`)
