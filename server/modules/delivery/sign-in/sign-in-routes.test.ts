import type { MailboxKinds, SignInStarted } from '@lanyard/contract/mailbox-accounts.ts'
import type { MailboxRow } from '@lanyard/contract/mailboxes.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/app.ts'

describe('the way to a sign-in and back, over HTTP', { timeout: 120_000 }, () => {
  let app: TestApp
  let mailbox: MailboxRow
  let cookie: string
  beforeAll(async () => {
    app = await startTestApp({ env: { LANYARD_GOOGLE_CLIENT_ID: 'client', LANYARD_GOOGLE_CLIENT_SECRET: 'hidden' } })
    mailbox = await app.api.post<MailboxRow>('/api/v1/mailboxes', {
      fromName: 'Noor Haddad',
      fromAddress: 'noor@berthline.example',
      account: { kind: 'gmail', auth: 'sign_in' },
    })
    const member = { name: 'Tomás Ferreira', email: 'tomas@berthline.example', role: 'manager' }
    const { password } = await app.api.post<{ password: string }>('/api/v1/members', member)
    const answer = await fetch(new URL('/api/auth/sign-in/email', app.localUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: app.baseUrl },
      body: JSON.stringify({ email: member.email, password }),
    })
    cookie = answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
  }, 120_000)
  afterAll(() => app.stop())

  const back = (query: string, headers: Record<string, string>) =>
    fetch(new URL(`/api/v1/mailbox-sign-ins/return?${query}`, app.localUrl), { headers, redirect: 'manual' })

  it('says which kinds of accounts there are, and which one can sign in to', async () => {
    const { items } = await app.api.get<MailboxKinds>('/api/v1/mailbox-kinds')
    const of = (kind: string) => items.find((one) => one.kind === kind)
    expect(items).toHaveLength(7)
    expect(of('gmail')).toMatchObject({ signIn: 'ready' })
    expect(of('gmail')!.redirectUri).toMatch(/^http.*\/api\/v1\/mailbox-sign-ins\/return$/)
    expect(of('graph')).toMatchObject({
      signIn: 'not_set_up',
      settings: expect.arrayContaining(['LANYARD_MICROSOFT_CLIENT_ID']),
    })
    expect(of('ses')).toMatchObject({ signIn: null })
  })

  it('lets a member out to the provider, and takes that member back with a word on how it went', async () => {
    const answer = await fetch(new URL(`/api/v1/mailboxes/${mailbox.id}/sign-ins`, app.localUrl), {
      method: 'POST',
      headers: { cookie, origin: app.localUrl },
    })
    expect(answer.status).toBe(201)
    const { url } = (await answer.json()) as SignInStarted
    expect(url).toMatch(/^https:\/\/accounts\.google\.com\//)
    const state = new URL(url).searchParams.get('state')!
    expect((await back(`state=${state}&error=access_denied`, {})).status).toBe(401)
    const returned = await back(`state=${state}&error=access_denied`, { cookie })
    expect(returned.status).toBe(302)
    expect(returned.headers.get('location')).toBe(`/settings/mailboxes/${mailbox.id}?sign_in=declined`)
    const again = await back(`state=${state}&error=access_denied`, { cookie })
    expect(again.headers.get('location')).toBe('/settings/mailboxes?sign_in=unknown')
  })

  it('is closed to API keys', async () => {
    await expect(app.api.post(`/api/v1/mailboxes/${mailbox.id}/sign-ins`, undefined)).rejects.toMatchObject({
      code: 'not_allowed',
    })
  })

  it('takes no secret for an account one signs in to, and shows none of any other', async () => {
    const body = {
      fromName: 'N',
      fromAddress: 'n@berthline.example',
      account: { kind: 'gmail', auth: 'sign_in', secret: 'x' },
    }
    await expect(app.api.post('/api/v1/mailboxes', body)).rejects.toMatchObject({ code: 'invalid_request' })
    const made = await app.api.post<MailboxRow>('/api/v1/mailboxes', {
      ...body,
      account: { kind: 'ses', region: 'eu-west-1', accessKeyId: 'AKIDEXAMPLE', secret: 'hidden from all' },
    })
    expect(made).toMatchObject({ kind: 'ses', account: { kind: 'ses', region: 'eu-west-1' }, hasPassword: true })
    const shown = await app.api.patch<MailboxRow>(`/api/v1/mailboxes/${made.id}`, {
      account: { kind: 'ses', region: 'eu-west-1', accessKeyId: 'AKIDEXAMPLE', configurationSet: 'outreach' },
    })
    expect(shown).toMatchObject({ account: { configurationSet: 'outreach' }, hasPassword: true })
    const changes = await app.api.get(`/api/v1/changes?table=delivery.mailboxes`)
    expect(JSON.stringify([made, shown, changes])).not.toContain('hidden from all')
  })
})
