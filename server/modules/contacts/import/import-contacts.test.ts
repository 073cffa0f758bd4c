import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ApiAnswer as Answer, type ContactsApi, noor, startContactsApi, tomas } from '../../../../test/contacts.ts'

let at: ContactsApi

beforeAll(async () => {
  at = await startContactsApi()
})
afterAll(() => at.close())

const call: ContactsApi['call'] = (...asked) => at.call(...asked)
const names = ({ body }: Answer) => body.items.map((one) => one.fullName)

const file = `Vorname;Name;Funktion;Firma;E-Mail
Ann;Stone;Leiterin Marketing;Acorn Robotics;ann.stone@acorn.example
Bo;Reed;Geschäftsführer;Lumen Orchard;bo@lumen.example
;;Niemand;Lumen Orchard;
Cy;Hale;Einkäufer;Lumen Orchard;cy@
Ann;Stone;Leiterin Marketing;Acorn Robotics GmbH;ann.stone@acorn.example`

describe('an import', () => {
  it('can be rehearsed, and keeps nothing then', async () => {
    const { status, body } = await call('POST', 'imports', { content: file, dryRun: true })
    expect(status).toBe(201)
    expect(body).toMatchObject({ id: null, status: 'dry_run', created: 2, matched: 1, rejected: 2 })
    expect(body).toMatchObject({
      rejections: [
        { line: 4, reason: 'no_name' },
        { line: 5, reason: 'bad_email' },
      ],
    })
    expect(names(await call('GET', 'contacts'))).toEqual([])
    expect((await call('GET', 'imports')).body.items).toEqual([])
  })

  it('takes the rows, makes the contacts ready, and finds the same ones again', async () => {
    const first = await call('POST', 'imports', { content: file, name: 'fair.csv' })
    expect(first.body).toMatchObject({ status: 'done', name: 'fair.csv', created: 2, matched: 1, rejected: 2 })
    await at.platform.worker.idle()
    const { items } = (await call('GET', 'contacts?decisionMaker=true')).body
    expect(items).toMatchObject([
      { fullName: 'Ann Stone', department: 'marketing' },
      { fullName: 'Bo Reed', department: 'executive' },
    ])
    expect(items.every((one) => 'readyAt' in one && one.readyAt !== null)).toBe(true)
    const again = await call('POST', 'imports', { content: file })
    expect(again.body).toMatchObject({ created: 0, matched: 3, rejected: 2 })
    const rows = await call('GET', `imports/${first.body.id}/rows?outcome=created&limit=1`)
    expect(rows.body).toMatchObject({
      items: [{ line: 2, raw: { Vorname: 'Ann', Firma: 'Acorn Robotics' } }],
      next: '2',
    })
    expect(await at.countFacts('contact.found', items[0]!.id)).toBe(1)
  })

  it('gives companies of nobody to the member a row names, and says where it names none', async () => {
    const content = [
      'Name,Company,Email,Record owner',
      'Gia Holt,Maplewright,gia@maplewright.example,TOMAS@lanyard.example',
      'Hal Iver,Nettlebrook,hal@nettlebrook.example,noor  haddad',
      'Ida Jute,Osierworks,ida@osierworks.example,Somebody Else',
      'Jo Kerr,Maplewright,jo@maplewright.example,noor@lanyard.example',
    ].join('\n')
    const made = (await call('POST', 'imports', { content })).body
    expect(made).toMatchObject({ created: 4, rejected: 0, mapping: { owner: 'Record owner' } })
    const ownerOf = async (search: string) => (await call('GET', `contacts?search=${search}`)).body.items[0]
    expect(await ownerOf('gia@')).toMatchObject({ ownerId: tomas.id })
    expect(await ownerOf('hal@')).toMatchObject({ ownerId: noor.id })
    expect(await ownerOf('ida@')).toMatchObject({ ownerId: null })
    // What is somebody's stays so, and the later row of a file does not overrule the earlier one.
    expect(await ownerOf('jo@')).toMatchObject({ ownerId: tomas.id })
    const rows = (await call('GET', `imports/${made.id}/rows`)).body.items as unknown as { reason: string | null }[]
    expect(rows.map((one) => one.reason)).toEqual([null, null, 'unknown_owner', null])
    expect(names(await call('GET', 'contacts?owner=me&search=hal@'))).toEqual(['Hal Iver'])
    expect(names(await call('GET', 'contacts?owner=me&search=gia@'))).toEqual([])
    expect(names(await call('GET', 'contacts?owner=none&search=ida@'))).toEqual(['Ida Jute'])
    expect((await call('GET', 'contacts.csv?search=gia@')).text).toContain(tomas.email)
  })

  it('can be undone: what only it brought goes, what others know stays; and it can be done again', async () => {
    const content =
      'Name,Company,Email\nDi Marsh,Copperfinch,di@copperfinch.example\nEd Vale,Copperfinch,ed@copperfinch.example'
    const made = (await call('POST', 'imports', { content })).body
    const [known] = (await call('GET', 'contacts?search=di@copperfinch.example')).body.items
    await call('PATCH', `contacts/${known!.id}`, { title: 'Buyer' })
    expect((await call('PUT', `imports/${made.id}/undo`)).body).toEqual({ putAside: 1 })
    expect(names(await call('GET', 'contacts?search=@copperfinch.ex'))).toEqual(['Di Marsh'])
    expect(names(await call('GET', 'contacts?search=marsh'))).toEqual(['Di Marsh'])
    expect(names(await call('GET', 'contacts?search=vale'))).toEqual([])
    expect((await call('PUT', `imports/${made.id}/undo`)).body).toEqual({ putAside: 0 })
    expect((await call('POST', 'imports', { content })).body).toMatchObject({ created: 1, matched: 1 })
    expect(names(await call('GET', 'contacts?search=vale'))).toEqual(['Ed Vale'])
  })

  it('goes by the mapping it is given, and says what it would need', async () => {
    const content = 'Wer,Wo\nFay Moss,Brightwell'
    const refused = await call('POST', 'imports', { content })
    expect(refused).toMatchObject({ status: 400, body: { headers: ['Wer', 'Wo'] } })
    const mapping = { fullName: 'Wer', company: 'Wo' }
    expect((await call('POST', 'imports', { content, mapping })).body).toMatchObject({ created: 1 })
    const wrong = await call('POST', 'imports', { content, mapping: { ...mapping, email: 'Mail' } })
    expect(wrong.status).toBe(400)
  })

  it('leaves out what it is told to leave out, and notes the event', async () => {
    const content = 'Name,Company,Job title\nGus Ivy,Mossbank,Head of Sales'
    const eventId = '019a0000-0000-7000-8000-000000000001'
    await call('POST', 'imports', { content, mapping: { title: null }, eventId })
    const { items } = (await call('GET', `contacts?eventId=${eventId}`)).body
    expect(items).toMatchObject([{ fullName: 'Gus Ivy', title: null, companyName: 'Mossbank', eventName: null }])
  })

  it('is previewed: what each column is taken for, with values, and what lacks', async () => {
    const { body } = await call('POST', 'import-previews', { content: file })
    expect(body).toMatchObject({
      lacking: [],
      columns: [
        { name: 'Vorname', field: 'firstName', samples: ['Ann', 'Bo', 'Cy'] },
        { name: 'Name', field: 'lastName' },
        { name: 'Funktion', field: 'title' },
        { name: 'Firma', field: 'company', samples: ['Acorn Robotics', 'Lumen Orchard', 'Acorn Robotics GmbH'] },
        { name: 'E-Mail', field: 'email' },
      ],
    })
    const unknown = await call('POST', 'import-previews', { content: 'Wer,Wo\nFay Moss,Brightwell' })
    expect(unknown.body).toMatchObject({ lacking: ['name', 'company'], columns: [{ field: null }, { field: null }] })
    expect((await call('POST', 'import-previews', { content: '\n\n' })).status).toBe(400)
  })

  it('gives the rejected rows back as a file that can be mended and imported', async () => {
    const content = 'Phone,Company,Email,Name\n+4930901820,"Kestrel, Ltd",kim@,Kim Oak\n,Kestrel,,'
    const made = (await call('POST', 'imports', { content })).body
    const { text } = await call('GET', `imports/${made.id}/rejections.csv`)
    expect(text.split('\r\n')).toEqual([
      '\uFEFFPhone,Company,Email,Name,Rejected because,Line',
      `'+4930901820,"Kestrel, Ltd",kim@,Kim Oak,bad_email,2`,
      ',Kestrel,,,no_name,3',
      '',
    ])
    const mended = text.replace('kim@', 'kim@kestrel.example')
    expect((await call('POST', 'imports', { content: mended })).body).toMatchObject({ created: 1, rejected: 1 })
    const [kim] = (await call('GET', 'contacts?search=kim@kestrel.example')).body.items
    expect(kim).toMatchObject({ fullName: 'Kim Oak', phone: '+4930901820' })
    expect((await call('GET', 'imports/019a0000-0000-7000-8000-000000000009/rejections.csv')).status).toBe(404)
  })

  it('of more than a thousand rows is taken in portions', async () => {
    const rows = Array.from(
      { length: 1200 },
      (_, n) => `Gil Person${letters(n)},Company${n % 100},gil${n}@many${n % 100}.example`,
    )
    const content = ['name,company,email', ...rows].join('\n')
    expect((await call('POST', 'imports', { content })).body).toMatchObject({ created: 1200, rejected: 0 })
    await at.platform.worker.idle()
  })
})

