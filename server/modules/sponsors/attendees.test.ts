import type { Speaker } from '@lanyard/contract/sponsors.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { logoWall, startTestWorld, type TestWorld } from '../../../test/sponsors.ts'
import { erasePerson } from './erase-person.ts'
import { linkSpeakers } from './store/speakers.ts'

const page = (title: string, body: string): string =>
  `<html><head><title>${title}</title></head><body><nav><a href="/">Home</a> <a href="/sponsors">Sponsors</a> <a href="/speakers">Speakers</a>
  <a href="/participants">Participants</a></nav><main><h1>${title}</h1>${body}</main></body></html>`
const site: Record<string, string> = {
  '/': page('Harbour Conf', '<p>Two days of harbours.</p>'),
  '/sponsors': page('Sponsors', logoWall({ 'Gold sponsors': ['Acmeon', 'Boltworks'], Silver: ['Corvida'] })),
  '/speakers': page('Speakers', '<div class="speaker"><h3>Mira Lindqvist</h3><p>Head of Marketing, Acmeon</p></div>'),
  '/participants': page(
    'Participants',
    `<table><tr><th>Name</th><th>Company</th><th>Function</th></tr>
      <tr><td>Mira Lindqvist</td><td>Acmeon</td><td>Head of Marketing</td></tr>
      <tr><td>Ida Berg</td><td>Boltworks</td><td>Head of Sales</td></tr>
      <tr><td>Sam Okafor</td><td>Quietly Elsewhere</td><td>Analyst</td></tr></table>`,
  ),
}

describe('the participants that an event’s site lists', () => {
  let world: TestWorld
  let id: string
  beforeAll(async () => {
    world = await startTestWorld([
      (request, response) => {
        const body = site[request.url ?? '']
        response.writeHead(body ? 200 : 404, { 'content-type': 'text/html' }).end(body)
      },
    ])
    id = await world.hold('Harbour Conf', '2026-06-02', `${world.sites[0]!.url}/`)
  })
  afterAll(() => world.close())
  const show = async () => (await world.call('GET', `events/${id}/speakers`)).body.items as Speaker[]

  const storedPages = async () => {
    const pages = await world.read((trx) => trx.db.selectFrom('sponsors.pages').selectAll().execute())
    const stored = pages.filter((one) => one.kind === 'speaker' && one.artifact_key !== null)
    return stored.map((one) => new URL(one.url).pathname)
  }

  it('are kept where they work at a sponsor, with what the site says; nobody else is', async () => {
    const { tiers } = (await world.call('GET', `events/${id}/sponsors`)).body
    const companyOf = (name: string) =>
      tiers
        .flatMap((tier: { sponsors: { name: string; companyId: string }[] }) => tier.sponsors)
        .find((one: { name: string }) => one.name === name).companyId
    expect((await show()).map((one) => [one.kind, one.name, one.title, one.company, one.companyId])).toEqual([
      ['speaker', 'Mira Lindqvist', 'Head of Marketing', 'Acmeon', companyOf('Acmeon')],
      ['attendee', 'Ida Berg', 'Head of Sales', 'Boltworks', companyOf('Boltworks')],
    ])
    const rows = await world.read((trx) => trx.db.selectFrom('sponsors.speakers').selectAll().execute())
    expect(JSON.stringify(rows)).not.toContain('Okafor')
  })

  it('stand with the words about them, and the list that names strangers is not stored', async () => {
    const ida = (await show()).find((one) => one.name === 'Ida Berg')!
    expect(ida.evidence).toMatchObject({ text: 'Ida Berg | Boltworks | Head of Sales' })
    expect(await storedPages()).toEqual(['/speakers'])
  })

  it('stay out once they were erased, and a page that names somebody who was is not stored again', async () => {
    for (const { id: speakerId } of await show()) {
      const personId = world.platform.ctx().ids.next()
      await world.read((trx) => linkSpeakers(trx, [{ speakerId, personId }]))
      expect(await world.read((trx) => erasePerson(world.deps, trx, personId))).toMatchObject({
        'sponsors.speakers': 1,
      })
    }
    expect(await storedPages()).toEqual([])
    site['/sponsors'] = page('Sponsors', logoWall({ 'Gold sponsors': ['Acmeon', 'Boltworks', 'Dynoflux'] }))
    await world.call('POST', `events/${id}/site-reads`)
    await world.platform.worker.idle()
    expect(await show()).toEqual([])
    expect(await storedPages()).toEqual([])
  })
})
