import type { Candidate } from '@lanyard/contract/discovery.ts'
import { Button } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMay } from '../../api/account.ts'
import { Empty } from '../../parts/empty.tsx'
import { Page } from '../../parts/page.tsx'
import { RecordLink } from '../../parts/record-link.tsx'
import type { Filter } from '../../parts/record-list/filter-bar.tsx'
import { RecordList } from '../../parts/record-list/record-list.tsx'
import { sourceOptions } from '../events/words.ts'
import { candidateActs } from './candidate-acts.tsx'
import { candidateColumns } from './candidate-columns.tsx'
import { CandidateDrawer } from './candidate-drawer.tsx'
import { statusWords } from './words.ts'

const filters: Filter[] = [
  {
    ...{ key: 'status', label: 'Status', kind: 'choice', fallback: 'found' },
    options: Object.entries(statusWords).map(([value, { label }]) => ({ value, label })),
  },
  { key: 'source', label: 'Source', kind: 'choice', options: sourceOptions },
  { key: 'scanId', label: 'From one list', kind: 'hidden' },
  { key: 'eventId', label: 'Of one event', kind: 'hidden' },
]

/** Sightings of events, those that a person has to decide first. The one that is open stands in the address bar. */
export function Candidates() {
  const search = useSearch({ strict: false }) as Record<string, string | undefined>
  const navigate = useNavigate()
  const mayWrite = useMay('admin', 'manager', 'rep')
  const close = () =>
    navigate({ to: '.', search: { ...search, open: undefined } as never, replace: true, resetScroll: false })
  return (
    <Page
      title="Candidates"
      about="Sightings of events. What a trusted source names becomes an event by itself; what could not be checked waits here for you."
    >
      <RecordList<Candidate>
        path="/api/v1/candidates"
        words={['sighting', 'sightings']}
        columns={candidateColumns((candidate) => ({ ...search, open: candidate.id }))}
        defaultSort="foundAt"
        filters={filters}
        searchLabel="Search by name or city"
        {...(mayWrite ? { acts: candidateActs } : {})}
        csv="/api/v1/candidates.csv"
        labelOf={(candidate) => candidate.name}
        empty={<NothingToReview />}
      />
      <CandidateDrawer id={search['open']} close={close} />
    </Page>
  )
}

function NothingToReview() {
  return (
    <Empty
      title="Nothing waits for you"
      icon={<IconChecks size={26} />}
      act={
        <Button component={Link} to={'/events/scans' as never}>
          Read a list of events
        </Button>
      }
    >
      Every sighting is decided. You can look at{' '}
      <RecordLink to="/candidates" search={{ status: 'any' }} underline="always">
        all sightings
      </RecordLink>{' '}
      and overrule what was decided, or read another list.
    </Empty>
  )
}
