import type { Member } from '@lanyard/contract/access.ts'
import type { MessageRow } from '@lanyard/contract/delivery.ts'
import type { MessagePreview, Sequence } from '@lanyard/contract/outreach.ts'
import type { ContactPolicy } from '@lanyard/contract/outreach-policy.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/app.ts'

type Items<T> = { items: T[] }

/** The whole of Lanyard over its API: the key acts for the admin, and Tomas is a colleague. */
describe('messages to a company whose owner changes', () => {
  let app: TestApp
  let tomas: string
  let companyId: string
  let contactId: string
  const me = async () => (await app.api.get<Items<Member>>('/api/v1/members')).items[0]!.id

  beforeAll(async () => {
    app = await startTestApp()
    const { api } = app
    await api.post('/api/v1/mailboxes', {
      fromName: 'Noor Haddad',
      fromAddress: 'noor@berthline.example',
      smtp: { host: '127.0.0.1', port: 2, security: 'none', user: 'noor', password: 'pw' },
    })
    const { member } = await api.post<{ member: Member }>('/api/v1/members', {
      ...{ name: 'Tomas Lind', email: 'tomas@berthline.example', role: 'rep' },
    })
    tomas = member.id
    const acorn = { name: 'Acorn', domain: 'acorn.example', country: 'US' }
    companyId = (await api.post<{ id: string }>('/api/v1/companies', acorn)).id
    const ada = { companyId, fullName: 'Ada Birch', email: 'ada@acorn.example', title: 'Head of Marketing' }
    contactId = (await api.post<{ id: string }>('/api/v1/contacts', ada)).id
    const policy = await api.get<ContactPolicy>('/api/v1/contact-policy')
    await api.put('/api/v1/contact-policy', { ...policy, exclusiveOwner: true })
  })
  afterAll(() => app.stop())

  const stateOf = async (id: string) => {
    const { state, stateReason } = await app.api.get<MessageRow>(`/api/v1/messages/${id}`)
    return stateReason ? `${state} ${stateReason}` : state
  }
  const comesTo = (id: string, state: string) =>
    expect.poll(() => stateOf(id), { timeout: 20_000, interval: 100 }).toBe(state)
  const give = (ownerId: string | null) => app.api.patch(`/api/v1/companies/${companyId}`, { ownerId })
  const tomorrow = () => Temporal.Now.instant().add({ hours: 30 }).toString()

  it('are held while it is another’s and go on when that is undone, those of sequences and those by hand', async () => {
    const weekday = Temporal.Now.plainDateISO('UTC').add({ days: 1 }).dayOfWeek
    const sequence = await app.api.post<Sequence>('/api/v1/sequences', {
      ...{ name: 'Notes', approvalRequired: false, window: { from: '00:00', to: '23:59', days: [weekday] } },
      steps: [{ kind: 'email', delayDays: 0, subject: 'A word', body: 'Hello' }],
    })
    await app.api.put(`/api/v1/sequences/${sequence.id}/status`, { status: 'active' })
    await app.api.post(`/api/v1/sequences/${sequence.id}/enrollments`, { contactIds: [contactId] })
    const find = async () =>
      (await app.api.get<Items<MessageRow>>(`/api/v1/messages?sequenceId=${sequence.id}`)).items[0]?.id
    await expect.poll(find, { timeout: 20_000 }).toBeTruthy()
    const ofSequence = (await find())!
    const { id: byHand } = await app.api.post<{ id: string }>('/api/v1/messages', {
      ...{ contactId, subject: 'By hand', text: 'Hello', sendAt: tomorrow(), approvalRequired: false },
    })
    for (const id of [ofSequence, byHand]) await comesTo(id, 'planned')
    await give(tomas)
    for (const id of [ofSequence, byHand]) await comesTo(id, 'held owned_by_other')
    await expect(app.api.put(`/api/v1/messages/${byHand}/release`)).rejects.toMatchObject({ code: 'conflict' })
    await app.api.post('/api/v1/companies/reversions', { ids: [companyId], field: 'ownerId' })
    for (const id of [ofSequence, byHand]) await comesTo(id, 'planned')
    await give(await me())
    expect(await stateOf(byHand)).toBe('planned')
  })

  it('are refused beforehand in the preview, held when written all the same, and free once the member has left', async () => {
    await give(tomas)
    const draft = { contactId, subject: 'By hand', text: 'Hello', sendAt: tomorrow(), approvalRequired: false }
    const preview = await app.api.post<MessagePreview>('/api/v1/message-previews', draft)
    expect(preview.gates.find((one) => one.gate === 'owner')).toMatchObject({ ok: false, reason: 'owned_by_other' })
    const { id, held } = await app.api.post<{ id: string; held: string | null }>('/api/v1/messages', draft)
    expect(held).toBe('owned_by_other')
    const headers = { authorization: `Bearer ${app.apiKey}` }
    await fetch(`${app.localUrl}/api/v1/members/${tomas}`, { method: 'DELETE', headers })
    await comesTo(id, 'planned')
    const { ownerId } = await app.api.get<{ ownerId: string | null }>(`/api/v1/companies/${companyId}`)
    expect(ownerId).toBeNull()
  })
})
