import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ContactsAtWork, startContacts, takenOf } from '../../../test/contacts.ts'
import type { ContactSighting } from './index.ts'
import { stepOf } from './note-answers.ts'

let at: ContactsAtWork
let acorn: string
let lumen: string

beforeAll(async () => {
  at = await startContacts({ resolveMailServer: async (domain) => domain !== 'nomail.example' })
  ;[acorn, lumen] = (await at.addCompanies('Acorn', 'Lumen')) as [string, string]
})
afterAll(() => at.platform.close())

const day = (text: string) => Temporal.Instant.from(`${text}T09:00:00Z`)
const sighting = (fullName: string, more: Partial<ContactSighting> = {}): ContactSighting => ({
  companyId: acorn,
  fullName,
  source: { kind: 'event_page', url: 'https://fair.example/speakers', seenAt: day('2026-01-02') },
  ...more,
})
const upsert = async (...sightings: ContactSighting[]) => takenOf(await at.upsert(...sightings))
const ids = (made: { contactId: string }[]) => made.map((one) => one.contactId)

describe('the same person at the same company', () => {
  it('is one contact by address, by LinkedIn profile and by name, within a batch and later', async () => {
    const first = await upsert(
      sighting('Nora Feld', { email: 'nora.feld@acorn.example' }),
      sighting('N. Feld', { email: 'Nora.Feld@acorn.example', linkedin: 'linkedin.com/in/norafeld' }),
      sighting('Feld, Nora'),
    )
    const later = await upsert(
      sighting('Nora Feld-Berg', { linkedin: 'https://de.linkedin.com/in/NoraFeld/' }),
      sighting('Dr. Nora FELD'),
    )
    expect(new Set(ids([...first, ...later])).size).toBe(1)
    expect(first.map((one) => one.created)).toEqual([true, false, false])
    const known = await at.get(first[0]!.contactId)
    expect(known).toMatchObject({ fullName: 'Nora Feld', email: 'nora.feld@acorn.example' })
    expect(known.linkedin).toContain('norafeld')
  })

  it('has the name that tells most: one word gives way to a whole name, unless a person set it', async () => {
    const [known] = await upsert(sighting('Solheim', { email: 'isol@acorn.example' }))
    await upsert(sighting('Ingrid Solheim', { email: 'isol@acorn.example' }))
    expect(await at.get(known!.contactId)).toMatchObject({ fullName: 'Ingrid Solheim', firstName: 'Ingrid' })
    await upsert(sighting('Jette Sol', { email: 'isol@acorn.example' }))
    expect(await at.get(known!.contactId)).toMatchObject({ fullName: 'Ingrid Solheim', firstName: 'Ingrid' })
  })

  it('is not who shares an office address, or has the name and another profile', async () => {
    const made = await upsert(
      sighting('Ida Holm', { email: 'info@acorn.example' }),
      sighting('Jon Vik', { email: 'info@acorn.example' }),
      sighting('Kai Sand', { linkedin: 'linkedin.com/in/kai-sand-1' }),
      sighting('Kai Sand', { linkedin: 'linkedin.com/in/kai-sand-2' }),
      sighting('Ida Holm', { companyId: lumen }),
    )
    expect(new Set(ids(made)).size).toBe(5)
  })

  it('is who has the work address, whatever the source calls the company; a private address follows its person', async () => {
    const [work, again] = await upsert(
      sighting('Lea Brandt', { email: 'lea@acorn.example' }),
      sighting('Lea Brandt', { email: 'lea@acorn.example', companyId: lumen }),
    )
    expect(again!.contactId).toBe(work!.contactId)
    const [before] = await upsert(sighting('Mia Lund', { email: 'mia.lund@gmail.com' }))
    const [after] = await upsert(sighting('Mia Lund', { email: 'mia.lund@gmail.com', companyId: lumen }))
    expect(after).toMatchObject({ personId: before!.personId, created: true })
    expect((await at.get(after!.contactId)).email).toBe('mia.lund@gmail.com')
    await upsert(sighting('Mia Lund', { email: 'mia.lund@gmail.com' }))
    expect((await at.get(after!.contactId)).email).toBe('mia.lund@gmail.com')
  })

  it('gets a title that was seen later, not one seen earlier', async () => {
    const [made] = await upsert(sighting('Ole Berg', { title: 'Marketing Manager' }))
    const seen = (title: string, on: string) =>
      upsert(sighting('Ole Berg', { title, source: { kind: 'import', url: `import:${on}`, seenAt: day(on) } }))
    await seen('Trainee', '2024-05-01')
    expect((await at.get(made!.contactId)).title).toBe('Marketing Manager')
    await seen('VP Marketing', '2026-01-04')
    expect((await at.get(made!.contactId)).title).toBe('VP Marketing')
  })

  it('is announced once, however often the same page is read', async () => {
    const page = [sighting('Pia Roth', { title: 'Head of Partnerships' }), sighting('Quin Ash')]
    const [pia] = await upsert(...page)
    await upsert(...page)
    expect(await at.countFacts('contact.found', pia!.contactId)).toBe(1)
  })

  it('needs a name', async () => {
    expect(await at.upsert(sighting(' - '))).toEqual([{ ok: false, reason: 'no_name' }])
  })
})

