import type { MessagePreview, Sequence, SequenceDefinition } from '@lanyard/contract/outreach.ts'
import type { Snippet } from '@lanyard/contract/outreach-snippets.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/app.ts'
import { startTestOutreach, type TestOutreach } from '../test-outreach.ts'
import { createSnippet, editSnippet } from './edit-snippet.ts'

describe('what is planned with a snippet', () => {
  let test: TestOutreach
  beforeAll(async () => {
    test = await startTestOutreach()
  })
  beforeEach(() => test.reset())
  afterAll(() => test.platform.close())

  const create = (name: string, text: string) => createSnippet(test.deps, test.ctx(), { name, text })
  const edit = (id: string, text: string) => editSnippet(test.deps, test.ctx(), id, { text })

  it('says what the snippet says, and is made again once that changes, through other snippets too', async () => {
    const inner = await create('firm', 'from Berth & Line, {{ contact.first_name }}')
    await create('greeting', "Hello {% render 'firm' %}")
    const { contactId } = await test.begin({
      steps: [{ kind: 'email', delayDays: 0, subject: 'A word', body: "{% render 'greeting' %}." }],
    })
    const texts = () => test.messagesTo(contactId).map((one) => [one.text, one.state, one.stateReason])
    expect(texts()).toEqual([['Hello from Berth & Line, Ada.', 'planned', null]])
    expect(await edit(inner, 'from the quay, {{ contact.first_name }}')).toBe(1)
    await test.plan()
    expect(texts()).toEqual([
      ['Hello from Berth & Line, Ada.', 'cancelled', 'snippet_changed'],
      ['Hello from the quay, Ada.', 'planned', null],
    ])
  })

  it('stays as it is where it has left, where a person rewrote it, and where a person holds it', async () => {
    const id = await create('place', 'Berlin')
    const sequence = { steps: [{ kind: 'email' as const, subject: 'A word', body: "In {% render 'place' %}" }] }
    const [gone, rewritten, held, plain] = [
      await test.begin(sequence),
      await test.begin(sequence),
      await test.begin(sequence),
      await test.begin(sequence),
    ]
    await test.send(gone.contactId)
    Object.assign(test.messagesTo(rewritten.contactId)[0]!, { html: null })
    Object.assign(test.messagesTo(held.contactId)[0]!, { state: 'held', stateReason: 'by_hand' })
    expect(await edit(id, 'Lisbon')).toBe(1)
    await test.plan()
    const of = (one: { contactId: string }) => test.messagesTo(one.contactId).map((message) => message.text)
    expect([gone, rewritten, held, plain].map(of)).toEqual([
      ['In Berlin'],
      ['In Berlin'],
      ['In Berlin'],
      ['In Berlin', 'In Lisbon'],
    ])
  })

  it('is made again also where a variant of its step puts the snippet in', async () => {
    const id = await create('question', 'Have you a minute?')
    const variant = { weight: 100, subject: 'A question', body: "{% render 'question' %}" }
    const step = { kind: 'email' as const, subject: 'A word', body: 'Hello', variants: [variant] }
    const { contactId } = await test.begin({ steps: [step] })
    const drawn = test.messagesTo(contactId)[0]!.subject === 'A question'
    expect(await edit(id, 'Have you two minutes?')).toBe(1)
    await test.plan()
    expect(test.messagesTo(contactId).at(-1)!.text).toBe(drawn ? 'Have you two minutes?' : 'Hello')
  })

  it('is held for what a snippet names and nobody knows', async () => {
    await create('role', 'as {{ contact.title }}')
    const { contactId } = await test.begin({
      steps: [{ kind: 'email', delayDays: 0, subject: 'A word', body: "You {% render 'role' %}" }],
    })
    expect(test.messagesTo(contactId)).toMatchObject([{ held: 'unresolved_variable:contact.title' }])
  })
})

