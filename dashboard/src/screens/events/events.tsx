import { SegmentedControl } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useMay } from '../../api/account.ts'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { AddMenu } from './add-menu.tsx'
import { EventList } from './list/event-list.tsx'

const EventCalendar = lazy(() => import('./calendar/event-calendar.tsx').then((m) => ({ default: m.EventCalendar })))
// The form brings the date picker with it, which the list does without.
const EnterEvent = lazy(() => import('./form/enter-event.tsx').then((m) => ({ default: m.EnterEvent })))
const EventMap = lazy(() => import('./map/event-map.tsx').then((m) => ({ default: m.EventMap })))

const views = [
  { value: 'list', label: 'List' },
  { value: 'calendar', label: 'Calendar' },
  { value: 'map', label: 'Map' },
]

/** Events as a list, a calendar or a map; which of them stands in the address bar, beside the filters that all three share. */
export function Events() {
  const search = useSearch({ strict: false }) as Record<string, string | undefined>
  const navigate = useNavigate()
  const [entering, setEntering] = useState(false)
  const mayWrite = useMay('admin', 'manager', 'rep')
  const view = views.some((one) => one.value === search['view']) ? search['view']! : 'list'
  const show = (next: string) =>
    navigate({ to: '.', search: { ...search, view: next === 'list' ? undefined : next } as never })
  const enter = mayWrite ? () => setEntering(true) : undefined
  return (
    <Page
      title="Events"
      about="Conferences, trade shows and meetups whose sponsors are worth knowing. Each event says which sources name it."
      acts={
        <>
          <SegmentedControl data={views} value={view} onChange={show} aria-label="Show events as" />
          {mayWrite ? <AddMenu enter={() => setEntering(true)} /> : null}
        </>
      }
    >
      <Suspense fallback={<Loading lines={8} />}>
        {view === 'calendar' ? <EventCalendar /> : null}
        {view === 'map' ? <EventMap /> : null}
      </Suspense>
      {view === 'list' ? <EventList {...(enter ? { enter } : {})} /> : null}
      {entering ? (
        <Suspense fallback={null}>
          <EnterEvent close={() => setEntering(false)} />
        </Suspense>
      ) : null}
    </Page>
  )
}
