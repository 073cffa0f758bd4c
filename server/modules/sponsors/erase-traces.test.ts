import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { logoWall, startTestWorld, type TestWorld } from '../../../test/sponsors.ts'
import { createSponsors } from './index.ts'
import { recall } from './store/forgotten.ts'

const sponsorsAt = '/sponsors/thanks-to-jonas-feldbrugge'
const speakersAt = '/speakers/jonas-feldbrugge-and-mira'
const nav = `<nav><a href="/">Home</a> <a href="${sponsorsAt}">Sponsors</a> <a href="${speakersAt}">Speakers</a></nav>`
const page = (title: string, body: string): string =>
  `<html><head><title>${title}</title></head><body>${nav}<main><h1>${title}</h1>${body}</main></body></html>`
const logo = (name: string, site: string) =>
  `<a href="https://${site}.example/"><img src="/l/${site}.png" alt="${name}"></a>`
const speaker = (name: string, work: string) => `<div class="speaker"><h3>${name}</h3><p>${work}</p></div>`
const site: Record<string, string> = {
  '/': page('Harbour Conf', '<p>Two days of harbours.</p>'),
  [sponsorsAt]: page(
    'Sponsors',
    `${logoWall({ Gold: ['Acmeon', 'Boltworks', 'Corvida'] })}<h2>Community partners</h2><div>${logo('Jonas Feldbrugge', 'jonas-feldbrugge')}
     ${logo('Inkwell', 'inkwell')} ${logo('Tidewater', 'tidewater')}</div>`,
  ),
  [speakersAt]: page(
    'Speakers',
    speaker('Mira Lindqvist', 'Head of Marketing, Acmeon') + speaker('Jonas Feldbrugge', 'CTO, Quietly Elsewhere'),
  ),
}

describe('an erased person, in whose name pages have addresses and who supports an event themselves', () => {
  let world: TestWorld
  let eventId: string
  beforeAll(async () => {
    world = await startTestWorld([
      (request, response) => {
        const body = site[request.url ?? '']
        response.writeHead(body ? 200 : 404, { 'content-type': 'text/html' }).end(body)
      },
    ])
    eventId = await world.hold('Harbour Conf', '2026-06-02', `${world.sites[0]!.url}/`)
  })
  afterAll(() => world.close())

  const naming = async () => {
    const found: string[] = []
    for (const table of ['speakers', 'sponsorships', 'pages', 'site_reads', 'page_calls', 'changes']) {
      const { rows } = await world.read((trx) =>
        sql<{ row: string }>`select t::text as row from ${sql.table(`sponsors.${table}`)} t`.execute(trx.db),
      )
      found.push(...rows.filter(({ row }) => /feldbrugge/i.test(row)).map(({ row }) => `${table} ${row}`))
    }
    return found
  }
  const entries = () =>
    world.read(async (trx) => {
      const rows = await trx.db.selectFrom('sponsors.sponsorships').select('name').orderBy('name').execute()
      return rows.map((row) => row.name)
    })

  it('stands there in rows and addresses before', async () => {
    expect(await entries()).toContain('Jonas Feldbrugge')
    expect((await naming()).map((row) => row.split(' ')[0])).toEqual(
      expect.arrayContaining(['speakers', 'sponsorships', 'pages', 'site_reads']),
    )
  })

  it('leaves none of them, while those beside them stay', async () => {
    const { items } = (await world.call('GET', `events/${eventId}/speakers`)).body
    const { id } = items.find((one: { name: string }) => one.name === 'Jonas Feldbrugge')
    await world.platform.ctx().commit((trx) => createSponsors(world.deps).eraseSpeaker(trx, id))
    expect(await naming()).toEqual([])
    expect(await entries()).toEqual(['Acmeon', 'Boltworks', 'Corvida', 'Inkwell', 'Tidewater'])
  })

  it('is not written back by the next reading, neither by name nor by address', async () => {
    site['/'] = page('Harbour Conf', '<p>Three days of harbours.</p>')
    world.platform.clock.advance({ hours: 24 * 8 })
    await world.call('POST', `events/${eventId}/site-reads`, { now: true })
    await world.platform.worker.idle()
    expect(await naming()).toEqual([])
    expect(await entries()).toEqual(['Acmeon', 'Boltworks', 'Corvida', 'Inkwell', 'Tidewater'])
    const { items } = (await world.call('GET', `events/${eventId}/speakers`)).body
    expect(items.map((one: { name: string }) => one.name)).toEqual(['Mira Lindqvist'])
  })

  it('is known beside those who were erased before parts of names were kept', async () => {
    const isNamed = (html: string) =>
      world.read(async (trx) => (await recall(trx, world.deps.secrets.fingerprint))!.isNamedOn(html))
    expect(await isNamed('<p>Runa Holt</p>')).toBe(false)
    const old = world.deps.secrets.fingerprint('speaker-name', 'holt runa')
    await world.read((trx) =>
      sql`insert into sponsors.forgotten (organisation_id, fingerprint, forgotten_at) values (${trx.organisationId}::uuid, ${old}, now())`.execute(
        trx.db,
      ),
    )
    expect(await isNamed('<p>Runa Holt</p>')).toBe(true)
    expect(await isNamed('<p>Jonas Feldbrugge</p>')).toBe(true)
    expect(await isNamed('<p>Runa Feldbrugge</p>')).toBe(false)
  })
})
