import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSponsors } from '#modules/sponsors/index.ts'
import { startTestWorld, type TestWorld } from '../../../test/sponsors.ts'
import { eraseSpeakerEverywhere } from './erase-speaker.ts'
import { type Contacts, createContacts } from './index.ts'

/** As the migration made it, which knows fewer letters and marks than `foldName`. */
const sqlFold = (name: string) =>
  sql`btrim(regexp_replace(lower(regexp_replace(normalize(${name}, NFD), '[\\u0300-\\u036f]', '', 'g')), '[\\s!-/:-@\\[-\`{-~–’]+', ' ', 'g'))`

describe('erasing one speaker', () => {
  let world: TestWorld
  let contacts: Contacts
  let eventId: string
  beforeAll(async () => {
    world = await startTestWorld([], { deps: () => ({ findIdentity: (trx, id) => contacts.findIdentity(trx, id) }) })
    contacts = createContacts({ ...depsOf(), personKeepers: () => [sponsors()] })
    eventId = await world.hold('Harbour Conf', '2026-06-02', null)
  })
  afterAll(() => world.close())

  const sponsors = () => createSponsors(world.deps)
  const depsOf = () => ({
    ...{ sponsors: sponsors(), companies: world.deps.companies as never, discovery: world.deps.discovery },
    ...{ secrets: world.deps.secrets, slots: [], compliance: { recordChanges: async () => {} } },
    personKeepers: () => [sponsors(), contacts],
  })
  const addSpeaker = (name: string, company = 'Quietly Elsewhere') =>
    world.read(async (trx) => {
      const id = trx.ids.next()
      await sql`
        insert into sponsors.speakers (organisation_id, id, event_id, speaker_key, kind, name, name_key, company_name, evidence_text, evidence_path,
          source_url, confidence, found_at, last_seen_at)
        values (${trx.organisationId}::uuid, ${id}::uuid, ${eventId}::uuid, ${id}, 'speaker', ${name}, ${sqlFold(name)}, ${company}, ${name}, 'p',
          'https://harbour.example/', 1, now(), now())`.execute(trx.db)
      return id
    })
  const erase = (id: string, name: string) =>
    eraseSpeakerEverywhere(depsOf(), world.platform.ctx(), { id, name }).then((answer) => answer.rows)

  it.each(['Łukasz „X“ Żak', 'สมชาย ใจดี', 'प्रिया शर्मा', 'مُحَمَّد عَلِي', 'דָּוִד כֹּהֵן', 'Ærø Šťastný'])(
    'blanks %s and their namesake there, whose keys SQL made',
    async (name) => {
      const id = await addSpeaker(name)
      await addSpeaker(name)
      const other = await addSpeaker('Ida Øst', 'Quietly Elsewhere')
      expect(await erase(id, name)).toMatchObject({ 'sponsors.speakers': 2 })
      const left = await world.read((trx) => trx.db.selectFrom('sponsors.speakers').select(['id', 'name']).execute())
      expect(left.filter((one) => one.name === name)).toEqual([])
      expect(left.find((one) => one.id === other)).toMatchObject({ name: 'Ida Øst' })
    },
  )

  it('removes the copies of the page they were read from, in every text it had, whatever way it writes them', async () => {
    const id = await addSpeaker('Ravn Dahl')
    const keys = await world.read(async (trx) => {
      const keys: string[] = []
      for (const [at, url] of ['/speakers', '/speakers', '/venue'].entries()) {
        const bytes = Buffer.from(`<p>${at} <b>R</b>avn&nbsp;<b>D</b>ahl</p>`)
        keys.push(await world.deps.blobs.put(trx.organisationId, bytes, 'html'))
        const page = trx.ids.next()
        await sql`
          insert into sponsors.pages (organisation_id, id, event_id, kind, url, status, content_type, content_hash, artifact_key, rendered, fetched_at)
          values (${trx.organisationId}::uuid, ${page}::uuid, ${eventId}::uuid, 'speaker', ${`https://harbour.example${url}`}, 200, 'text/html',
            ${String(at)}, ${keys[at]}, false, now())`.execute(trx.db)
        if (at === 0)
          await sql`update sponsors.speakers set page_id = ${page}::uuid where id = ${id}::uuid`.execute(trx.db)
      }
      return keys
    })
    expect(await erase(id, 'Ravn Dahl')).toMatchObject({ 'sponsors.speakers': 1, 'sponsors.pages': 2 })
    const left = await Promise.all(keys.map(async (key) => (await world.deps.blobs.find(key)) !== undefined))
    expect(left).toEqual([false, false, true])
  })

  it('erases the contact of that name at that company with them', async () => {
    const seenAt = world.platform.clock.now()
    const [company] = await world.read((trx) =>
      world.deps.companies.upsertCompanies(trx, [
        { name: 'Fablecast', domain: null, source: { kind: 'person', seenAt } },
      ]),
    )
    await world.read((trx) =>
      contacts.upsertContacts(trx, [
        { companyId: company!.companyId, fullName: 'Vera Feldbrugge', source: { kind: 'file', seenAt } },
      ]),
    )
    const id = await addSpeaker('Vera Feldbrugge', 'Fablecast')
    expect(await erase(id, 'Vera Feldbrugge')).toMatchObject({ 'sponsors.speakers': 1, 'contacts.persons': 1 })
  })
})