describe('snippets over the API', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp({})
  })
  afterAll(() => app.stop())

  const create = (name: string, text: string) => app.api.post<Snippet>('/api/v1/snippets', { name, text })
  const remove = async (path: string) => {
    const headers = { authorization: `Bearer ${app.apiKey}` }
    const answer = await fetch(`${app.localUrl}${path}`, { method: 'DELETE', headers })
    const body = (await answer.json()) as { detail?: string }
    if (!answer.ok) throw new Error(body.detail)
    return body
  }
  const draft = (body: string) =>
    app.api.post<Sequence>('/api/v1/sequences', { name: 'Notes', steps: [{ kind: 'email', subject: 'A word', body }] })

  it('are made, changed, deleted while nobody uses them, and restored, with their history', async () => {
    const made = await create('footer', 'Kind regards')
    await expect(create('footer', 'x')).rejects.toMatchObject({ code: 'conflict' })
    await expect(create('Bad Name', 'x')).rejects.toMatchObject({ code: 'invalid_request' })
    await expect(create('loop', "{% render 'loop' %}")).rejects.toMatchObject({ code: 'invalid_request' })
    await expect(create('broken', '{% if x %}')).rejects.toMatchObject({ code: 'invalid_request' })
    await expect(draft("{% render 'nobody' %}")).rejects.toThrow(/no snippet "nobody"/)
    const path = `/api/v1/snippets/${made.id}`
    const sequence = await draft("Hello\n\n{% render 'footer' %}")
    expect(await app.api.get(path)).toMatchObject({ usedBy: { sequences: [{ id: sequence.id, name: 'Notes' }] } })
    await expect(remove(path)).rejects.toThrow(/the sequence "Notes"/)
    await expect(app.api.patch(path, { name: 'foot' })).rejects.toThrow(/the sequence "Notes"/)
    expect(await app.api.patch(path, { text: 'Best' })).toMatchObject({ text: 'Best', madeAgain: 0 })
    await app.api.put(`/api/v1/sequences/${sequence.id}/status`, { status: 'archived' })
    expect(await remove(path)).toMatchObject({ removedAt: expect.any(String) })
    await expect(draft("{% render 'footer' %}")).rejects.toMatchObject({ code: 'invalid_request' })
    expect(await app.api.put(`${path}/restoration`, {})).toMatchObject({ removedAt: null, text: 'Best' })
    const query = `table=outreach.snippets&recordId=${made.id}`
    const { items } = await app.api.get<{ items: { action: string }[] }>(`/api/v1/changes?${query}`)
    expect(items.map((one) => one.action)).toEqual(['restore', 'remove', 'edit', 'create'])
  })

  it('are seen through by the preview, with its gaps and its advice', async () => {
    await create('shout', '{{ contact.nickname }}!!! Wow!')
    const shown = await app.api.post<MessagePreview>('/api/v1/message-previews', {
      ...{ subject: 'A word', text: "Look: {% render 'shout' %} {% render 'missing' %}" },
    })
    expect(shown.held).toBe('snippet_missing:missing')
    const whole = await app.api.post<MessagePreview>('/api/v1/message-previews', {
      ...{ subject: 'A word', text: "Look: {% render 'shout' %}" },
    })
    expect(whole).toMatchObject({ text: 'Look: ⟦contact.nickname⟧!!! Wow!', missing: ['contact.nickname'] })
    expect(whole.lint.map((one) => one.code)).toEqual(['exclaims'])
  })

  it('travel with the file of a sequence: used where they say the same, else made under a name of their own', async () => {
    await create('street', 'Quay 4')
    const address = await create('address', "Come to {% render 'street' %}.")
    const original = await draft("Hello. {% render 'address' %}")
    const file = await app.api.get<SequenceDefinition>(`/api/v1/sequences/${original.id}/definition`)
    expect(file.snippets?.map((one) => one.name)).toEqual(['address', 'street'])
    const again = await app.api.post<Sequence>('/api/v1/sequence-definitions', file)
    expect(again.steps[0]!.body).toBe("Hello. {% render 'address' %}")
    const other = {
      ...file,
      snippets: file.snippets!.map((one) => (one.name === 'street' ? { ...one, text: 'Pier 9' } : one)),
    }
    const elsewhere = await app.api.post<Sequence>('/api/v1/sequence-definitions', other)
    expect(elsewhere.steps[0]!.body).toBe("Hello. {% render 'address-2' %}")
    const { items } = await app.api.get<{ items: Snippet[] }>('/api/v1/snippets?search=-2')
    expect(items.map(({ name, text }) => [name, text])).toEqual([
      ['address-2', "Come to {% render 'street-2' %}."],
      ['street-2', 'Pier 9'],
    ])
    expect(await app.api.get(`/api/v1/snippets/${address.id}`)).toMatchObject({
      text: "Come to {% render 'street' %}.",
    })
    const looping = { ...file, snippets: [{ name: 'street', text: "{% render 'address' %}" }, file.snippets![0]] }
    await expect(app.api.post('/api/v1/sequence-definitions', looping)).rejects.toMatchObject({
      code: 'invalid_request',
    })
  })
})
