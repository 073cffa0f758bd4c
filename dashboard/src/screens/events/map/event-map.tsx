import type { EventPlaces } from '@lanyard/contract/discovery.ts'
import { Box, Grid, SegmentedControl, Stack, Text } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useSearch } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import { useApi } from '../../../api/use-api.ts'
import { Answer } from '../../../parts/answer.tsx'
import { RecordLink } from '../../../parts/record-link.tsx'
import { FilterBar } from '../../../parts/record-list/filter-bar.tsx'
import { useListState } from '../../../parts/record-list/list-state.ts'
import { useEventFilters } from '../filters.ts'
import { Credit } from '../placed.tsx'
import { PlaceTable } from './place-table.tsx'
import { viewOf, wholeWorld } from './projection.ts'
import { type Place, type PlacedPlace, WorldMap } from './world-map.tsx'

/** Where the events are that the filters leave, on a map and as a table. */
export function EventMap() {
  const filters = useEventFilters()
  const state = useListState('', filters, 'startsOn')
  const { sort: _, ...query } = state.query
  const places = useApi<EventPlaces>('/api/v1/events/places', query)
  return (
    <Stack gap="sm">
      <FilterBar state={state} filters={filters} searchLabel="Search by name or city" csv={undefined} />
      <Answer of={places} lines={10}>
        {(answer) => <PlacesShown answer={answer} />}
      </Answer>
    </Stack>
  )
}

function PlacesShown({ answer }: { answer: EventPlaces }) {
  const { view: _, ...search } = useSearch({ strict: false }) as Record<string, string | undefined>
  const searchOf = ({ city, country }: Place) => ({ ...search, city, country: country ?? undefined })
  const placed = answer.items.filter((place): place is PlacedPlace => place.latitude !== null)
  if (answer.items.length + answer.placeless + answer.online === 0) {
    return <Text size="sm">No events match. Take a filter off, or choose “Any time”.</Text>
  }
  return (
    <Grid gap="md">
      <Grid.Col span={{ base: 12, md: 8 }}>
        <Drawn placed={placed} searchOf={searchOf} />
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 4 }}>
        <PlaceTable places={answer.items} searchOf={searchOf} />
        <Text size="sm" mt="xs">
          {answer.online > 0 ? (
            <RecordLink to="/events" search={{ ...search, online: 'true' }}>
              {answer.online} online only
            </RecordLink>
          ) : null}
          {answer.online > 0 && answer.placeless > 0 ? ' · ' : null}
          {answer.placeless > 0 ? `${answer.placeless} without a city` : null}
        </Text>
        <Unplaced {...answer.unplaced} />
      </Grid.Col>
    </Grid>
  )
}

/** Events to come that are on no map, and what becomes of them. */
function Unplaced({ events, toAsk, geocoder }: EventPlaces['unplaced']) {
  if (events === 0) return null
  const many = events === 1 ? 'One event to come is' : `${events.toLocaleString('en')} events to come are`
  return (
    <Text size="sm" c="dimmed" mt="xs">
      {many} on no map: nobody knows where.{' '}
      {geocoder ? (
        toAsk > 0 ? (
          `A geocoder is asked for ${toAsk.toLocaleString('en')} of them, some each hour.`
        ) : (
          'The geocoders were asked, and know no more.'
        )
      ) : (
        <>
          A geocoder may know; none is set up. <RecordLink to="/settings/providers">See the providers</RecordLink>
        </>
      )}
    </Text>
  )
}

function Drawn({
  placed,
  searchOf,
}: {
  placed: PlacedPlace[]
  searchOf: (place: Place) => Record<string, string | undefined>
}) {
  const { ref, width } = useElementSize()
  const [whole, setWhole] = useState(false)
  const sources = [...new Set(placed.flatMap((place) => place.placeSource ?? []))]
  const size = { width: Math.max(280, width), height: Math.round(Math.max(240, Math.min(520, width * 0.62))) }
  return (
    <Stack gap="xs">
      <SegmentedControl
        data={[
          { value: 'near', label: 'Where the events are' },
          { value: 'whole', label: 'Whole world' },
        ]}
        value={whole ? 'whole' : 'near'}
        onChange={(next) => setWhole(next === 'whole')}
        aria-label="Part of the map"
        w="fit-content"
      />
      <Box ref={ref} mih={240}>
        {width > 0 ? (
          <WorldMap places={placed} view={whole ? wholeWorld : viewOf(placed, size)} size={size} searchOf={searchOf} />
        ) : null}
      </Box>
      <Text size="sm" c="dimmed">
        A dot is a city with events; the grey dots are where people live.
        {sources.map((source) => (
          <Fragment key={source}>
            {' '}
            <Credit source={source} />
          </Fragment>
        ))}
      </Text>
    </Stack>
  )
}
