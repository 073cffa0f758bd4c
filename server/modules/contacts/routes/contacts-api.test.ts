import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ApiAnswer, type ContactsApi, startContactsApi, takenOf } from '../../../../test/contacts.ts'

let at: ContactsApi

beforeAll(async () => {
  at = await startContactsApi()
})
afterAll(() => at.close())

const source = {
  kind: 'event_page',
  url: 'https://fair.example/speakers',
  seenAt: Temporal.Instant.from('2026-01-02T09:00:00Z'),
}
const names = ({ body }: ApiAnswer) => body.items.map((one) => one.fullName)

/** Contacts at a company of their own, classified: name by title. */
async function addPeople(company: string, titles: Record<string, string | null>) {
  const [companyId] = (await at.addCompanies(company)) as [string]
  const made = await at.upsert(
    ...Object.entries(titles).map(([fullName, title]) => ({ companyId, fullName, title, source })),
  )
  await at.platform.worker.idle()
  const ids = takenOf(made).map((one) => one.contactId)
  return { companyId, ids, list: (query: string) => at.call('GET', `contacts?companyId=${companyId}&${query}`) }
}

describe('where a contact is', () => {
  const at0 = (id: string) => at.call('GET', `contacts/${id}`)
  const bodyOf = async (id: string) => (await at0(id)).body as unknown as Record<string, unknown>

  it('is set by hand before every source, shown with who said so, and left to the sources again by taking it out', async () => {
    const { companyId, ids } = await addPeople('Quillstone', { 'Pia Rook': 'Head of Events' })
    const id = ids[0]!
    expect((await bodyOf(id)).counts).toEqual({ country: null, because: 'unknown', also: null })
    await at.call('PATCH', `contacts/${id}`, { country: 'fr' })
    const set = await bodyOf(id)
    expect(set).toMatchObject({ country: 'FR', countrySource: { kind: 'person' }, counts: { because: 'contact' } })
    expect(await at.countFacts('contact.moved', id)).toBe(1)
    const see = (country: string) =>
      at.upsert({ companyId, fullName: 'Pia Rook', country, source: { ...source, kind: 'provider' } })
    await see('Germany')
    expect(await bodyOf(id)).toMatchObject({ country: 'FR' })
    await at.call('PATCH', `contacts/${id}`, { country: null })
    expect(await bodyOf(id)).toMatchObject({ country: null, countrySource: null, counts: { because: 'unknown' } })
    await see('Germany')
    expect(await bodyOf(id)).toMatchObject({ country: 'DE', countrySource: { kind: 'provider' } })
    expect(await at.countFacts('contact.moved', id)).toBe(3)
    expect((await at.call('PATCH', `contacts/${id}`, { country: 'Germany' })).status).toBe(400)
  })

  it('comes from a file by name or code, and from the phone only where nobody knows better', async () => {
    const content = [
      'Name,Company,Email,Land,Phone',
      'Rhea Sand,Ryefield,rhea@ryefield.example,Österreich,',
      'Sam Teal,Ryefield,sam@ryefield.example,nl,',
      'Uma Vane,Ryefield,uma@ryefield.example,,+49 30 90182000',
    ].join('\n')
    await at.call('POST', 'imports', { content })
    const find = async (search: string) => {
      const { items } = (await at.call('GET', `contacts?search=${search}`)).body
      return bodyOf(items[0]!.id)
    }
    expect(await find('rhea@')).toMatchObject({ country: 'AT', countrySource: { kind: 'import' } })
    expect(await find('sam@')).toMatchObject({ country: 'NL' })
    expect(await find('uma@')).toMatchObject({ country: null, counts: { country: 'DE', because: 'phone' } })
  })
})

