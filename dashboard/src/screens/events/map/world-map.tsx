import type { EventPlaces } from '@lanyard/contract/discovery.ts'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { cityAndCountry, countryName } from '../words.ts'
import { landPoints } from './land-points.ts'
import { type Dot, placeLabels } from './place-labels.ts'
import { gridStep, type Point, project, type Size, type View } from './projection.ts'
import classes from './world-map.module.css'

export type Place = EventPlaces['items'][number]
export type PlacedPlace = Place & Point

type WorldMapProps = {
  places: readonly PlacedPlace[]
  view: View
  size: Size
  /** The list of a city's events. */
  searchOf: (place: Place) => Record<string, string | undefined>
}

/** Cities with events as dots, each a link to its events; the ground is drawn from our own data. The table beside says the same in words. */
export function WorldMap({ places, view, size, searchOf }: WorldMapProps) {
  const dots = places.map((place): Dot & { place: Place } => {
    const key = `${place.city}|${place.country ?? ''}|${place.latitude}`
    return { key, label: place.city, place, radius: radiusOf(place.events), ...project(place, view, size) }
  })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of links, not of form fields.
    <svg
      className={classes['map']}
      viewBox={`0 0 ${size.width} ${size.height}`}
      height={size.height}
      role="group"
      aria-label="Map of events"
    >
      <Ground view={view} size={size} />
      {dots.map(({ key, place, x, y, radius }) => (
        <Link
          key={key}
          to={'/events' as never}
          search={searchOf(place) as never}
          className={classes['dot']}
          aria-label={describe(place)}
        >
          <title>{describe(place)}</title>
          <circle cx={x} cy={y} r={radius} />
          {place.events > 1 ? (
            <text className={classes['count']} x={x} y={y + 4} aria-hidden>
              {place.events}
            </text>
          ) : null}
        </Link>
      ))}
      {placeLabels(dots, size.width).map(({ key, label, x, y }) => (
        <text key={key} className={classes['label']} x={x} y={y} aria-hidden>
          {label}
        </text>
      ))}
    </svg>
  )
}

/** Lines every few degrees, and the places where people live. */
function Ground({ view, size }: { view: View; size: Size }) {
  const points = useMemo(landPoints, [])
  const step = gridStep(view)
  const at = (latitude: number, longitude: number) => project({ latitude, longitude }, view, size)
  const meridians = Array.from({ length: 720 / step + 1 }, (_, n) => at(0, n * step - 360).x)
  const parallels = Array.from({ length: 180 / step + 1 }, (_, n) => at(n * step - 90, 0).y)
  const inside = (x: number, y: number) => x >= 0 && x <= size.width && y >= 0 && y <= size.height
  const land = points
    .map((point) => project(point, view, size))
    .flatMap(({ x, y }) => (inside(x, y) ? `M${x.toFixed(1)} ${y.toFixed(1)}h0` : []))
  const lines = [
    ...meridians.filter((x) => inside(x, 0)).map((x) => `M${x.toFixed(1)} 0V${size.height}`),
    ...parallels.filter((y) => inside(0, y)).map((y) => `M0 ${y.toFixed(1)}H${size.width}`),
  ]
  const cell = size.height / view.height / 2
  return (
    <g aria-hidden>
      <path className={classes['grid']} d={lines.join('')} />
      <path className={classes['land']} d={land.join('')} strokeWidth={Math.min(7, Math.max(2.2, cell * 0.7))} />
    </g>
  )
}

const radiusOf = (events: number): number => Math.min(22, events === 1 ? 6 : 8 + Math.sqrt(events))

const describe = ({ city, country, events }: Place): string =>
  `${cityAndCountry(city, countryName(country))}: ${events} ${events === 1 ? 'event' : 'events'}`
