import type { Enrollment, Sequence } from '@lanyard/contract/outreach.ts'
import type { Rehearsal } from '@lanyard/contract/outreach-rehearsals.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/app.ts'

type Items<T> = { items: T[] }

describe('a rehearsal', () => {
  let app: TestApp
  let sequence: Sequence
  const contacts = { ada: '', mute: '', refused: '' }
  const rehearse = (contactIds: string[]) =>
    app.api.post<Rehearsal>(`/api/v1/sequences/${sequence.id}/rehearsals`, { contactIds })

  beforeAll(async () => {
    app = await startTestApp({})
    const { api } = app
    await api.put('/api/v1/country-rules/unknown', { messages: 'allow', grounds: 'Everybody here asked us to write.' })
    await api.post('/api/v1/mailboxes', {
      fromName: 'Noor Haddad',
      fromAddress: 'noor@berthline.example',
      smtp: { host: '127.0.0.1', port: 2525, security: 'none', user: 'noor', password: 'pw' },
    })
    const company = await api.post<{ id: string }>('/api/v1/companies', { name: 'Acorn', domain: 'acorn.example' })
    const add = async (fullName: string, email: string | null) =>
      (await api.post<{ id: string }>('/api/v1/contacts', { companyId: company.id, fullName, email })).id
    contacts.ada = await add('Ada Birch', 'ada@acorn.example')
    contacts.mute = await add('Cleo Dunn', null)
    contacts.refused = await add('Emil Fern', 'emil@acorn.example')
    await api.post('/api/v1/stops', { subject: { kind: 'contact', value: contacts.refused }, reason: 'by_hand' })
    sequence = await api.post<Sequence>('/api/v1/sequences', {
      name: 'Rehearsed',
      approvalRequired: false,
      window: { from: '00:00', to: '23:59', days: [1, 2, 3, 4, 5, 6, 7] },
      steps: [{ kind: 'email', delayDays: 0, subject: 'A word', body: 'Hello {{ contact.first_name }}' }],
    })
  })
  afterAll(() => app.stop())

  it('shows each message as it would go out, and why another would be held or its contact not enrolled', async () => {
    const { items } = await rehearse([contacts.ada, contacts.mute, contacts.refused])
    expect(items.map(({ contactName, outcome, reason }) => [contactName, outcome, reason])).toEqual([
      ['Ada Birch', 'held', 'no_public_url'],
      ['Cleo Dunn', 'held', 'no_address'],
      ['Emil Fern', 'not_enrolled', expect.stringMatching(/^stopped/)],
    ])
    expect(items[0]!.message).toMatchObject({
      toAddress: 'ada@acorn.example',
      mailboxName: 'Noor Haddad',
      subject: 'A word',
      text: 'Hello Ada',
    })
    expect(items[0]!.at).not.toBeNull()
  })

  it('keeps nothing: no enrollment, no message, no status, and the same again the next time', async () => {
    const before = await rehearse([contacts.ada])
    const { items } = await app.api.get<Items<Enrollment>>(`/api/v1/enrollments?sequenceId=${sequence.id}`)
    expect(items).toEqual([])
    expect((await app.api.get<Items<unknown>>('/api/v1/messages')).items).toEqual([])
    expect(await app.api.get<Sequence>(`/api/v1/sequences/${sequence.id}`)).toMatchObject({ status: 'draft' })
    const again = await rehearse([contacts.ada])
    expect(again.items[0]).toMatchObject({ outcome: before.items[0]!.outcome, message: { text: 'Hello Ada' } })
  })
})