describe('the list of contacts', () => {
  it('goes on where it stopped, in every order, and says the names of their companies', async () => {
    const { list } = await addPeople('Juniper', {
      'Lea Moor': 'Head of Growth',
      'max Nash': 'Chief Executive Officer',
      'Ned Orr': null,
      'Ada Orr': 'VP of Marketing',
    })
    const orders = {
      name: ['Ada Orr', 'Lea Moor', 'max Nash', 'Ned Orr'],
      '-name': ['Ned Orr', 'max Nash', 'Lea Moor', 'Ada Orr'],
      seniority: ['max Nash', 'Ada Orr', 'Lea Moor', 'Ned Orr'],
      confidence: ['Ned Orr', 'Lea Moor', 'max Nash', 'Ada Orr'],
      department: ['Lea Moor', 'max Nash', 'Ada Orr', 'Ned Orr'],
      createdAt: ['Lea Moor', 'max Nash', 'Ned Orr', 'Ada Orr'],
    }
    for (const [sort, wanted] of Object.entries(orders)) {
      const first = await list(`sort=${sort}&limit=3`)
      const second = await list(`sort=${sort}&limit=3&after=${first.body.next}`)
      expect([...names(first), ...names(second)].map(spoken), sort).toEqual(wanted.map(spoken))
      expect(second.body.next).toBeNull()
    }
    expect((await list('limit=1')).body.items).toMatchObject([{ companyName: 'Juniper', eventName: null }])
  })

  it('is to be had as a file', async () => {
    const { companyId } = await addPeople('Larkspur', { 'Una "Uno" Vale': 'Head of Events' })
    const { text } = await at.call('GET', `contacts.csv?companyId=${companyId}`)
    const [headings, row] = text.split('\r\n')
    expect(headings).toContain('Name,First name,Last name,Job title,Company,Email')
    expect(row).toContain('Head of Events,Larkspur,')
  })

  it('is searched by a part of an address, and shows those put aside when asked', async () => {
    const { ids, list } = await addPeople('Marigold', { 'Oda Pine': null, 'Pia Reed': null })
    await at.call('PATCH', `contacts/${ids[0]}`, { email: 'oda@marigold.example' })
    expect(names(await list('search=MARIGOLD.ex'))).toEqual(['Oda Pine'])
    await at.call('DELETE', `contacts/${ids[0]}`)
    expect([names(await list('')), names(await list('deleted=true'))]).toEqual([['Pia Reed'], ['Oda Pine']])
  })
})

const spoken = (name: string) => name.toLowerCase()

describe('many contacts at once', () => {
  it('are put aside, not to be written to, and brought back, each with what became of it', async () => {
    const { ids, list } = await addPeople('Nettle', { 'Quin Stone': null, 'Rae Thorn': null })
    const stranger = '019a0000-0000-7000-8000-00000000abcd'
    expect((await at.call('POST', 'contacts/removals', { ids: [...ids, stranger] })).body).toEqual({
      items: [...ids.map((id) => ({ id, ok: true })), { id: stranger, ok: false, reason: 'not_there' }],
    })
    expect(names(await list(''))).toEqual([])
    expect(await at.stopsOf(ids[0]!)).toEqual(['put_aside'])
    await at.call('POST', 'contacts/restorations', { ids })
    expect(names(await list(''))).toEqual(['Quin Stone', 'Rae Thorn'])
    expect(await at.stopsOf(ids[0]!)).toEqual([])
  })

  it('are changed by hand; taken back, all is as it was, also what a title says from then on', async () => {
    const { ids, list } = await addPeople('Oakmoss', { 'Sam Urn': 'Head of Growth', 'Tia Wren': 'VP of Marketing' })
    const before = (await list('')).body.items
    await at.call('POST', 'contacts/edits', { ids, changes: { department: 'events', status: 'qualified' } })
    const edited = { department: 'events', status: 'qualified', titleConfidence: 1, roleByHand: true }
    expect((await list('')).body.items).toMatchObject([edited, edited])
    await at.call('POST', 'contacts/reversions', { ids })
    expect((await list('')).body.items).toEqual(before)
    await at.call('PATCH', `contacts/${ids[0]}`, { title: 'Chief Executive Officer' })
    expect((await list('')).body.items[0]).toMatchObject({ department: 'executive' })
  })

  it('have their roles confirmed, which nothing but a person changes afterwards', async () => {
    const { ids, list } = await addPeople('Pepperwood', { 'Uli Yew': 'Head of Growth' })
    expect(names(await list('maxConfidence=0.75&roleByHand=false'))).toEqual(['Uli Yew'])
    await at.call('POST', 'contacts/confirmations', { ids })
    expect(names(await list('maxConfidence=0.75'))).toEqual([])
    const sure = { department: 'business_development', titleConfidence: 1, titleReason: 'confirmed by hand' }
    expect((await list('')).body.items).toMatchObject([sure])
    await at.call('POST', 'contacts/role-readings', { ids })
    expect((await list('')).body.items).toMatchObject([{ titleConfidence: 0.45, roleByHand: false }])
  })
})

