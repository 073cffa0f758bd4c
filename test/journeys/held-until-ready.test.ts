import type { Readiness } from '@lanyard/contract/mailboxes.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../app.ts'
import { type DnsServer, startDnsServer } from '../dns-server.ts'
import { type Sink, startSink } from '../smtp-sink.ts'

type Listed = { items: { id: string; state: string; stateReason: string | null }[] }

describe('the first hour, until the first real mail is out', { timeout: 180_000 }, () => {
  let dns: DnsServer
  let sink: Sink
  let app: TestApp
  beforeAll(async () => {
    dns = await startDnsServer({})
    sink = await startSink({ user: 'noor@berthline.example', password: 'app password' })
    app = await startTestApp({
      env: {
        LANYARD_PUBLIC_URL: 'https://mail.berthline.example',
        LANYARD_PITCH: 'Lead capture for exhibitors.',
        LANYARD_DNS_SERVERS: dns.address,
        LANYARD_ALLOW_HOSTS: `localhost:${sink.port}`,
      },
    })
  }, 180_000)
  afterAll(async () => {
    await app?.stop()
    await sink?.close()
    await dns?.close()
  })

  const readiness = () => app.api.get<Readiness>('/api/v1/readiness')
  const missing = async () =>
    (await readiness()).items.filter((one) => one.required && one.state === 'missing').map((one) => one.kind)
  const smtp = () => ({
    host: 'localhost',
    port: sink.port,
    security: 'none',
    user: 'noor@berthline.example',
    password: 'app password',
  })

  it('says at the start what is missing', async () => {
    expect(await missing()).toEqual(['postal_address', 'mailbox'])
  })

  it('connects a mailbox that was checked before it was saved, and sends a test to itself', async () => {
    const check = await app.api.post('/api/v1/mailbox-checks', { smtp: smtp() })
    expect(check).toMatchObject({ smtp: { ok: true, signedIn: true }, imap: null })
    const mailbox = await app.api.post<{ id: string; hasPassword: boolean }>('/api/v1/mailboxes', {
      fromName: 'Noor Haddad',
      fromAddress: 'noor@berthline.example',
      smtp: smtp(),
    })
    expect(JSON.stringify(mailbox)).not.toContain('app password')
    expect(await app.api.put(`/api/v1/mailboxes/${mailbox.id}/check`)).toMatchObject({ ok: true })
    expect(await app.api.post(`/api/v1/mailboxes/${mailbox.id}/test-messages`, {})).toMatchObject({ sent: true })
    expect(sink.received.at(-1)).toMatchObject({ to: 'noor@berthline.example' })
  })

  it('holds what is approved until the postal address and the records are there, and then sends it by itself', async () => {
    expect(await missing()).toEqual(['postal_address', 'spf', 'dmarc'])
    const company = await app.api.post<{ id: string }>('/api/v1/companies', { name: 'Acorn', domain: 'acorn.example' })
    const contact = await app.api.post<{ id: string }>('/api/v1/contacts', {
      companyId: company.id,
      fullName: 'Ada Berg',
      title: 'Head of Marketing',
      email: 'ada.berg@acorn.example',
    })
    const message = {
      contactId: contact.id,
      companyId: company.id,
      subject: 'The stand',
      text: 'Hello Ada,\n\nsee you there.',
    }
    // Nobody knows where Acorn is; the organisation answers for writing there.
    await app.api.put('/api/v1/country-rules/unknown', { messages: 'allow', grounds: 'Ada asked us to write.' })
    await planByHand(app, message)
    const listed = () => app.api.get<Listed>('/api/v1/messages')
    const [first] = (await poll(listed, ({ items }) => items[0]?.state === 'held')).items
    expect(first).toMatchObject({ state: 'held', stateReason: 'no_postal_address' })

    const postalAddress = 'Berthline Ltd., 14 Chandlers Row, Bristol BS1 4QA'
    await app.api.patch('/api/v1/organisation', { postalAddress })
    await poll(listed, ({ items }) => items[0]?.stateReason === 'no_spf')

    dns.zone = {
      'berthline.example': { txt: ['v=spf1 mx ~all'] },
      '_dmarc.berthline.example': { txt: ['v=DMARC1; p=none'] },
    }
    await forgetAnswers(app)
    expect((await readiness()).ready).toBe(true)
    await poll(listed, ({ items }) => items[0]?.state === 'sent')
    const mail = sink.received.at(-1)!.raw.toString('latin1')
    expect(mail.replaceAll('=\r\n', '')).toContain('14 Chandlers Row')
  })
})

/** As an hour later: the name server is asked again. */
const forgetAnswers = ({ app, organisationId }: TestApp) =>
  app.jobs.contextFor(organisationId, { kind: 'system', id: 'test' }).transaction((ctx) =>
    ctx.db
      .updateTable('delivery.sending_domains')
      .set({ asked_at: new Date(0) })
      .execute(),
  )

/** As outreach plans it, due now. */
async function planByHand(
  { app, organisationId }: TestApp,
  message: { contactId: string; companyId: string; subject: string; text: string },
): Promise<void> {
  const ctx = app.jobs.contextFor(organisationId, { kind: 'system', id: 'test' })
  await ctx.transaction((ctx) =>
    app.delivery.planMessages(ctx, [
      {
        ...message,
        ...{ key: 'by hand', enrollmentId: null, sequenceId: null, eventId: null, step: 1, mailboxId: null },
        ...{ toAddress: 'ada.berg@acorn.example', toName: 'Ada Berg', html: null, sendAt: ctx.clock.now() },
        ...{ reasons: [], evidenceIds: [], inReplyTo: null, held: null },
      },
    ]),
  )
}

async function poll<T>(read: () => Promise<T>, until: (value: T) => boolean): Promise<T> {
  let value: T | undefined
  await expect
    .poll(
      async () => {
        value = await read()
        return until(value)
      },
      { timeout: 60_000, interval: 300 },
    )
    .toBe(true)
  return value!
}
