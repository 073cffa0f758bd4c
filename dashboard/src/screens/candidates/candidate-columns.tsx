import type { Candidate } from '@lanyard/contract/discovery.ts'
import { Text } from '@mantine/core'
import { Day } from '../../parts/moment.tsx'
import { RecordLink } from '../../parts/record-link.tsx'
import type { Column } from '../../parts/record-list/record-list.tsx'
import { cityAndCountry, countryName, explainReason, percent, sourceName } from '../events/words.ts'
import { StatusMark } from './status-mark.tsx'

export const placeOf = ({ city, country }: Pick<Candidate, 'city' | 'country'>): string =>
  cityAndCountry(city, country?.length === 2 ? countryName(country.toUpperCase()) : country)

/** `searchOf` keeps what the list shows while a candidate is opened beside it. */
export const candidateColumns = (
  searchOf: (candidate: Candidate) => Record<string, string | undefined>,
): Column<Candidate>[] => [
  {
    ...{ key: 'name', title: 'Sighting', sort: 'name' },
    render: (candidate) => (
      <div>
        <RecordLink to="/candidates" search={searchOf(candidate)} fw={500}>
          {candidate.name}
        </RecordLink>
        <Text size="sm" c="dimmed">
          {placeOf(candidate)}
        </Text>
      </div>
    ),
  },
  {
    ...{ key: 'startsOn', title: 'When', sort: 'startsOn', from: 'sm', width: 160 },
    render: (candidate) => <Day on={candidate.startsOn} to={candidate.endsOn} />,
  },
  { key: 'status', title: 'Status', width: 120, render: (candidate) => <StatusMark status={candidate.status} /> },
  {
    ...{ key: 'because', title: 'Why', from: 'md' },
    render: (candidate) => (
      <Text size="sm" lineClamp={2}>
        {explainReason(candidate.because)}
      </Text>
    ),
  },
  {
    ...{ key: 'confidence', title: 'Sure', sort: 'confidence', from: 'md', align: 'right', width: 80 },
    render: (candidate) => percent(candidate.confidence),
  },
  { key: 'source', title: 'Source', from: 'lg', width: 130, render: (candidate) => sourceName(candidate.source) },
]