describe('a contact that was found', () => {
  it('is classified and ready, once, and again classified when its title changes', async () => {
    const [made] = await upsert(sighting('Rita Kolb', { title: 'Head of Partnerships', email: 'rita@acorn.example' }))
    await at.platform.worker.idle()
    expect(await at.get(made!.contactId)).toMatchObject({
      department: 'partnerships',
      seniority: 'head',
      decisionMaker: true,
    })
    const source = { kind: 'import', url: 'import:1', seenAt: day('2026-01-04') }
    await upsert(sighting('Rita Kolb', { title: 'Software Engineer', source }))
    await at.platform.worker.idle()
    expect(await at.get(made!.contactId)).toMatchObject({ department: 'engineering', decisionMaker: false })
    expect(await at.countFacts('contact.found', made!.contactId)).toBe(2)
    expect(await at.countFacts('contact.ready', made!.contactId)).toBe(1)
  })

  it('has its address judged, and shows the best of several', async () => {
    const made = await upsert(
      sighting('Sven Moor', { email: 'sven@nomail.example' }),
      sighting('Tess Hay', { email: 'sales@lumen.example', companyId: lumen }),
      sighting('Tess Hay', { email: 'tess@lumen.example', emailStatus: 'valid', companyId: lumen }),
    )
    await at.platform.worker.idle()
    expect(await at.get(made[0]!.contactId)).toMatchObject({ emailStatus: 'invalid' })
    expect(await at.get(made[1]!.contactId)).toMatchObject({ email: 'tess@lumen.example', emailStatus: 'valid' })
    const found = await at.platform
      .ctx()
      .transaction((trx) => at.contacts.findContactsByAddress(trx, ['Tess@Lumen.example', 'nobody@lumen.example']))
    expect([...found]).toMatchObject([['Tess@Lumen.example', { contactId: made[1]!.contactId, companyId: lumen }]])
  })
})