const letters = (n: number) => [...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('')

describe('contacts by hand', () => {
  it('are added, found again, changed, put aside and brought back', async () => {
    const [companyId] = await at.addCompanies('Hazelmoor')
    const given = { companyId, fullName: 'Hal Brook', title: 'Head of Partnerships', email: 'hal@hazelmoor.example' }
    const made = await call('POST', 'contacts', given)
    expect(made.status).toBe(201)
    expect((await call('POST', 'contacts', given)).body.id).toBe(made.body.id)
    await at.platform.worker.idle()
    const url = `contacts/${made.body.id}`
    expect((await call('GET', url)).body).toMatchObject({
      department: 'partnerships',
      channels: [{ kind: 'email', value: 'hal@hazelmoor.example', sourceKind: 'person' }],
      sources: [{ fullName: 'Hal Brook', sourceKind: 'person', sourceUrl: null }],
    })
    const changed = await call('PATCH', url, { department: 'events', email: 'h.brook@hazelmoor.example' })
    expect(changed.body).toMatchObject({ department: 'events', email: 'h.brook@hazelmoor.example', titleConfidence: 1 })
    await at.platform.worker.idle()
    expect((await call('GET', url)).body).toMatchObject({ department: 'events', titleConfidence: 1 })
    expect((await call('DELETE', url)).status).toBe(204)
    expect((await call('DELETE', url)).status).toBe(404)
    expect((await call('GET', url)).body).toMatchObject({ deletedAt: expect.any(String) })
    expect((await call('PUT', `${url}/restoration`)).status).toBe(204)
    expect((await call('GET', url)).body).toMatchObject({ deletedAt: null })
    expect(await at.countFacts('contact.removed', made.body.id)).toBe(1)
  })

  it('keep to one address each, and to addresses that can be read', async () => {
    const [companyId] = await at.addCompanies('Ivyfield')
    const one = await call('POST', 'contacts', { companyId, fullName: 'Ira Dunn', email: 'ira@ivyfield.example' })
    const other = await call('POST', 'contacts', { companyId, fullName: 'Joy Kerr' })
    expect((await call('PATCH', `contacts/${other.body.id}`, { email: 'ira@ivyfield.example' })).status).toBe(409)
    expect((await call('PATCH', `contacts/${other.body.id}`, { email: 'joy at home' })).status).toBe(400)
    expect((await call('POST', 'contacts', { companyId, fullName: 'Kit Lowe', email: 'kit@' })).status).toBe(400)
    expect((await call('PATCH', `contacts/${one.body.id}`, { email: null })).body).toMatchObject({ email: null })
    expect(names(await call('GET', `contacts?companyId=${companyId}&hasEmail=false`))).toEqual(['Ira Dunn', 'Joy Kerr'])
  })

  it('are listed page by page', async () => {
    const [companyId] = await at.addCompanies('Juniper')
    for (const name of ['Lea Moor', 'Max Nash', 'Ned Orr'])
      await call('POST', 'contacts', { companyId, fullName: name })
    const first = await call('GET', `contacts?companyId=${companyId}&limit=2`)
    const { next } = first.body as unknown as { next: string }
    expect([names(first), names(await call('GET', `contacts?companyId=${companyId}&limit=2&after=${next}`))]).toEqual([
      ['Lea Moor', 'Max Nash'],
      ['Ned Orr'],
    ])
  })
})
