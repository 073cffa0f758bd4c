import type { MessageAnswer, MessageRow } from '@lanyard/contract/delivery.ts'
import type { Enrollment } from '@lanyard/contract/outreach.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/app.ts'

type Items<T> = { items: T[] }
type Made = { id: string }

/** The whole of Lanyard over its API; it lacks a public URL, so that no mail leaves. */
describe('a contact that is put aside while a sequence runs', () => {
  let app: TestApp
  let contactId: string
  let messageId: string
  beforeAll(async () => {
    app = await startTestApp({ env: { LANYARD_PITCH: 'We lend gangways.' } })
    const { api } = app
    await api.post('/api/v1/mailboxes', {
      fromName: 'Noor Haddad',
      fromAddress: 'noor@berthline.example',
      smtp: { host: 'mail.example', port: 25, security: 'none', user: 'noor', password: 'pw' },
    })
    await api.put('/api/v1/country-rules/unknown', { messages: 'allow', grounds: 'They asked us to write.' })
    const { id: companyId } = await api.post<Made>('/api/v1/companies', { name: 'Acorn', domain: 'acorn.example' })
    const ada = { companyId, fullName: 'Ada Birch', email: 'ada@acorn.example' }
    contactId = (await api.post<Made>('/api/v1/contacts', ada)).id
    const sequence = await api.post<Made>('/api/v1/sequences', {
      ...{ name: 'A note', approvalRequired: true },
      window: { from: '00:00', to: '23:59', days: [1, 2, 3, 4, 5, 6, 7] },
      steps: [{ kind: 'email', delayDays: 0, subject: 'A word', body: 'Hello' }],
    })
    await api.put(`/api/v1/sequences/${sequence.id}/status`, { status: 'active' })
    await api.post(`/api/v1/sequences/${sequence.id}/enrollments`, { contactIds: [contactId] })
  })
  afterAll(() => app.stop())

  const messages = async () =>
    (await app.api.get<Items<MessageRow>>(`/api/v1/messages?contactId=${contactId}`)).items.filter(
      (one) => one.state !== 'cancelled',
    )
  const message = () => app.api.get<MessageAnswer>(`/api/v1/messages/${messageId}`)
  const enrollment = async () =>
    (await app.api.get<Items<Enrollment>>(`/api/v1/enrollments?contactId=${contactId}`)).items[0]
  const soon = { timeout: 20_000 }

  it('stays in it where that is undone before anything came of it, and after', async () => {
    await expect.poll(async () => (await messages()).length, soon).toBe(1)
    // More than once without a pause, as two jobs then race.
    for (const pause of [false, false, false, true]) {
      await app.api.post('/api/v1/contacts/removals', { ids: [contactId] })
      if (pause) await app.app.worker.idle()
      await app.api.post('/api/v1/contacts/restorations', { ids: [contactId] })
      await app.app.worker.idle()
      await expect.poll(async () => (await messages()).map((one) => one.stateReason), soon).toEqual(['needs_approval'])
      expect(await enrollment()).toMatchObject({ status: 'active' })
    }
  })

  it('leaves it, and what was planned is called off, for a reason that everybody sees', async () => {
    await expect.poll(async () => (await messages()).length, soon).toBe(1)
    messageId = (await messages())[0]!.id
    await app.api.patch(`/api/v1/messages/${messageId}`, { text: 'My own words' })
    await app.api.post('/api/v1/contacts/removals', { ids: [contactId] })
    await expect.poll(async () => (await message()).stateReason, soon).toBe('contact_removed')
    expect(await message()).toMatchObject({ state: 'cancelled' })
    expect(await enrollment()).toMatchObject({ status: 'stopped', reason: 'contact_removed' })
  })

  it('goes on where it was once the contact is back, with the words that a person wrote, held for them', async () => {
    await app.api.post('/api/v1/contacts/restorations', { ids: [contactId] })
    await expect.poll(async () => (await enrollment())?.status, soon).toBe('active')
    await expect.poll(async () => (await message()).stateReason, soon).toBe('restored')
    expect(await message()).toMatchObject({ id: messageId, state: 'held', text: 'My own words' })
    expect(await messages()).toHaveLength(1)
  })

  it('is not written to any more where the sequence was archived meanwhile', async () => {
    await app.api.post('/api/v1/contacts/removals', { ids: [contactId] })
    await expect.poll(async () => (await message()).stateReason, soon).toBe('contact_removed')
    const { sequenceId } = (await enrollment())!
    await app.api.put(`/api/v1/sequences/${sequenceId}/status`, { status: 'archived' })
    await app.api.post('/api/v1/contacts/restorations', { ids: [contactId] })
    await app.app.worker.idle()
    expect(await message()).toMatchObject({ state: 'cancelled', stateReason: 'contact_removed' })
    expect(await enrollment()).toMatchObject({ status: 'stopped', reason: 'contact_removed' })
  })
})
