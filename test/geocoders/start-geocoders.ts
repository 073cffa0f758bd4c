import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type GeocoderFault =
  | { kind: 'status'; status: number; retryAfter?: string }
  | { kind: 'garbage' | 'half' | 'other_shape' | 'silence' | 'drop' }

/** A place that the stand-ins know, by the words it is asked for. */
export type KnownPlace = {
  asked: string
  name: string
  /** What Nominatim calls a town of this size; `venue` is a place inside a town, which Mapbox has only as an address. */
  size: 'city' | 'town' | 'village' | 'venue'
  town: string
  region: string
  country: string
  latitude: number
  longitude: number
}

export type Geocoders = {
  host: string
  nominatimUrl: string
  mapboxUrl: string
  mapboxToken: string
  places: KnownPlace[]
  /** What was asked for, in order, and when, in milliseconds. */
  asked: { text: string; country: string | null; at: number }[]
  /** What is wrong with the requests that came, by the published descriptions and Nominatim's usage policy; empty when nothing is. */
  flaws: string[]
  faults: GeocoderFault[]
  reset(): void
  close(): Promise<void>
}

/** Nominatim and Mapbox on loopback: they check each request against what is published, answer in its form, and misbehave on request. */
export async function startGeocoders(): Promise<Geocoders> {
  const server = createServer((request, response) => {
    const url = new URL(request.url!, world.nominatimUrl)
    const isMapbox = url.pathname.startsWith('/mapbox/')
    const path = url.pathname.replace(/^\/\w+/, '')
    const query = url.searchParams
    if (path !== (isMapbox ? '/search/geocode/v6/forward' : '/search'))
      return reply(response, 404, { message: 'Not Found' })
    world.flaws.push(...(isMapbox ? flawsForMapbox(query) : flawsForNominatim(request, query)))
    const text = query.get('q') ?? ''
    const country = query.get(isMapbox ? 'country' : 'countrycodes')?.toUpperCase() ?? null
    world.asked.push({ text, country, at: performance.now() })
    if (isMapbox && query.get('access_token') !== world.mapboxToken) {
      return reply(response, 401, { message: 'Not Authorized - Invalid Token' })
    }
    const fault = world.faults.shift()
    if (fault) return misbehave(fault, response)
    const onlyTowns = query.has(isMapbox ? 'types' : 'featureType')
    const known = world.places.filter(
      (one) =>
        one.asked.toLowerCase() === text.toLowerCase() &&
        (country === null || one.country === country) &&
        !(onlyTowns && one.size === 'venue'),
    )
    if (isMapbox) return reply(response, 200, { ...collection, features: known.slice(0, 1).map(asFeature) })
    reply(response, 200, known.slice(0, 1).map(asNominatim))
  })
  server.on('connection', (socket) => socket.on('error', () => socket.destroy()))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const world: Geocoders = {
    ...{ host, nominatimUrl: `http://${host}/nominatim`, mapboxUrl: `http://${host}/mapbox` },
    ...{ mapboxToken: 'pk.for-tests', places: [], asked: [], flaws: [], faults: [] },
    reset: () => {
      for (const list of [world.places, world.asked, world.flaws, world.faults]) list.length = 0
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return world
}

const nominatimParameters = new Set(
  'q format addressdetails limit accept-language countrycodes featureType layer extratags namedetails email dedupe viewbox bounded'.split(
    ' ',
  ),
)

function flawsForNominatim(request: IncomingMessage, query: URLSearchParams): string[] {
  const flaws = [...query.keys()].filter((name) => !nominatimParameters.has(name)).map((name) => `unknown ${name}`)
  if (!query.get('q')) flaws.push('no q')
  if (query.get('format') !== 'jsonv2') flaws.push(`format ${query.get('format')}`)
  if (!/^([a-z]{2}(,|$))*$/.test(query.get('countrycodes') ?? ''))
    flaws.push(`countrycodes ${query.get('countrycodes')}`)
  const featureType = query.get('featureType')
  if (featureType && !['country', 'state', 'city', 'settlement'].includes(featureType))
    flaws.push(`featureType ${featureType}`)
  // The usage policy: an agent of one's own, with where to read about it.
  if (!/^Lanyard\/\S+ \(\+https:\/\/.+\)$/.test(request.headers['user-agent'] ?? '')) flaws.push('a stock User-Agent')
  return flaws
}

const mapboxParameters = new Set(
  'q permanent access_token autocomplete bbox country format language limit proximity types worldview'.split(' '),
)
const mapboxTypes = new Set(
  'country region postcode district place locality neighborhood street block address secondary_address'.split(' '),
)

function flawsForMapbox(query: URLSearchParams): string[] {
  const flaws = [...query.keys()].filter((name) => !mapboxParameters.has(name)).map((name) => `unknown ${name}`)
  const text = query.get('q') ?? ''
  if (text === '' || text.length > 256 || text.split(/\s+/).length > 20 || text.includes(';')) flaws.push(`q ${text}`)
  if (query.get('permanent') !== 'true') flaws.push('what is stored must be permanent')
  const types = query.get('types')?.split(',') ?? []
  flaws.push(...types.filter((type) => !mapboxTypes.has(type)).map((type) => `type ${type}`))
  if (!/^[a-z]{2}$/i.test(query.get('country') ?? 'de')) flaws.push(`country ${query.get('country')}`)
  return flaws
}

/** As nominatim.org describes it under Place Output, jsonv2. */
const asNominatim = (one: KnownPlace) => ({
  ...{ place_id: 100149, licence: 'Data © OpenStreetMap contributors, ODbL 1.0. http://osm.org/copyright' },
  ...{ osm_type: 'node', osm_id: 107775, lat: String(one.latitude), lon: String(one.longitude) },
  ...{ category: one.size === 'venue' ? 'amenity' : 'place', type: one.size, place_rank: 16, importance: 0.5 },
  ...{ addresstype: one.size, name: one.name, display_name: `${one.name}, ${one.region}` },
  address: {
    [one.size === 'venue' ? 'amenity' : one.size]: one.name,
    ...(one.size === 'venue' && { city: one.town }),
    ...{ state: one.region, country: one.country, country_code: one.country.toLowerCase() },
  },
  boundingbox: ['0', '0', '0', '0'],
})

const collection = { type: 'FeatureCollection', attribution: 'NOTICE: © Mapbox and its suppliers.' }

/** As docs.mapbox.com describes a feature of version 6. */
const asFeature = (one: KnownPlace) => ({
  type: 'Feature',
  id: 'dXJuOm1ieHBsYzox',
  geometry: { type: 'Point', coordinates: [one.longitude, one.latitude] },
  properties: {
    ...{ mapbox_id: 'dXJuOm1ieHBsYzox', feature_type: one.size === 'venue' ? 'address' : 'place', name: one.name },
    ...{ full_address: `${one.name}, ${one.region}`, place_formatted: one.region },
    coordinates: { longitude: one.longitude, latitude: one.latitude },
    context: {
      ...(one.size === 'venue' && { place: { mapbox_id: 'x', name: one.town } }),
      region: { mapbox_id: 'x', name: one.region, region_code: 'XX' },
      country: { mapbox_id: 'x', name: one.country, country_code: one.country },
    },
  },
})

const reply = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

function misbehave(fault: GeocoderFault, response: ServerResponse): void {
  const json = { 'content-type': 'application/json' }
  switch (fault.kind) {
    case 'status': {
      const wait = fault.retryAfter ? { 'retry-after': fault.retryAfter } : {}
      response.writeHead(fault.status, { ...json, ...wait }).end('{"message":"no"}')
      break
    }
    case 'garbage':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Maintenance</h1>')
      break
    case 'half':
      response.writeHead(200, json).end('[{"lat": "53.')
      break
    case 'other_shape':
      reply(response, 200, { features: [{ latitude: 'north' }], lat: 7 })
      break
    case 'silence':
      break
    default:
      response.socket?.destroy()
  }
}
