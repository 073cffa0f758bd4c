import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSponsors } from '#modules/sponsors/index.ts'
import { logoWall, startTestWorld, type TestWorld } from '../../../test/sponsors.ts'
import { eraseSpeakerEverywhere } from './erase-speaker.ts'
import { type Contacts, createContacts } from './index.ts'

const who = /feldbrugge/i

const page = (title: string, body: string): string =>
  `<html><head><title>${title}</title></head><body><nav><a href="/">Home</a> <a href="/sponsors">Sponsors</a> <a href="/speakers">Speakers</a>
  </nav><main><h1>${title}</h1>${body}</main></body></html>`
const speaker = (name: string, work: string, talk = '') =>
  `<div class="speaker"><h3>${name}</h3><p>${work}</p>${talk && `<p class="talk">${talk}</p>`}</div>`
const sites = [
  {
    '/': page('Harbour Conf', '<p>Opened by <b>Jonas</b> <i>Feldbrugge</i>.</p>'),
    '/sponsors': page(
      'Sponsors',
      `${logoWall({ Gold: ['Acmeon', 'Boltworks'] })}<p>Ask Jonas Feldbrugge about it.</p>`,
    ),
    '/speakers': page(
      'Speakers',
      speaker('Mira Lindqvist', 'Head of Marketing, Acmeon', 'With Jonas Feldbrugge: Ships') +
        speaker('Jonas Feldbrugge', 'CTO, Quietly Elsewhere'),
    ),
  },
  {
    '/': page('River Conf', '<p>Two days of rivers.</p>'),
    '/sponsors': page('Sponsors', logoWall({ Gold: ['Corvida', 'Dynoflux'] })),
    '/speakers': page('Speakers', speaker('Jónas Feldbrügge', 'CTO, Quietly Elsewhere GmbH')),
  },
] as Record<string, string>[]

