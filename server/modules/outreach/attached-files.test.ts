import type { Attachment } from '@lanyard/contract/attachments.ts'
import type { MessageAnswer, MessageRow } from '@lanyard/contract/delivery.ts'
import type { MessagePreview, Sequence, SequenceDefinition } from '@lanyard/contract/outreach.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/app.ts'

type Items<T> = { items: T[] }

describe('files of steps and messages', () => {
  let app: TestApp
  let contactId: string
  beforeAll(async () => {
    app = await startTestApp({})
    await app.api.put('/api/v1/country-rules/unknown', { messages: 'allow', grounds: 'They asked us to write.' })
    const company = await app.api.post<{ id: string }>('/api/v1/companies', { name: 'Acorn', domain: 'acorn.example' })
    const person = { companyId: company.id, fullName: 'Ada Birch', email: 'ada@acorn.example' }
    contactId = (await app.api.post<{ id: string }>('/api/v1/contacts', person)).id
  })
  afterAll(() => app.stop())

  const request = (path: string, options: RequestInit = {}) =>
    fetch(`${app.localUrl}${path}`, { headers: { authorization: `Bearer ${app.apiKey}` }, ...options })
  const upload = async (name: string, body: Buffer, key = app.apiKey!) => {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/octet-stream' }
    const query = new URLSearchParams({ name })
    const answer = await request(`/api/v1/attachments?${query}`, {
      method: 'POST',
      headers,
      body: new Uint8Array(body),
    })
    return { status: answer.status, body: (await answer.json()) as Attachment & { detail: string } }
  }
  const pdf = (bytes = 0) => Buffer.concat([Buffer.from('%PDF-1.7 '), Buffer.alloc(bytes, 65)])

  it('are refused where they are too large, of a kind that is not sent, or somebody else’s', async () => {
    expect(await upload('big.pdf', pdf(5 * 1024 * 1024))).toMatchObject({ status: 400, body: { detail: /5\.0 MB/ } })
    expect(await upload('x.exe', Buffer.from('MZ'))).toMatchObject({ status: 400 })
    const { key } = await app.api.post<{ key: string }>('/api/v1/api-keys', { name: 'eyes', role: 'viewer' })
    expect(await upload('a.pdf', pdf(), key)).toMatchObject({ status: 403 })
    const stranger = '019a0000-0000-7000-8000-00000000ffff'
    expect((await request(`/api/v1/attachments/${stranger}/file`)).status).toBe(404)
    expect((await fetch(`${app.localUrl}/api/v1/attachments/${stranger}/file`)).status).toBe(401)
    const written = { contactId, subject: 'A word', text: 'Hello', attachmentIds: [stranger] }
    await expect(app.api.post('/api/v1/messages', written)).rejects.toThrow(/not there any more/)
    const [one, two] = [await upload('one.pdf', pdf(3_000_000)), await upload('two.pdf', pdf(3_000_000))]
    const both = { ...written, attachmentIds: [one.body.id, two.body.id] }
    await expect(app.api.post('/api/v1/messages', both)).rejects.toThrow(/5\.7 MB together/)
  })

  it('come down as they went up, under headers that let nothing run', async () => {
    const { body } = await upload('Preise "für" Häfen.pdf', pdf(10))
    expect(body).toMatchObject({ name: 'Preise für Häfen.pdf', type: 'application/pdf', size: 19 })
    const answer = await request(`/api/v1/attachments/${body.id}/file`)
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(pdf(10))
    const headers = Object.fromEntries(answer.headers)
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="file"; filename*=UTF-8\'\'Preise%20f%C3%BCr%20H%C3%A4fen.pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    })
  })

  it('are in the preview with advice, in the planned message, in copies and versions, and named in a file', async () => {
    const { body: file } = await upload('plan.pdf', pdf(1_200_000))
    const shown = await app.api.post<MessagePreview>('/api/v1/message-previews', {
      ...{ subject: 'A word', text: 'Hello', attachmentIds: [file.id] },
    })
    expect(shown.attachments).toEqual([file])
    expect(shown.lint.map((one) => one.code)).toEqual(['attachment_first', 'attachments_heavy'])
    const sequence = await app.api.post<Sequence>('/api/v1/sequences', {
      name: 'With a plan',
      window: { from: '00:00', to: '23:59', days: [1, 2, 3, 4, 5, 6, 7] },
      steps: [{ kind: 'email', subject: 'A word', body: 'Hello', attachmentIds: [file.id] }],
    })
    const path = `/api/v1/sequences/${sequence.id}`
    expect(sequence.steps[0]!.attachmentIds).toEqual([file.id])
    const copy = await app.api.post<Sequence>(`${path}/copies`, {})
    expect(copy.steps[0]!.attachmentIds).toEqual([file.id])
    await app.api.put(`${path}/status`, { status: 'active' })
    await app.api.post(`${path}/enrollments`, { contactIds: [contactId] })
    const find = async () => (await app.api.get<Items<MessageRow>>(`/api/v1/messages?contactId=${contactId}`)).items[0]
    await expect.poll(find, { timeout: 20_000 }).toMatchObject({ attachmentIds: [file.id] })
    const message = await app.api.get<MessageAnswer>(`/api/v1/messages/${(await find())!.id}`)
    expect(message.attachments).toEqual([file])
    expect(
      await app.api.patch<Sequence>(path, { steps: [{ kind: 'email', subject: 'A word', body: 'Hello' }] }),
    ).toMatchObject({ version: 2 })
    const { items } = await app.api.get<Items<{ version: number; steps: { attachmentIds?: string[] }[] }>>(
      `${path}/versions`,
    )
    expect(items.map((one) => one.steps[0]!.attachmentIds)).toEqual([undefined, [file.id]])
    const definition = await app.api.get<SequenceDefinition>(`/api/v1/sequences/${copy.id}/definition`)
    expect(definition.steps[0]).toMatchObject({ attachmentNames: ['plan.pdf'] })
    const again = await app.api.post<Sequence>('/api/v1/sequence-definitions', definition)
    expect(again.steps[0]).not.toHaveProperty('attachmentIds')
  })
})
