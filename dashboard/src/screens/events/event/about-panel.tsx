import type { EventWithSources } from '@lanyard/contract/discovery.ts'
import { Stack, Text } from '@mantine/core'
import { type ListPage, useApi } from '../../../api/use-api.ts'
import { useNow } from '../../../api/use-now.ts'
import { Facts } from '../../../parts/facts.tsx'
import { Day, dayAndClock } from '../../../parts/moment.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { RecordLink } from '../../../parts/record-link.tsx'
import { Placed } from '../placed.tsx'
import { countryName, placeOf } from '../words.ts'
import { OutsideLink } from './outside-link.tsx'
import { shortAddress } from './words.ts'

/** When and where it is, and its other editions. */
export function AboutPanel({ event }: { event: EventWithSources }) {
  return (
    <Panel title="About it">
      <Facts
        rows={[
          ['Days', <Days key="days" event={event} />],
          ['Place', <Place key="place" event={event} />],
          [
            'Website',
            event.url ? (
              <OutsideLink key="website" to={event.url}>
                {shortAddress(event.url)}
              </OutsideLink>
            ) : (
              'Not known'
            ),
          ],
          ['Series', event.seriesName],
          ['Editions', <Editions key="editions" event={event} />],
          [
            'Contacts',
            <RecordLink key="contacts" to="/contacts" search={{ eventId: event.id }}>
              Found through this event
            </RecordLink>,
          ],
        ]}
      />
    </Panel>
  )
}

function Place({ event }: { event: EventWithSources }) {
  return (
    <>
      {whole(event) || 'Not known'}
      {event.placeSource ? (
        <Text size="sm" c="dimmed">
          <Placed source={event.placeSource} />
        </Text>
      ) : null}
    </>
  )
}

/** "Chicago, Illinois, United States"; a city that is its own region is named once. */
function whole(event: EventWithSources): string {
  if (event.online) return placeOf(event)
  return [...new Set([event.city, event.region, countryName(event.country)].filter(Boolean))].join(', ')
}

/** Days are the venue's own; where its clock is not the viewer's, both are said. */
function Days({ event }: { event: EventWithSources }) {
  const zone = event.timeZone
  const now = useNow()
  const there = zone && now ? dayAndClock(now, zone) : undefined
  const here = now && dayAndClock(now)
  return (
    <>
      <Day on={event.startsOn} to={event.endsOn} />
      {event.dayKnown ? null : ' (only the month is known)'}
      {there && there !== here ? (
        <Text size="sm" c="dimmed">
          Days of {zone!.split('/').at(-1)!.replaceAll('_', ' ')}, where it is {there} now; here it is {here}.
        </Text>
      ) : null}
    </>
  )
}

function Editions({ event }: { event: EventWithSources }) {
  const found = useApi<ListPage<EventWithSources>>('/api/v1/events', { seriesId: event.seriesId, limit: 20 })
  const others = found.data?.items.filter((one) => one.id !== event.id) ?? []
  if (others.length === 0) return <>This is the only one known</>
  return (
    <Stack gap={2}>
      {others.map((one) => (
        <span key={one.id}>
          <RecordLink to={`/events/${one.id}`}>{one.name}</RecordLink>, <Day on={one.startsOn} to={one.endsOn} />
        </span>
      ))}
    </Stack>
  )
}
