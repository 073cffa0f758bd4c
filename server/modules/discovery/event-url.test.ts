import { expect, it } from 'vitest'
import { compareUrls, parseEventUrl } from './event-url.ts'

it.each([
  ['https://www.lantern.example', 'http://lantern.example/', 'page'],
  ['https://2019.lantern.example', 'https://lantern.example/2019', 'page'],
  ['https://ln2019.lantern.example/en', 'https://lantern.example/index.html', 'page'],
  ['https://lantern.example/2019/zh-hant', 'https://lantern.example/2019', 'page'],
  ['https://lantern.example', 'https://lantern.example/workshops', 'within'],
  ['https://lantern.example/berlin-2019', 'https://lantern.example/munich-2019', 'site'],
  ['https://berlin2019.lantern.example', 'https://munich2019.lantern.example', 'domain'],
  ['https://lantern.example', 'https://finch.example', 'other'],
  ['https://lantern.example', null, 'unknown'],
  ['https://lantern.example', 'https://www.eventbrite.com/e/lantern-123', 'unknown'],
  ['https://meetup.com/a/events/1', 'https://meetup.com/b/events/2', 'site'],
])('%s and %s: %s', (a, b, relation) => {
  expect(compareUrls(parseEventUrl(a), parseEventUrl(b))).toBe(relation)
})

it('reads the year of an edition out of host or path', () => {
  expect(parseEventUrl('https://2019.lantern.example')?.year).toBe(2019)
  expect(parseEventUrl('lantern.example/berlin-2020')?.year).toBe(2020)
  expect(parseEventUrl('lantern')).toBeUndefined()
})
