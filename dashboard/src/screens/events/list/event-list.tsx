import type { EventRow } from '@lanyard/contract/discovery.ts'
import { useMay } from '../../../api/account.ts'
import { useList } from '../../../api/use-api.ts'
import { useListState } from '../../../parts/record-list/list-state.ts'
import { RecordList } from '../../../parts/record-list/record-list.tsx'
import { useEventFilters } from '../filters.ts'
import { NoEvents } from '../no-events.tsx'
import { eventActs } from './event-acts.tsx'
import { eventColumns } from './event-columns.tsx'
import { useSponsorCounts } from './use-sponsor-counts.ts'

const path = '/api/v1/events'

export function EventList({ enter }: { enter?: () => void }) {
  const filters = useEventFilters()
  const mayWrite = useMay('admin', 'manager', 'rep')
  // The very list that is shown below, read from the cache, to know whose sponsors to count.
  const { query } = useListState('', filters, 'startsOn')
  const pages = useList<EventRow>(path, query).data?.pages ?? []
  const counts = useSponsorCounts(pages.map((page) => page.items.map((event) => event.id)))
  return (
    <RecordList<EventRow>
      path={path}
      words={['event', 'events']}
      columns={eventColumns(counts, mayWrite)}
      defaultSort="startsOn"
      filters={filters}
      searchLabel="Search by name or city"
      {...(mayWrite ? { acts: eventActs } : {})}
      csv="/api/v1/events.csv"
      labelOf={(event) => event.name}
      empty={<NoEvents {...(enter ? { enter } : {})} />}
    />
  )
}
