import type { MessageAnswer, MessageRow } from '@lanyard/contract/delivery.ts'
import type { MailboxRow as MailboxShown } from '@lanyard/contract/mailboxes.ts'
import type { MessageComparison } from '@lanyard/contract/message-comparisons.ts'
import type {
  Enrollment,
  EnrollmentResults,
  MessagePreview,
  Sequence,
  SequenceDefinition,
} from '@lanyard/contract/outreach.ts'
import type { ContactPolicy } from '@lanyard/contract/outreach-policy.ts'
import type { Task } from '@lanyard/contract/outreach-tasks.ts'
import type { SendingLimitsAnswer } from '@lanyard/contract/sending-limits.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/app.ts'
import { type Sink, startSink } from '../../../test/smtp-sink.ts'

type Items<T> = { items: T[]; next: string | null }

/** The whole of Lanyard over its API, with a mail server of its own; the installation lacks a public URL, so that no mail leaves. */
describe('sequences and messages by hand', () => {
  let app: TestApp
  let sink: Sink
  let sequence: Sequence
  let companyId: string
  const contacts: Record<'ada' | 'mononym' | 'mute', string> = { ada: '', mononym: '', mute: '' }

  // The whole of Lanyard starts, and listeners work while the test waits.
  beforeAll(async () => {
    sink = await startSink({ user: 'noor', password: 'pw' })
    app = await startTestApp({
      env: { LANYARD_ALLOW_HOSTS: `127.0.0.1:${sink.port}`, LANYARD_PITCH: 'We lend gangways to conferences.' },
    })
    const { api } = app
    await api.post('/api/v1/mailboxes', {
      fromName: 'Noor Haddad',
      fromAddress: 'noor@berthline.example',
      smtp: { host: '127.0.0.1', port: sink.port, security: 'none', user: 'noor', password: 'pw' },
    })
    // Nobody knows in which country Acorn is.
    await api.put('/api/v1/country-rules/unknown', { messages: 'allow', grounds: 'Everybody here asked us to write.' })
    const company = await api.post<{ id: string }>('/api/v1/companies', { name: 'Acorn', domain: 'acorn.example' })
    companyId = company.id
    const add = async (fullName: string, email: string | null) =>
      (await api.post<{ id: string }>('/api/v1/contacts', { companyId, fullName, email, title: 'Head of Marketing' }))
        .id
    contacts.ada = await add('Ada Birch', 'ada@acorn.example')
    contacts.mononym = await add('Birchwood', 'birchwood@acorn.example')
    contacts.mute = await add('Cleo Dunn', null)
    sequence = await api.post<Sequence>('/api/v1/sequences', {
      name: 'Two notes',
      // Open on every day: what is due on a Saturday would else wait until 48 hours before Monday.
      window: { from: '00:00', to: '23:59', days: [1, 2, 3, 4, 5, 6, 7] },
      steps: [
        { kind: 'email', delayDays: 0, subject: 'A word', body: 'Hello {{ contact.first_name | default: "there" }}' },
        { kind: 'email', delayDays: 3, subject: 'Again', body: 'As {{ contact.title }}' },
      ],
    })
  })
  afterAll(async () => {
    await app.stop()
    await sink.close()
  })

  const preview = (body: object) => app.api.post<MessagePreview>('/api/v1/message-previews', body)
  const messages = async (query: string) => (await app.api.get<Items<MessageRow>>(`/api/v1/messages?${query}`)).items
  const eventually = async <T>(read: () => Promise<T>, good: (value: T) => boolean): Promise<T> => {
    for (let turn = 0; turn < 200; turn++) {
      const value = await read()
      if (good(value)) return value
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    return read()
  }

  it('say before enrolling who would be in, who not and why, and change nothing by that', async () => {
    await app.api.post('/api/v1/stops', { subject: { kind: 'contact', value: contacts.mononym }, reason: 'by_hand' })
    const ids = [contacts.ada, contacts.mononym, contacts.mute, sequence.id]
    const dry = await app.api.post<EnrollmentResults>(`/api/v1/sequences/${sequence.id}/enrollments`, {
      contactIds: ids,
      dryRun: true,
    })
    expect(dry.items).toMatchObject([
      { contactName: 'Ada Birch', companyName: 'Acorn', ok: true },
      { contactName: 'Birchwood', ok: false, reason: 'stopped', detail: 'by_hand' },
      { contactName: 'Cleo Dunn', ok: true, warning: 'no_address' },
      { contactName: null, ok: false, reason: 'unknown_contact' },
    ])
    expect((await app.api.get<Items<Enrollment>>('/api/v1/enrollments')).items).toEqual([])
  })

  it('plan again what was held for want of an address once the contact has one', async () => {
    await app.api.put(`/api/v1/sequences/${sequence.id}/status`, { status: 'active' })
    await app.api.post(`/api/v1/sequences/${sequence.id}/enrollments`, { contactIds: [contacts.ada, contacts.mute] })
    const held = await eventually(
      () => messages(`contactId=${contacts.mute}`),
      (found) => found.length > 0,
    )
    expect(held).toMatchObject([{ state: 'held', stateReason: 'no_address', sequenceName: 'Two notes' }])
    await app.api.patch(`/api/v1/contacts/${contacts.mute}`, { email: 'cleo@acorn.example' })
    const both = await eventually(
      () => messages(`contactId=${contacts.mute}&sort=changedAt`),
      (found) => found.length > 1,
    )
    expect(both).toMatchObject([
      { state: 'cancelled', stateReason: 'address_found' },
      { state: 'held', stateReason: 'needs_approval', toAddress: 'cleo@acorn.example', contactName: 'Cleo Dunn' },
    ])
    const [enrollment] = (await app.api.get<Items<Enrollment>>(`/api/v1/enrollments?contactId=${contacts.mute}`)).items
    expect(enrollment).toMatchObject({ status: 'active', contactName: 'Cleo Dunn', companyName: 'Acorn' })
  })

  it('count who is in them, and take back a stop by hand without writing twice', async () => {
    const { items } = await app.api.get<Items<Enrollment>>(`/api/v1/enrollments?search=birch&sequenceId=${sequence.id}`)
    const ids = items.map((one) => one.id)
    expect(items.map((one) => one.contactName)).toEqual(['Ada Birch'])
    expect((await app.api.get<Sequence>(`/api/v1/sequences/${sequence.id}`)).counts).toMatchObject({ active: 2 })
    await app.api.post('/api/v1/enrollments/stops', { ids })
    expect((await messages(`contactId=${contacts.ada}`)).map((one) => one.state)).toEqual(['cancelled'])
    await app.api.post('/api/v1/enrollments/restorations', { ids })
    const again = await eventually(
      () => messages(`contactId=${contacts.ada}`),
      (found) => found.length > 1,
    )
    expect(again.map((one) => one.state).sort()).toEqual(['cancelled', 'held'])
  })

  it('end an enrollment with its message called off, and go on when that is taken back', async () => {
    const [message] = await messages(`contactId=${contacts.ada}&state=held`)
    const status = async () =>
      (await app.api.get<Items<Enrollment>>(`/api/v1/enrollments?contactId=${contacts.ada}`)).items[0]!.status
    await app.api.post('/api/v1/messages/cancellations', { ids: [message!.id] })
    expect(await eventually(status, (one) => one === 'stopped')).toBe('stopped')
    await app.api.post('/api/v1/messages/restorations', { ids: [message!.id], asBefore: true })
    expect(await eventually(status, (one) => one === 'active')).toBe('active')
    expect(await messages(`contactId=${contacts.ada}&state=held`)).toMatchObject([{ stateReason: 'needs_approval' }])
  })

  it('stand beside the template of their step, and beside what was said before they were made again', async () => {
    const [made] = await messages(`contactId=${contacts.ada}&state=held`)
    const compare = () =>
      app.api.post<{ items: MessageComparison[] }>('/api/v1/message-comparisons', { ids: [made!.id, sequence.id] })
    expect((await compare()).items).toEqual([
      {
        ...{ id: made!.id, subject: 'A word', text: 'Hello Ada' },
        template: { subject: 'A word', text: 'Hello {{ contact.first_name | default: "there" }}' },
        // It was called off and made again further up.
        earlier: { subject: 'A word', text: 'Hello Ada' },
        // Nothing has changed that would make it again.
        afresh: null,
      },
    ])
    await app.api.patch(`/api/v1/messages/${made!.id}`, { text: 'Hello Ada, once more' })
    expect((await compare()).items[0]).toMatchObject({ text: 'Hello Ada, once more', earlier: { text: 'Hello Ada' } })
    await app.api.patch(`/api/v1/messages/${made!.id}`, { text: 'Hello Ada' })
  })

  it('show a text to any contact with its gaps marked, and to the one of whom least is known', async () => {
    const shown = await preview({
      contactId: contacts.ada,
      subject: 'For {{ company.name }}',
      text: 'Hello {{ contact.first_name }}, see {{ event.name }} and {{ contact.frist_name }}. [First name]',
    })
    expect(shown).toMatchObject({
      subject: 'For Acorn',
      text: 'Hello Ada, see ⟦event.name⟧ and ⟦contact.frist_name⟧. [First name]',
      missing: ['event.name', 'contact.frist_name'],
      held: 'unresolved_variable:event',
      notes: ['in_sequence'],
    })
    expect(shown.lint.map((one) => one.code)).toEqual(['placeholder'])
    const least = await preview({ subject: 'x', text: 'Hello {{ contact.first_name | default: "there" }}' })
    expect(least).toMatchObject({ contact: { name: 'Birchwood' }, missing: [] })
  })

  it('have HTML of their own looked over, in the preview and once it is in a message', async () => {
    const html = '<p>Hello</p><img src="https://pictures.example/booth.png">'
    const codes = ['only_pictures', 'remote_pictures', 'picture_without_words']
    const shown = await preview({ contactId: contacts.ada, subject: 'A word', text: 'Hello', html })
    expect(shown.lint.map((one) => one.code)).toEqual(codes)
    const { id } = await app.api.post<{ id: string }>('/api/v1/messages', {
      ...{ contactId: contacts.ada, subject: 'A word', text: 'Hello', approvalRequired: true },
    })
    const lintOf = async () => (await app.api.get<MessageAnswer>(`/api/v1/messages/${id}`)).lint.map((one) => one.code)
    expect(await lintOf()).toEqual([])
    await app.api.patch(`/api/v1/messages/${id}`, { text: 'Hello', html })
    expect(await lintOf()).toEqual(codes)
    await app.api.put(`/api/v1/messages/${id}/cancellation`, {})
  })

  it('tell what stands against a message by hand, and hold it for that', async () => {
    const draft = { contactId: contacts.mononym, subject: 'A word', text: 'Hello' }
    const shown = await preview({ ...draft, approvalRequired: false })
    expect(shown.held).toBe('stopped: by_hand')
    expect(shown.gates.filter((one) => !one.ok).map((one) => one.gate)).toEqual(['stop', 'installation'])
    const written = await app.api.post('/api/v1/messages', { ...draft, approvalRequired: false })
    expect(written).toMatchObject({ state: 'held', held: 'stopped: by_hand' })
  })

  it('are held for want of a basis where the organisation decided nothing, after all that holds them besides', async () => {
    const { api } = app
    await api.put('/api/v1/country-rules/unknown', { messages: 'hold' })
    const note = { contactId: contacts.ada, subject: 'A word', text: 'Hello Ada, see you there.' }
    const shown = await preview({ ...note, approvalRequired: false })
    expect(shown.held).toBe('no_basis: unknown')
    const written = await api.post<object>('/api/v1/messages', { ...note, approvalRequired: false })
    expect(written).toMatchObject({ state: 'held', held: 'no_basis: unknown' })
    expect(await api.post('/api/v1/messages', note)).toMatchObject({ state: 'held', held: 'needs_approval' })
    await api.put('/api/v1/country-rules/unknown', { messages: 'allow', grounds: 'Everybody here asked us to write.' })
  })

  it('wait for approval when a key writes them, and keep the hour they were given', async () => {
    const sendAt = '2999-03-04T05:06:00Z'
    const draft = { contactId: contacts.ada, subject: 'A word', text: 'Hello', sendAt }
    expect(await preview(draft)).toMatchObject({ notes: ['in_sequence', 'outside_hours'] })
    const written = await app.api.post<{ id: string }>('/api/v1/messages', draft)
    expect(written).toMatchObject({ state: 'held', held: 'needs_approval', sendAt })
    expect(await app.api.get(`/api/v1/messages/${written.id}`)).toMatchObject({
      sequenceId: null,
      contactName: 'Ada Birch',
    })
  })

  it('put tasks before a person, in a list with whom they are about, until they are done', async () => {
    const { id } = await app.api.post<Sequence>('/api/v1/sequences', {
      name: 'A call',
      window: { from: '00:00', to: '23:59', days: [1, 2, 3, 4, 5, 6, 7] },
      steps: [{ kind: 'call', subject: 'Call {{ contact.full_name }}', body: 'About {{ company.name }}' }],
    })
    await app.api.put(`/api/v1/sequences/${id}/status`, { status: 'active' })
    const dora = await app.api.post<{ id: string }>('/api/v1/contacts', { companyId, fullName: 'Dora Elm' })
    await app.api.post(`/api/v1/sequences/${id}/enrollments`, { contactIds: [dora.id] })
    const list = async (query: string) => (await app.api.get<Items<Task>>(`/api/v1/tasks?${query}`)).items
    const [task] = await eventually(
      () => list(`state=open&kind=call,linkedin&search=elm`),
      (found) => found.length > 0,
    )
    expect(task).toMatchObject({ title: 'Call Dora Elm', contactName: 'Dora Elm', companyName: 'Acorn', stop: null })
    expect(await list('state=done')).toEqual([])
    expect(await app.api.get('/api/v1/task-counts')).toMatchObject({ open: 1 })
    const ids = [task!.id]
    expect(await app.api.post('/api/v1/tasks/completions', { ids, outcome: 'talked', note: 'Wants a quote' })).toEqual({
      items: [{ id: task!.id, ok: true }],
    })
    expect(await app.api.get(`/api/v1/tasks/${task!.id}`)).toMatchObject({ outcome: 'talked', note: 'Wants a quote' })
    expect(await app.api.post('/api/v1/tasks/restorations', { ids })).toMatchObject({ items: [{ ok: true }] })
    expect(await app.api.post('/api/v1/tasks/skips', { ids })).toMatchObject({ items: [{ ok: true }] })
    const [enrollment] = (await app.api.get<Items<Enrollment>>(`/api/v1/enrollments?contactId=${dora.id}`)).items
    expect(enrollment).toMatchObject({ status: 'finished', taskId: null })
    expect(await app.api.get(`/api/v1/enrollments/${enrollment!.id}/steps`)).toMatchObject({
      items: [{ step: 1, outcome: 'skipped', reason: 'by_hand' }],
    })
  })

  it('are written to a file and read back, and take their people along to other steps', async () => {
    const file = await app.api.get<SequenceDefinition>(`/api/v1/sequences/${sequence.id}/definition`)
    expect(file).toMatchObject({ format: 'lanyard.sequence', formatVersion: 1, name: 'Two notes' })
    const read = await app.api.post<Sequence>('/api/v1/sequence-definitions', { ...file, name: 'From a file' })
    expect(read).toMatchObject({ name: 'From a file', status: 'draft', steps: sequence.steps })
    await expect(app.api.post('/api/v1/sequence-definitions', { ...file, formatVersion: 2 })).rejects.toMatchObject({
      code: 'invalid_request',
    })
    expect(await app.api.post(`/api/v1/sequences/${sequence.id}/version-moves`, {})).toEqual({
      ...{ version: 1, moved: 0, finished: 0 },
    })
  })

  it('follow a contact policy that only managers change', async () => {
    const usual = await app.api.get<ContactPolicy>('/api/v1/contact-policy')
    expect(usual).toMatchObject({ personTouches: 3, personDays: 7, cooldownDays: 30 })
    const strict = { ...usual, personTouches: 1, companyTouches: null }
    expect(await app.api.put('/api/v1/contact-policy', strict)).toEqual(strict)
    expect(await app.api.get('/api/v1/contact-policy')).toEqual(strict)
    await app.api.put('/api/v1/contact-policy', usual)
    await expect(app.api.put('/api/v1/contact-policy', { ...usual, personDays: 0 })).rejects.toMatchObject({
      code: 'invalid_request',
    })
  })

  it('keep to the blackout days of the organisation, with a history of who set them', async () => {
    expect(await app.api.get('/api/v1/blackout-days')).toEqual({ days: [] })
    const days = [{ from: '2027-08-02', to: '2027-08-13', name: 'Summer closing' }]
    expect(await app.api.put('/api/v1/blackout-days', { days })).toEqual({ days })
    const { items } = await app.api.get<Items<{ after: object }>>('/api/v1/changes?table=outreach.blackouts')
    expect(items[0]!.after).toEqual({ days: ['2027-08-02 to 2027-08-13 (Summer closing)'] })
    const year = { from: '2027-01-01', to: '2028-01-02', name: null }
    for (const wrong of [{ ...days[0], to: '2027-08-01' }, year]) {
      await expect(app.api.put('/api/v1/blackout-days', { days: [wrong] })).rejects.toMatchObject({
        code: 'invalid_request',
      })
    }
    expect(await app.api.put('/api/v1/blackout-days', { days: [] })).toEqual({ days: [] })
  })

  it('are sent within limits that only managers change, by mailboxes that show their days', async () => {
    const usual = await app.api.get<SendingLimitsAnswer>('/api/v1/sending-limits')
    expect(usual).toMatchObject({ companyDomainCap: 20, freeMailDomainCap: null, bounceRate: 0.05, fullToday: [] })
    const { fullToday: _, ...limits } = usual
    const changed = { ...limits, freeMailDomainCap: 100 }
    expect(await app.api.put('/api/v1/sending-limits', changed)).toEqual({ ...changed, fullToday: [] })
    await expect(app.api.put('/api/v1/sending-limits', { ...limits, bounceRate: 5 })).rejects.toMatchObject({
      code: 'invalid_request',
    })
    const [mailbox] = (await app.api.get<Items<MailboxShown>>('/api/v1/mailboxes')).items
    expect(mailbox).toMatchObject({ effectiveCap: 50, warmup: null, pausedBecause: null })
    for (const path of [`mailboxes/${mailbox!.id}`, 'sending-domains/berthline.example']) {
      expect(await app.api.get(`/api/v1/${path}/days?days=7`)).toMatchObject({ items: [], total: { sent: 0 } })
    }
    expect(await app.api.get('/api/v1/schedule')).toMatchObject({ items: expect.any(Array), complete: true })
    await expect(app.api.get('/api/v1/schedule?from=2027-02-01&to=2027-01-01')).rejects.toMatchObject({
      code: 'invalid_request',
    })
    const warmed = await app.api.patch(`/api/v1/mailboxes/${mailbox!.id}`, { warmup: { start: 5, step: 5 } })
    expect(warmed).toMatchObject({ effectiveCap: 5, warmup: { start: 5, step: 5, beganOn: expect.any(String) } })
    await app.api.patch(`/api/v1/mailboxes/${mailbox!.id}`, { warmup: null })
  })

  it('are tried on oneself: marked, not tracked, counted nowhere, and never sent to anybody else', async () => {
    const draft = { contactId: contacts.ada, subject: 'A word', text: 'Hello {{ contact.first_name }}' }
    const before = (await messages('')).length
    await expect(
      app.api.post('/api/v1/test-sends', { ...draft, toAddress: 'ada@acorn.example' }),
    ).rejects.toMatchObject({ code: 'invalid_request' })
    expect(await app.api.post('/api/v1/test-sends', draft)).toMatchObject({
      ok: true,
      toAddress: 'noor@berthline.example',
    })
    const [mail] = sink.received
    expect(mail!.raw.toString()).toContain('Subject: [Test] A word')
    expect(mail!.raw.toString()).toContain('Hello Ada')
    expect(mail!.raw.toString()).not.toMatch(/\/t\/[oc]\//)
    expect(await messages('')).toHaveLength(before)
  })

  it('keep a version for those who run when their steps change, and none when nothing did', async () => {
    const steps = sequence.steps.map(({ number: _, ...step }) => step)
    const same = await app.api.patch<Sequence>(`/api/v1/sequences/${sequence.id}`, { name: 'Two notes', steps })
    expect(same.version).toBe(1)
    const anchored = [steps[0]!, { ...steps[1]!, anchor: { of: 'start', days: -7 }, delayUnit: 'calendar' }]
    const mended = await app.api.patch<Sequence>(`/api/v1/sequences/${sequence.id}`, {
      steps: anchored,
      minGapHours: 36,
    })
    expect(mended).toMatchObject({ version: 2, minGapHours: 36, steps: [{ delayUnit: 'business' }, { number: 2 }] })
    expect(mended.steps[1]).toMatchObject({ anchor: { of: 'start', days: -7 }, delayUnit: 'calendar' })
    const other = steps.map((step) => ({ ...step, subject: 'Another word' }))
    expect((await app.api.patch<Sequence>(`/api/v1/sequences/${sequence.id}`, { steps: other })).version).toBe(3)
    const { items } = await app.api.get<Items<object>>(`/api/v1/sequences/${sequence.id}/versions`)
    expect(items).toMatchObject([
      { version: 3, running: 0 },
      { version: 2, running: 0 },
      { version: 1, running: 2 },
    ])
    const changes = await app.api.get<Items<object>>(`/api/v1/changes?table=outreach.sequences&recordId=${sequence.id}`)
    expect(changes.items[0]).toMatchObject({ action: 'edit', before: { version: 2 }, after: { version: 3 } })
  })

  it('are copied as drafts, archived with everybody in them, and restored with nobody', async () => {
    const copy = await app.api.post<Sequence>(`/api/v1/sequences/${sequence.id}/copies`, {})
    expect(copy).toMatchObject({ name: 'Two notes (copy)', status: 'draft', version: 1, counts: { active: 0 } })
    const archived = await app.api.put<Sequence>(`/api/v1/sequences/${sequence.id}/status`, { status: 'archived' })
    expect(archived.counts).toMatchObject({ active: 0, stopped: 2 })
    await expect(app.api.patch(`/api/v1/sequences/${sequence.id}`, { name: 'x' })).rejects.toMatchObject({
      code: 'conflict',
    })
    const restored = await app.api.put<Sequence>(`/api/v1/sequences/${sequence.id}/restoration`)
    expect(restored.status).toBe('draft')
    const names = async (query: string) =>
      (await app.api.get<Items<Sequence>>(`/api/v1/sequences?${query}`)).items.map((one) => one.name)
    expect(await names('search=copy')).toEqual(['Two notes (copy)'])
    expect(await names('status=draft&sort=-name')).toEqual(['Two notes (copy)', 'Two notes', 'From a file'])
  })

  it('take 29 February and days for hours in the filters of the list, and no nonsense', async () => {
    expect(await messages('from=2028-02-29&to=2028-02-29')).toEqual([])
    await expect(messages('from=tomorrow')).rejects.toMatchObject({ code: 'invalid_request' })
    await expect(messages('state=held,lost')).rejects.toMatchObject({ code: 'invalid_request' })
  })
})