describe('somebody who speaks at an event and works at none of its sponsors', () => {
  let world: TestWorld
  let contacts: Contacts
  const events: string[] = []
  beforeAll(async () => {
    world = await startTestWorld(
      sites.map((site) => (request, response) => {
        const body = site[request.url ?? '']
        response.writeHead(body ? 200 : 404, { 'content-type': 'text/html' }).end(body)
      }),
      { deps: () => ({ findIdentity: (trx, id) => contacts.findIdentity(trx, id) }) },
    )
    contacts = createContacts({ ...depsOf(), personKeepers: () => [sponsors()] })
    for (const [at, name] of ['Harbour Conf', 'River Conf'].entries())
      events.push(await world.hold(name, '2026-06-02', `${world.sites[at]!.url}/`))
  })
  afterAll(() => world.close())

  const sponsors = () => createSponsors(world.deps)
  const depsOf = () => ({
    ...{ sponsors: sponsors(), companies: world.deps.companies as never, discovery: world.deps.discovery },
    ...{ secrets: world.deps.secrets, slots: [], compliance: { recordChanges: async () => {} } },
    personKeepers: () => [sponsors(), contacts],
  })
  const speakers = async (at: number) =>
    (await world.call('GET', `events/${events[at]}/speakers`)).body.items as {
      id: string
      name: string
      talk: string | null
    }[]
  const readAgain = async () => {
    world.platform.clock.advance({ hours: 24 * 8 })
    for (const id of events) await world.call('POST', `events/${id}/site-reads`, { now: true })
    await world.platform.worker.idle()
  }

  it('is found in rows and stored pages before', async () => {
    // An older text of the page stays stored beside the newer one.
    sites[1]!['/speakers'] = page('Our speakers', speaker('Jónas Feldbrügge', 'CTO, Quietly Elsewhere GmbH'))
    await readAgain()
    await world.read((trx) =>
      sql`insert into discovery.candidates (organisation_id, id, source, origin, payload, content_key, name, starts_on, ends_on, day_known,
          event_status, status, found_at)
        values (${trx.organisationId}::uuid, ${trx.ids.next()}::uuid, 'ical', 'x', '{"DESCRIPTION": "Led by Jonas Feldbrugge."}', 'k', 'Sea Conf',
          '2026-07-01', '2026-07-01', true, 'active', 'found', now())`.execute(trx.db),
    )
    expect((await speakers(0)).map((one) => one.name)).toContain('Jonas Feldbrugge')
    expect((await rowsNaming()).length).toBeGreaterThan(3)
    expect((await filesNaming()).length).toBeGreaterThan(2)
  })

  it('is erased by their name alone', async () => {
    const one = (await speakers(0)).find(({ name }) => who.test(name))!
    const erase = (name: string) => eraseSpeakerEverywhere(depsOf(), world.platform.ctx(), { id: one.id, name })
    await expect(erase('Jonas')).rejects.toMatchObject({ code: 'conflict' })
    expect(await erase('jonas feldbrugge')).toMatchObject({ rows: { 'sponsors.speakers': 2 } })
    await expect(erase('jonas feldbrugge')).rejects.toMatchObject({ code: 'not_found' })
  })

  it('leaves no trace in any table or stored page, in whatever words, while others stay', async () => {
    expect(await rowsNaming()).toEqual([])
    expect(await filesNaming()).toEqual([])
    expect((await speakers(0)).map((one) => one.name)).toEqual(['Mira Lindqvist'])
  })

  it('is never read in again, not even under an employer written otherwise, and no page that names them is stored', async () => {
    sites[0]!['/speakers'] += speaker('Jonas Feldbrugge', 'Director, QE Holding')
    sites[1]!['/'] = page('River Conf', '<p>A word of thanks to Feldbrugge, Jonas.</p>')
    for (let reading = 0; reading < 2; reading++) await readAgain()
    expect(await rowsNaming()).toEqual([])
    expect(await filesNaming()).toEqual([])
    expect((await world.call('GET', `events/${events[0]}/sponsors`)).body.siteRead).toMatchObject({ outcome: 'found' })
  })

  it('is taken by no import either, once their company is known', async () => {
    const seenAt = world.platform.clock.now()
    const [company] = await world.read((trx) =>
      world.deps.companies.upsertCompanies(trx, [
        { name: 'Quietly Elsewhere', domain: null, source: { kind: 'person', seenAt } },
      ]),
    )
    const sighting = { companyId: company!.companyId, fullName: 'Jonas Feldbrugge', source: { kind: 'file', seenAt } }
    const other = { ...sighting, fullName: 'Ida Berg' }
    const made = await world.read((trx) => contacts.upsertContacts(trx, [sighting, other]))
    expect(made).toMatchObject([{ ok: false, reason: 'forgotten' }, { ok: true }])
  })

  it('keeps out who was erased as a contact before any page named them', async () => {
    const seenAt = world.platform.clock.now()
    const [company] = await world.read((trx) =>
      world.deps.companies.upsertCompanies(trx, [
        { name: 'Fablecast', domain: null, source: { kind: 'person', seenAt } },
      ]),
    )
    const sighting = { companyId: company!.companyId, fullName: 'Vera Feldbrugge', source: { kind: 'file', seenAt } }
    const [made] = await world.read((trx) => contacts.upsertContacts(trx, [sighting]))
    const personId = (made as { personId: string }).personId
    await world.platform.ctx().commit(async (trx) => {
      for (const keeper of [sponsors(), contacts]) await keeper.erasePerson!(trx, personId)
    })
    sites[1]!['/speakers'] = page(
      'Speakers',
      speaker('Vera Feldbrugge', 'CEO, Fablecast') + speaker('Ida Berg', 'CTO, Corvida'),
    )
    await readAgain()
    expect((await speakers(1)).map((one) => one.name)).toEqual(['Ida Berg'])
    expect(await rowsNaming()).toEqual([])
    expect(await filesNaming()).toEqual([])
  })

  /** Every row of every table that names them, as text. */
  const rowsNaming = async (): Promise<string[]> => {
    const { rows: tables } = await world.read((trx) =>
      sql<{
        schema: string
        name: string
      }>`select table_schema as schema, table_name as name from information_schema.tables
        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'access')`.execute(
        trx.db,
      ),
    )
    expect(tables.length).toBeGreaterThan(60)
    const found: string[] = []
    for (const { schema, name } of tables) {
      const { rows } = await world.platform.db.systemWork((db) =>
        sql<{ row: string }>`select t::text as row from ${sql.table(`${schema}.${name}`)} t`.execute(db),
      )
      found.push(...rows.filter(({ row }) => who.test(folded(row))).map(({ row }) => `${schema}.${name} ${row}`))
    }
    return found
  }
  const filesNaming = async (): Promise<string[]> => {
    const entries = await readdir(world.folder, { recursive: true, withFileTypes: true })
    const files = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
    const texts = await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')] as const))
    return texts.filter(([, text]) => who.test(folded(text))).map(([file]) => file)
  }
})

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '')