describe('a contact changed by hand', () => {
  it('has the first name that a person gave it, where the full name tells none', async () => {
    const { ids, list } = await addPeople('Quince', { Solheim: null })
    await at.call('PATCH', `contacts/${ids[0]}`, { firstName: 'Ingrid', lastName: 'Solheim' })
    expect((await list('')).body.items).toMatchObject([
      { firstName: 'Ingrid', lastName: 'Solheim', fullName: 'Solheim' },
    ])
  })

  it('keeps what it was, for its history', async () => {
    const { ids } = await addPeople('Rosehip', { 'Vic Zorn': 'Buyer' })
    await at.call('PATCH', `contacts/${ids[0]}`, { title: 'Head of Events', timeZone: 'Europe/Oslo' })
    await at.call('DELETE', `contacts/${ids[0]}`)
    const changes = await at.changesOf(ids[0]!)
    expect(changes).toMatchObject([
      { action: 'delete', before: null },
      { action: 'edit', before: { title: 'Buyer', timeZone: null }, after: { title: 'Head of Events' } },
    ])
  })

  it('is announced as reachable when an address arrives after it was ready, and not for one that must not be written to', async () => {
    const { ids } = await addPeople('Sorrel', { 'Wim Alder': 'Buyer', 'Xia Birch': 'Buyer' })
    expect(await at.countFacts('contact.reachable', ids[0]!)).toBe(0)
    await at.call('PATCH', `contacts/${ids[0]}`, { email: 'wim@sorrel.example' })
    await at.call('PATCH', `contacts/${ids[1]}`, { email: 'xia@mailinator.com' })
    await at.platform.worker.idle()
    expect(await Promise.all(ids.map((id) => at.countFacts('contact.reachable', id)))).toEqual([1, 0])
    expect(await at.countFacts('contact.ready', ids[0]!)).toBe(1)
  })
})

describe('a person', () => {
  it('can have all that is held of them, and is erased by their name alone', async () => {
    const { ids } = await addPeople('Tansy', { 'Yara Cole': 'Head of Events' })
    const { personId } = await at.get(ids[0]!)
    const held = await at.call('GET', `persons/${personId}/export`)
    expect(held.body).toMatchObject({ 'contacts.persons': [{ full_name: 'Yara Cole' }], 'compliance.stops': [] })
    const refused = await at.call('PUT', `persons/${personId}/erasure`, { name: 'Yara' })
    expect(refused).toMatchObject({ status: 409, body: { hint: 'Type Yara Cole to erase them.' } })
    const erased = await at.call('PUT', `persons/${personId}/erasure`, { name: 'yara  cole' })
    expect(erased.body).toMatchObject({ rows: { 'contacts.persons': 1, 'contacts.contacts': 1 } })
    expect((await at.call('GET', `contacts/${ids[0]}`)).status).toBe(404)
    expect((await at.call('GET', `persons/${personId}/export`)).status).toBe(404)
  })
})

describe('somebody on an event’s site', () => {
  it('is erased only where they are', async () => {
    const path = 'speakers/019a0000-0000-7000-8000-0000000000aa/erasure'
    expect((await at.call('PUT', path, { name: 'Jonas Feldbrugge' })).status).toBe(404)
    expect((await at.call('PUT', 'speakers/x/erasure', { name: 'Jonas Feldbrugge' })).status).toBe(400)
  })
})
