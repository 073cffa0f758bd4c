import type { SponsorAlarm } from '@lanyard/contract/sponsors.ts'
import { IconCircleCheck } from '@tabler/icons-react'
import { Empty } from '../../parts/empty.tsx'
import { Day, Moment } from '../../parts/moment.tsx'
import { Page } from '../../parts/page.tsx'
import { RecordLink } from '../../parts/record-link.tsx'
import { type Column, RecordList } from '../../parts/record-list/record-list.tsx'

const columns: Column<SponsorAlarm>[] = [
  {
    ...{ key: 'name', title: 'Event' },
    render: (one) => <RecordLink to={`/events/${one.eventId}`}>{one.name}</RecordLink>,
  },
  { ...{ key: 'startsOn', title: 'First day', from: 'sm', width: 140 }, render: (one) => <Day on={one.startsOn} /> },
  { ...{ key: 'because', title: 'What was read' }, render: (one) => one.because },
  { ...{ key: 'since', title: 'Since', from: 'sm', width: 150 }, render: (one) => <Moment at={one.since} /> },
]

/** Events whose sites name far fewer sponsors than before; each is settled on its own page. */
export function SponsorAlarms() {
  return (
    <Page
      title="Sponsors that seem to be gone"
      back={{ to: '/events', label: 'Events' }}
      about="These sites name far fewer sponsors than before: they left, or the page was rebuilt. Nobody counts as gone until you say so on the event’s page, or until they stand there again."
    >
      <RecordList<SponsorAlarm>
        path="/api/v1/sponsor-alarms"
        words={['event', 'events']}
        columns={columns}
        defaultSort="-since"
        searchable={false}
        filters={[]}
        labelOf={(one) => one.name}
        empty={
          <Empty title="Nothing is amiss" icon={<IconCircleCheck size={26} />}>
            Every site names about as many sponsors as it did before.
          </Empty>
        }
      />
    </Page>
  )
}
