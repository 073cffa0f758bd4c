import type { Enrollment, EnrollmentResults, Sequence, SequenceDefinition } from '@lanyard/contract/outreach.ts'
import type { EnrollmentRule, RuleOutlook } from '@lanyard/contract/outreach-enrolling.ts'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/app.ts'

type Made = { id: string }
type Items<T> = { items: T[] }

/** The whole of Lanyard over its API: two companies that sponsor an event in different tiers, and one that sponsors nothing. */
describe('whom a sequence enrolls', () => {
  let app: TestApp
  let eventId: string
  const contacts = { ada: '', bruno: '', cleo: '', dora: '' }

  beforeAll(async () => {
    app = await startTestApp()
    const { api } = app
    // The sequence that is there from the start has a rule of its own.
    const { items } = await api.get<Items<Sequence>>('/api/v1/sequences')
    for (const { id } of items) await api.put(`/api/v1/sequences/${id}/status`, { status: 'archived' })
    const first = Temporal.Now.plainDateISO('UTC').add({ days: 60 })
    eventId = (await api.post<Made>('/api/v1/events', { name: 'Harbour Days', startsOn: first.toString() })).id
    const add = async (fullName: string, title: string, company: { name: string; country: string }) => {
      const domain = `${company.name.toLowerCase()}.example`
      const { id } = await api.post<Made>('/api/v1/companies', { ...company, domain })
      const email = `${fullName.split(' ')[0]!.toLowerCase()}@${domain}`
      return (await api.post<Made>('/api/v1/contacts', { companyId: id, fullName, title, email })).id
    }
    const acorn = { name: 'Acorn', country: 'NL' }
    contacts.ada = await add('Ada Birch', 'Head of Marketing', acorn)
    contacts.bruno = await add('Bruno Elm', 'Software Engineer', acorn)
    contacts.cleo = await add('Cleo Dunn', 'Head of Marketing', { name: 'Beacon', country: 'DE' })
    contacts.dora = await add('Dora Fir', 'Head of Marketing', { name: 'Cove', country: 'NL' })
    const sponsor = (name: string, tier: string) =>
      api.post('/api/v1/sponsorships', { eventId, name, url: `https://${name.toLowerCase()}.example`, tier })
    await sponsor('Acorn', 'Gold Sponsor')
    await sponsor('Beacon', 'Silver')
    const ready = () =>
      api
        .get<Items<{ readyAt: string | null }>>('/api/v1/contacts')
        .then(({ items }) => items.filter((one) => one.readyAt).length)
    await vi.waitFor(async () => expect(await ready()).toBe(4), { timeout: 20_000, interval: 100 })
  })
  afterAll(() => app.stop())

  const draft = (rule: EnrollmentRule | null = null) =>
    app.api.post<Sequence>('/api/v1/sequences', {
      name: 'Notes',
      rule,
      steps: [{ kind: 'email', delayDays: 0, subject: 'A word', body: 'Hello' }],
    })
  const outlook = (id: string, body: object = {}) =>
    app.api.post<RuleOutlook>(`/api/v1/sequences/${id}/rule-outlooks`, body)
  const namesOf = (items: { contactName: string | null }[]) => items.map((one) => one.contactName).sort()
  const enrolled = async () => (await app.api.get<Items<Enrollment>>('/api/v1/enrollments')).items

  it('by a rule is foreseen before it is saved or switched on, with the event and why not', async () => {
    const { id } = await draft()
    await expect(outlook(id)).rejects.toMatchObject({ code: 'conflict' })
    const rule = { tiers: ['gold sponsor'], departments: ['marketing'] }
    expect(await outlook(id, { rule })).toMatchObject({
      ...{ looked: 4, lookedAtAll: true, fit: 1 },
      items: [{ contactName: 'Ada Birch', companyName: 'Acorn', eventName: 'Harbour Days', ok: true }],
    })
    const dutch = await outlook(id, { rule: { countries: ['nl'] } })
    expect(namesOf(dutch.items)).toEqual(['Ada Birch', 'Bruno Elm', 'Dora Fir'])
    expect(namesOf((await outlook(id, { rule: { eventIds: [eventId], seniorities: ['head'] } })).items)).toEqual([
      'Ada Birch',
      'Cleo Dunn',
    ])
    await app.api.post('/api/v1/stops', { subject: { kind: 'contact', value: contacts.cleo }, reason: 'by_hand' })
    expect((await outlook(id, { rule: { tiers: ['Silver'] } })).items).toMatchObject([
      { contactName: 'Cleo Dunn', ok: false, reason: 'stopped', detail: 'by_hand' },
    ])
    expect(await enrolled()).toEqual([])
  })

  it('by a rule happens as contacts become ready, for the event in whose tier their company is', async () => {
    const { id } = await draft({ tiers: ['GOLD SPONSOR'], eventIds: [eventId], countries: ['NL'] })
    await app.api.put(`/api/v1/sequences/${id}/status`, { status: 'active' })
    const { items } = await app.api.get<Items<Made & { name: string }>>('/api/v1/companies')
    const idOf = (name: string) => items.find((one) => one.name === name)!.id
    const add = (fullName: string, company: string) =>
      app.api.post<Made>('/api/v1/contacts', { companyId: idOf(company), fullName, title: 'Head of Events' })
    await add('Finn Beech', 'Beacon')
    await add('Gil Aspen', 'Acorn')
    await expect.poll(enrolled, { timeout: 20_000 }).toMatchObject([{ contactName: 'Gil Aspen', eventId }])
    await app.api.put(`/api/v1/sequences/${id}/status`, { status: 'archived' })
  })

  it('by a rule are people at companies that fit the profile, those too who were there when one came to fit it', async () => {
    const profile = (countries: string[]) =>
      app.api.put('/api/v1/profile', { excludedDomains: [], excludedWords: [], countries })
    const { id } = await draft({ targets: true, countries: ['DE'] })
    await profile(['NL'])
    const seen = () => outlook(id, { rule: { targets: true } }).then(({ items }) => namesOf(items))
    await expect.poll(seen, { timeout: 20_000 }).toEqual(['Ada Birch', 'Bruno Elm', 'Dora Fir', 'Gil Aspen'])
    await app.api.put(`/api/v1/sequences/${id}/status`, { status: 'active' })
    await profile(['DE'])
    const names = () =>
      enrolled().then((all) => all.filter((one) => one.sequenceId === id).map((one) => one.contactName))
    await expect.poll(names, { timeout: 20_000 }).toEqual(['Finn Beech'])
    await app.api.put(`/api/v1/sequences/${id}/status`, { status: 'archived' })
    await profile([])
  })

  it('by a filter are all who match, first foreseen, then for good', async () => {
    const { id } = await draft()
    const enroll = (body: object) => app.api.post<EnrollmentResults>(`/api/v1/sequences/${id}/enrollments`, body)
    const filter = { department: 'marketing', search: 'head' }
    const dry = await enroll({ filter, dryRun: true })
    expect(dry).toMatchObject({ more: 0, next: null })
    expect(dry.items.map(({ contactName, ok }) => [contactName, ok])).toEqual([
      ['Ada Birch', true],
      ['Cleo Dunn', false],
      ['Dora Fir', true],
    ])
    await app.api.put(`/api/v1/sequences/${id}/status`, { status: 'active' })
    const done = await enroll({ filter, eventId })
    expect(namesOf(done.items.filter((one) => one.enrollmentId))).toEqual(['Ada Birch', 'Dora Fir'])
  })

  it('is never everybody by a slip: a filter with a word that is none is refused, and one without any list too', async () => {
    const { id } = await draft()
    const enroll = (body: object) => app.api.post(`/api/v1/sequences/${id}/enrollments`, { ...body, dryRun: true })
    const bad = { code: 'invalid_request' }
    await expect(enroll({ filter: { departement: 'marketing' } })).rejects.toMatchObject(bad)
    await expect(enroll({})).rejects.toMatchObject(bad)
    await expect(enroll({ filter: {}, contactIds: [contacts.ada] })).rejects.toMatchObject(bad)
  })

  it('by a filter are a thousand at most at once, with how many more match and where they go on', async () => {
    const { id: companyId } = await app.api.post<Made>('/api/v1/companies', { name: 'Delta', domain: 'delta.example' })
    const content = [
      'Name,Company,Website',
      ...Array.from({ length: 1003 }, (_, i) => `Ida Number${letters(i)},Delta,delta.example`),
    ]
    await app.api.post('/api/v1/imports', { content: content.join('\n') })
    const { id } = await draft()
    const dry = (after?: string) =>
      app.api.post<EnrollmentResults>(`/api/v1/sequences/${id}/enrollments`, {
        ...{ filter: { companyId }, dryRun: true },
        ...(after ? { after } : {}),
      })
    const first = await dry()
    expect([first.items.length, first.more]).toEqual([1000, 3])
    const second = await dry(first.next!)
    expect([second.items.length, second.more, second.next]).toEqual([3, 0, null])
    expect(new Set([...first.items, ...second.items].map((one) => one.contactId)).size).toBe(1003)
  })

  it('by a rule goes to a file and back; an event that is not here takes nobody rather than everybody', async () => {
    const rule = { eventIds: ['019a0000-0000-7000-8000-0000000000ff'], tiers: ['Gold'], tierRankAtMost: 2 }
    const file = await app.api.get<SequenceDefinition>(`/api/v1/sequences/${(await draft(rule)).id}/definition`)
    expect(file.rule).toEqual(rule)
    const read = await app.api.post<Sequence>('/api/v1/sequence-definitions', file)
    expect(read.rule).toEqual(rule)
    expect(await outlook(read.id)).toMatchObject({ fit: 0, items: [] })
  })
})

/** A name of its own for each, without figures. */
const letters = (i: number): string =>
  i.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))
