import { describe, expect, it, test } from 'vitest'
import type { PageSource } from '../page-source.ts'
import { extractAttendees } from './extract-attendees.ts'
import { findAttendeePages } from './find-attendee-pages.ts'

const url = 'https://conf.example/participants'
const page = (heading: string, body: string) =>
  `<html><head><title>${heading} | Harbour Conf</title></head><body><main><h1>${heading}</h1>${body}</main></body></html>`
const people = (html: string, companies?: string[]) =>
  extractAttendees(html, { url, companies }).map(({ name, title, company }) => [name, title, company])

test.each([
  [
    'a table',
    '<table><tr><th>Participant</th><th>Company</th></tr><tr><td>Mira Lund</td><td>Hafenwerk</td></tr></table>',
    ['Mira Lund', null, 'Hafenwerk'],
  ],
  [
    'a German table',
    '<table><tr><th>Teilnehmer</th><th>Firma</th><th>Funktion</th></tr><tr><td>Mira Lund</td><td>Hafenwerk</td><td>Einkauf</td></tr></table>',
    ['Mira Lund', 'Einkauf', 'Hafenwerk'],
  ],
  ['a list with brackets', '<ul><li>Mira Lund (Hafenwerk)</li></ul>', ['Mira Lund', null, 'Hafenwerk']],
  [
    'a list with jobs',
    '<ul><li>Mira Lund, Head of Data, Hafenwerk</li></ul>',
    ['Mira Lund', 'Head of Data', 'Hafenwerk'],
  ],
  ['a legal form after a comma', '<ul><li>Mira Lund, Hafenwerk GmbH</li></ul>', ['Mira Lund', null, 'Hafenwerk GmbH']],
])('participants are read from %s', (_, body, expected) => {
  expect(people(page('Participants', body))).toEqual([expected])
})

test('a sponsor after a comma is an employer, and any other word there is not: towns stand in the same place', () => {
  const html = page(
    'Participants',
    '<ul><li>Mira Lund, Hafenwerk</li><li>Sam Okafor, Kiel</li><li>Ida Berg, Lumen</li></ul>',
  )
  expect(people(html, ['Hafenwerk'])).toEqual([['Mira Lund', null, 'Hafenwerk']])
})

test('speakers, organisers and contacts on the same page are no participants', () => {
  const html = page(
    'Participants',
    `<h2>Speakers</h2><ul><li>Ida Berg (Lumen Works)</li></ul><h2>Organising committee</h2><ul><li>Sam Okafor (Kelp Labs)</li></ul>
     <h2>A to M</h2><ul><li>Mira Lund (Hafenwerk)</li></ul>`,
  )
  expect(people(html)).toEqual([['Mira Lund', null, 'Hafenwerk']])
})

describe('lists of participants on an event’s site', () => {
  const find = async (pages: Record<string, string>) => {
    const asked: string[] = []
    const source: PageSource = {
      fetchPage: async (url) => {
        asked.push(new URL(url).pathname)
        const body = pages[new URL(url).pathname]
        if (body === undefined) return { ok: false, reason: 'http_error', status: 404 }
        return { ok: true, url, status: 200, contentType: 'text/html', body }
      },
    }
    const found = await findAttendeePages(source, 'https://conf.example/', [], 2026)
    return { found: found.map((one) => new URL(one.url).pathname), asked }
  }
  const home = (text: string, path: string) => `<html><body><nav><a href="${path}">${text}</a></nav></body></html>`

  it.each([
    ['Participants', '/p1'],
    ['List of participants', '/p2'],
    ['Attendees', '/p3'],
    ['Who is coming', '/p4'],
    ['Teilnehmerliste', '/p5'],
    ['Liste des participants', '/p6'],
    ['Lista de participantes', '/p7'],
    ['Partecipanti', '/p8'],
    ['Lista uczestników', '/p9'],
    ['Список участников', '/p10'],
    ['参加者一覧', '/p11'],
    ['与会者名单', '/p12'],
  ])('are found where the page calls itself %s', async (heading, path) => {
    expect((await find({ '/': home(heading, path), [path]: page(heading, '') })).found).toEqual([path])
  })

  it.each([
    ['Information for participants', '/info'],
    ['Why attend', '/why'],
    ['Participant registration', '/register'],
    ['Liste des exposants participants', '/exposants'],
    ['Teilnehmerstimmen', '/stimmen'],
    ['Past attendees', '/past'],
    ['Speakers', '/speakers'],
  ])('are not taken for what is called %s', async (heading, path) => {
    expect((await find({ '/': home(heading, path), [path]: page(heading, '') })).found).toEqual([])
  })

  it('are not believed by their link alone, and nobody guesses addresses', async () => {
    const { found, asked } = await find({ '/': home('Participants', '/x'), '/x': page('Welcome to Hamburg', '') })
    expect(found).toEqual([])
    expect(asked).toEqual(['/', '/x'])
  })

  it('are turned page by page', async () => {
    const turn = (n: number) =>
      page('Participants', `<div class="pagination"><a href="/p?page=${n + 1}">${n + 1}</a></div>`)
    const pages: Record<string, string> = { '/': home('Participants', '/p'), '/p': turn(1) }
    expect((await find(pages)).found).toEqual(['/p', '/p'])
  })
})
