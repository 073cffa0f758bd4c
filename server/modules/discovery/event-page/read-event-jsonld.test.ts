import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readEventJsonld } from './read-event-jsonld.ts'

const script = (json: unknown) =>
  `<html><head><script type="application/ld+json">${typeof json === 'string' ? json : JSON.stringify(json)}</script></head></html>`

const summit = {
  '@context': 'https://schema.org',
  '@type': 'BusinessEvent',
  name: 'Harbour &amp; Data Summit',
  startDate: '2031-03-04T09:00:00+01:00',
  endDate: '2031-03-05',
  url: '/summit/',
  eventStatus: 'https://schema.org/EventPostponed',
  location: {
    '@type': 'Place',
    name: 'Quay Hall',
    address: {
      '@type': 'PostalAddress',
      addressLocality: 'Hamburg',
      addressCountry: { '@type': 'Country', name: 'DE' },
    },
  },
  organizer: [{ '@type': 'Organization', name: 'Harbour Association' }],
  subEvent: [{ '@type': 'Event', name: 'Opening talk', startDate: '2031-03-04' }],
}

test('an event is read with its days, place, organiser and state, and its talks are not taken for events', () => {
  expect(readEventJsonld(script(summit), { url: 'https://summit.example/' })).toEqual([
    {
      name: 'Harbour & Data Summit',
      url: 'https://summit.example/summit/',
      startDate: '2031-03-04',
      endDate: '2031-03-05',
      city: 'Hamburg',
      country: 'DE',
      venue: 'Quay Hall',
      organizer: 'Harbour Association',
      status: 'postponed',
      online: false,
    },
  ])
})

test.each([
  ['a list', [{ '@type': 'WebSite', name: 'x' }, summit]],
  ['@graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage', name: 'x' }, summit] }],
  ['another thing', { '@type': 'WebPage', mainEntity: summit }],
  ['a comment', `<!-- ${JSON.stringify(summit)} -->`],
  ['markup with a comma too many', JSON.stringify(summit).replace(/\}$/, ',}')],
])('an event within %s is found', (_, json) => {
  expect(readEventJsonld(script(json)).map((event) => event.name)).toEqual(['Harbour & Data Summit'])
})

test('the same event stated twice counts once, and broken markup is skipped', () => {
  expect(readEventJsonld(script(summit) + script(summit) + script('{ "@type": "Event", '))).toHaveLength(1)
})

test('an event held online says so', () => {
  const online = { ...summit, location: { '@type': 'VirtualLocation', url: 'https://live.example/' } }
  expect(readEventJsonld(script(online))[0]).toMatchObject({ online: true, venue: null, city: null })
})

test('an address in one string gives town and country', () => {
  const written = {
    ...summit,
    location: { '@type': 'Place', name: 'Quay Hall', address: 'Kai 1, 20457 Hamburg, Germany' },
  }
  expect(readEventJsonld(script(written))[0]).toMatchObject({ city: 'Hamburg', country: 'Germany' })
})

test('microdata is read like ld+json', () => {
  const html = `<div itemscope itemtype="https://schema.org/Event"><h1 itemprop="name">Lantern Days</h1>
    <meta itemprop="startDate" content="2030-06-01"><time itemprop="endDate" datetime="2030-06-02">2 June</time>
    <div itemprop="location" itemscope itemtype="https://schema.org/Place"><span itemprop="name">Old Mill</span>
      <p itemprop="address" itemscope itemtype="https://schema.org/PostalAddress"><b itemprop="addressLocality">Ghent</b></p></div></div>`
  expect(readEventJsonld(html)[0]).toMatchObject({
    name: 'Lantern Days',
    startDate: '2030-06-01',
    endDate: '2030-06-02',
    venue: 'Old Mill',
    city: 'Ghent',
  })
})

const recorded = join(import.meta.dirname, '../../../../../shared/corpus/events/jsonld-pages')

describe.skipIf(!existsSync(recorded))('recorded pages (skipped where ../shared/corpus is absent)', () => {
  type Parsed = Record<string, { jsonld: { '@type'?: string; name: string; startDate?: string }[] }>
  const parsed: Parsed = existsSync(recorded) ? JSON.parse(readFileSync(join(recorded, '_parsed.json'), 'utf8')) : {}
  test.each(Object.keys(parsed))('%s gives every event its markup states', (file) => {
    const events = readEventJsonld(readFileSync(join(recorded, file), 'utf8'))
    const read = events.map(({ name, startDate }) => `${name} ${startDate}`)
    const stated = parsed[file]!.jsonld.filter((node) => node['@type'] === 'Event')
    for (const { name, startDate } of stated)
      expect(read).toContain(`${name.trim()} ${startDate?.slice(0, 10) || null}`)
  })
})
