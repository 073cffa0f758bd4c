import { Table, Text } from '@mantine/core'
import { RecordLink } from '../../../parts/record-link.tsx'
import { countryName } from '../words.ts'
import type { Place } from './world-map.tsx'

type PlaceTableProps = {
  places: readonly Place[]
  searchOf: (place: Place) => Record<string, string | undefined>
}

/** What the map shows, in words: cities by the number of their events. */
export function PlaceTable({ places, searchOf }: PlaceTableProps) {
  return (
    <Table.ScrollContainer minWidth={240} maxHeight={520} type="native" tabIndex={0} aria-label="Cities with events">
      <Table verticalSpacing={4} stickyHeader captionSide="top">
        <Table.Caption>Cities by number of events</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>City</Table.Th>
            <Table.Th ta="right">Events</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {places.map((place) => (
            <Table.Tr key={`${place.city}|${place.country}|${place.latitude}`}>
              <Table.Td>
                {place.city}
                {place.country && countryName(place.country) !== place.city ? (
                  <Text span size="sm" c="dimmed">{` ${countryName(place.country)}`}</Text>
                ) : null}
                {place.latitude === null ? (
                  <Text size="sm" c="dimmed">
                    not on the map: its point is not known
                  </Text>
                ) : null}
              </Table.Td>
              <Table.Td ta="right">
                <RecordLink
                  to="/events"
                  search={searchOf(place)}
                  aria-label={`${place.events} events in ${place.city}`}
                >
                  {place.events}
                </RecordLink>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
