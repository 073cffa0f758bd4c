import { expect, test } from 'vitest'
import { verifyEventPage } from './verify-event-page.ts'

const page = (title: string, body: string) => `<html><head><title>${title}</title></head><body>${body}</body></html>`
const claim = { name: 'Lantern Conf 2030', startDate: '2030-11-12', endDate: '2030-11-13' }

test.each([
  ['the name and a span', page('Lantern Conf 2030', '<p>12.-13. November 2030, Ghent</p>'), true, true],
  ['the name joined and the year apart', page('LanternConf', '<b>2030</b><p>November 12th</p>'), true, true],
  ['only the second day', page('Lantern Conf', '<p>Am 13. November 2030</p>'), true, true],
  ['the days in Japanese', page('Lantern Conf', '<p>2030年11月12日〜13日</p>'), true, true],
  [
    'markup alone',
    `<script type="application/ld+json">{"@type":"Event","name":"Lantern Conf","startDate":"2030-11-12"}</script>`,
    true,
    true,
  ],
  ['the edition before', page('Lantern Conf 2029', '<p>12-13 November 2029</p>'), true, false],
  ['a day without a year that nothing names', page('Lantern Conf', '<p>November 12</p>'), true, false],
  ['another event on the same days', page('Harbour Summit', '<p>12-13 November 2030</p>'), false, true],
  ['a parked domain', page('lantern.example', 'Buy this domain'), false, false],
])('a page with %s', (_, html, names, dates) => {
  expect(verifyEventPage(html, claim)).toMatchObject({ names, dates })
})

test('words of the name that only happen to stand on the page do not name the event', () => {
  const html = page('Shop', 'A day of harvest. Cloud storage. Native plants.')
  expect(verifyEventPage(html, { name: 'Cloud Native Day', startDate: '2030-01-01' }).names).toBe(false)
})

test('a span over New Year holds its days', () => {
  const html = page('Winter Camp', '30 December - 2 January, 2030')
  const verdict = verifyEventPage(html, { name: 'Winter Camp', startDate: '2030-12-30', endDate: '2031-01-02' })
  expect(verdict).toEqual({ names: true, dates: true, because: expect.stringContaining('30 December') })
})
