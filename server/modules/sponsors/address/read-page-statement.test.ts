import { describe, expect, it } from 'vitest'
import { readPageStatement } from './read-page-statement.ts'

const today = Temporal.PlainDate.from('2026-01-05')
const read = (html: string, url = 'https://harbourconf.example/') => readPageStatement(html, url, today)

describe('what a conference’s page says about it', () => {
  it('is its markup where it has any', () => {
    const event = { '@type': 'Event', name: 'Harbour Conf', startDate: '2026-06-02', endDate: '2026-06-04' }
    const html = `<title>Home</title><script type="application/ld+json">${JSON.stringify(event)}</script>`
    expect(read(html)).toMatchObject({ name: 'Harbour Conf', startsOn: '2026-06-02', endsOn: '2026-06-04', sure: true })
  })

  it.each([
    ['<title>Harbour Conf 2026 | Home</title><p>2–4 June, Hamburg, Germany</p>', 'Harbour Conf 2026', 'Hamburg'],
    [
      '<title>Welcome to Harbour Conf</title><h1>Harbour Conf</h1><h2>2-4 June 2026</h2><p>Hamburg</p>',
      'Harbour Conf',
      'Hamburg',
    ],
    [
      '<meta property="og:site_name" content="Harbour Conf"><title>Startseite</title><p>Call for papers until 1 March 2026</p><p>2.-4. Juni 2026 | Hamburg</p>',
      'Harbour Conf',
      'Hamburg',
    ],
  ])('%s gives name, days and city from its words', (html, name, city) => {
    expect(read(html)).toMatchObject({ name, startsOn: '2026-06-02', endsOn: '2026-06-04', city, sure: true })
  })

  it('is not sure of a day without a year, and takes the next one to come for a guess', () => {
    const stated = read('<title>Harbour Conf</title><p>2 June in Hamburg</p>')
    expect(stated).toMatchObject({ startsOn: '2026-06-02', sure: false })
  })

  it('has no day where none is said but a deadline’s', () => {
    expect(read('<title>Harbour Conf</title><p>Early bird tickets until 1 March 2026</p>').startsOn).toBeNull()
  })

  it('falls back to the host for a name', () => {
    expect(read('<title>Home</title>')).toMatchObject({ name: 'harbourconf.example', startsOn: null, city: null })
  })

  it('cuts the day off the name', () => {
    expect(read('<title>Harbour Conf 2026 Hamburg, June 2-4</title>').name).toBe('Harbour Conf 2026 Hamburg')
  })
})
