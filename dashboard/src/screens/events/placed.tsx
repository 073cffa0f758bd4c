import type { Target } from '@lanyard/contract/targets.ts'
import { OutsideLink } from './event/outside-link.tsx'

type Source = NonNullable<Target['placeSource']>
type Geocoder = Exclude<Source, 'gazetteer' | 'person'>

const names: Record<Geocoder, string> = { nominatim: 'Nominatim', mapbox: 'Mapbox' }

/** Whoever shows what these services say names those whose work it is, with a link: their terms ask for it. */
const credits: Record<Geocoder, { words: string; page: string }> = {
  nominatim: { words: '© OpenStreetMap contributors', page: 'https://www.openstreetmap.org/copyright' },
  mapbox: { words: '© Mapbox', page: 'https://www.mapbox.com/about/maps/' },
}

/** Where a place on the map came from. */
export function Placed({ source }: { source: Source | null }) {
  if (source === null) return <>Not said</>
  if (source === 'gazetteer') return <>Placed by the built-in gazetteer</>
  if (source === 'person') return <>Coordinates given by a person</>
  return (
    <>
      Placed by {names[source]}, <Credit source={source} />
    </>
  )
}

export function Credit({ source }: { source: Geocoder }) {
  const { words, page } = credits[source]
  return <OutsideLink to={page}>{words}</OutsideLink>
}
