import { describe, expect, it } from 'vitest'
import { judgeOwnPage } from './judge-own-page.ts'

const url = 'https://alpine.example/'
const event = {
  ...{ id: 'e1', name: 'Alpine Rust Conf 2026', url, startsOn: '2026-05-06', endsOn: '2026-05-07' },
  ...{ city: 'Innsbruck', country: 'AT' },
}
const markup = (day: string, status: string) =>
  `<title>Alpine Rust Conf</title><script type="application/ld+json">{"@type":"Event","name":"Alpine Rust Conf","startDate":"${day}",
  "eventStatus":"https://schema.org/${status}","location":{"address":{"addressLocality":"Innsbruck","addressCountry":"AT"}}}</script>`

describe('what an event’s own page says of it', () => {
  it.each([
    ['markup with its days', markup('2026-05-06', 'EventScheduled'), { status: 'active', startsOn: '2026-05-06' }],
    ['markup that calls it off', markup('2026-05-06', 'EventCancelled'), { status: 'cancelled' }],
    ['markup that puts it off', markup('2026-05-06', 'EventPostponed'), { status: 'postponed' }],
    ['markup with other days', markup('2026-09-10', 'EventRescheduled'), { status: 'active', startsOn: '2026-09-10' }],
    ['its days in words', '<h1>Alpine Rust Conf</h1><p>6-7 May 2026, Innsbruck</p>', { status: 'active' }],
    ['a heading', '<h1>Alpine Rust Conf</h1><h2>CANCELLED</h2><p>6-7 May 2026</p>', { status: 'cancelled' }],
    ['a German heading', '<h1>Alpine Rust Conf 2026 abgesagt</h1>', { status: 'cancelled' }],
    [
      'a French banner',
      '<h1>Alpine Rust Conf</h1><div class="alert">La conférence est annulée.</div>',
      { status: 'cancelled' },
    ],
    ['a Japanese heading', '<h1>Alpine Rust Conf 2026</h1><h2>開催中止のお知らせ</h2>', { status: 'cancelled' }],
  ])('counts: %s', (_, html, expected) => {
    expect(judgeOwnPage(html, url, event)).toMatchObject(expected)
  })

  it.each([
    ['a page of somebody else', '<h1>Cooking for beginners</h1><p>6 May 2026</p>'],
    ['no days', '<h1>Alpine Rust Conf 2026</h1><p>See you soon</p>'],
    ['next year’s edition', markup('2027-05-05', 'EventScheduled')],
    ['last year, called off', '<h1>Alpine Rust Conf</h1><h2>2025 was cancelled</h2><p>Join us</p>'],
    ['how tickets are cancelled', '<h1>Alpine Rust Conf</h1><h2>Cancelled tickets</h2><p>May 2027</p>'],
    [
      'its days, beside something that is off',
      '<h1>Alpine Rust Conf</h1><p>6-7 May 2026</p><p>The tour is cancelled.</p>',
    ],
  ])('says nothing clear: %s', (_, html) => {
    expect(judgeOwnPage(html, url, event)).toBeUndefined()
  })
})