describe('answers', () => {
  const ids = { contactId: 'c', companyId: null, replyId: 'r', messageId: null }
  const reply = { ...ids, name: 'reply.classified', kind: 'reply', returnOn: null } as const
  it.each([
    ['a click of a person', { ...ids, name: 'message.clicked', machine: false, messageId: 'm' }, 'engaged'],
    ['a click of a machine', { ...ids, name: 'message.clicked', machine: true, messageId: 'm' }, undefined],
    ['a reply', { ...reply, intent: 'not_now' }, 'responded'],
    ['an automatic reply', { ...reply, kind: 'auto_reply', intent: 'out_of_office' }, undefined],
    ['word that somebody left', { ...reply, kind: 'auto_reply', intent: 'left_company' }, 'disqualified'],
    ['a reply of nobody known', { ...reply, contactId: null, intent: 'interested' }, undefined],
  ] as const)('%s', (_, fact, status) => {
    expect(stepOf(fact as never)[0]?.status).toBe(status)
  })

  it('move the status forward only, and a hard bounce spoils the one address', async () => {
    const [made] = await upsert(sighting('Uwe Klee', { email: 'uwe@acorn.example' }))
    const { contactId } = made!
    const say = async (more: object) => {
      const fact = { replyId: contactId, contactId, companyId: acorn, messageId: null, ...more }
      await at.platform.ctx().transaction((trx) => trx.announce([fact as never]))
      await at.platform.worker.idle()
      return (await at.get(contactId)).status
    }
    const classified = { name: 'reply.classified', returnOn: null, kind: 'reply' }
    expect(await say({ ...classified, intent: 'interested' })).toBe('responded')
    const clicked = { name: 'message.clicked', messageId: contactId, machine: false }
    expect(await say(clicked)).toBe('responded')
    await say({ name: 'bounce.received', hard: true, reason: 'no_such_mailbox' })
    expect((await at.get(contactId)).emailStatus).toBe('invalid')
    expect(await say({ ...classified, kind: 'auto_reply', intent: 'left_company' })).toBe('disqualified')
    expect(await say({ ...classified, intent: 'interested' })).toBe('disqualified')
  })
})

describe('an erased person', () => {
  it('leaves no trace in any table, and is never taken again', async () => {
    const source = { kind: 'event_page', url: 'https://fair.example/zelda', seenAt: day('2026-01-02') }
    const zelda = sighting('Zelda Quist', {
      title: 'Chief Zebra',
      email: 'zelda@acorn.example',
      phone: '+4930901820',
      source,
    })
    const [made] = await upsert(zelda)
    const content = 'Name,Email,Company\nZelda Quist,zelda@acorn.example,Acorn'
    const input = { content, name: 'x', dryRun: false, eventId: null }
    await at.contacts.importContacts(at.platform.ctx(), input)
    const { personId } = made!
    const held = await at.platform.ctx().transaction((trx) => at.contacts.exportPerson!(trx, personId))
    expect(Object.entries(held).map(([table, rows]) => [table, rows.length])).toEqual([
      ['contacts.persons', 1],
      ['contacts.contacts', 1],
      ['contacts.channels', 2],
      ['contacts.sightings', 2],
      ['contacts.import_rows', 1],
    ])
    await at.platform.ctx().transaction((trx) => at.contacts.erasePerson!(trx, personId))
    const left = await at.platform.ctx().transaction((trx) => everyRowOf(trx))
    expect(left.length).toBeGreaterThan(20)
    expect(left.filter((row) => /zelda|quist|zebra|901820/i.test(row))).toEqual([])
    const again = [zelda, { ...zelda, email: null }, { ...zelda, fullName: 'Z. Q.' }]
    expect(await at.upsert(...again)).toEqual(again.map(() => ({ ok: false, reason: 'forgotten' })))
    await expect(at.get(made!.contactId)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('another organisation', () => {
  it('sees nothing', async () => {
    const [made] = await upsert(sighting('Vera Lind', { email: 'vera@acorn.example' }))
    const other = at.platform.ctx('019a0000-0000-7000-8000-00000000ffff')
    const seen = await other.transaction((trx) => at.contacts.getContacts(trx, [made!.contactId]))
    expect(seen).toEqual([])
  })
})

async function everyRowOf(trx: Parameters<typeof at.contacts.getContacts>[0]): Promise<string[]> {
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'contacts'`.execute(trx.db)
  const rows: string[] = []
  for (const { name } of tables.rows) {
    const found = await sql<{ row: string }>`select t::text as row from ${sql.table(`contacts.${name}`)} t`.execute(
      trx.db,
    )
    rows.push(...found.rows.map(({ row }) => row))
  }
  return rows
}
