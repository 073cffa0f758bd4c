import type {
  CreatedApiKey,
  CreatedMember,
  Installation,
  Member,
  Organisation,
  Provider,
} from '@lanyard/contract/access.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApi } from '../../../cli/api.ts'
import { startTestApp, type TestApp } from '../../../test/app.ts'

describe('the organisation and who belongs to it', { timeout: 120_000 }, () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp({ env: { LANYARD_PITCH: 'Configured pitch', LANYARD_APOLLO_KEY: 'apollo-secret-key' } })
  }, 120_000)
  afterAll(() => app.stop())

  const remove = (path: string) =>
    fetch(new URL(path, app.localUrl), { method: 'DELETE', headers: { authorization: `Bearer ${app.apiKey}` } })
  const signIn = async (email: string, password: string) => {
    const answer = await fetch(new URL('/api/auth/sign-in/email', app.localUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: app.baseUrl },
      body: JSON.stringify({ email, password }),
    })
    const cookie = answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    return { status: answer.status, cookie }
  }

  it('takes the configuration where it has set nothing, and its own words where it has', async () => {
    const before = await app.api.get<Organisation>('/api/v1/organisation')
    expect(before).toMatchObject({ pitch: 'Configured pitch', postalAddress: null, fromConfiguration: ['pitch'] })
    const set = { pitch: 'Ours', postalAddress: 'Berthline Ltd., 14 Chandlers Row, Bristol', timeZone: 'Europe/London' }
    expect(await app.api.patch<Organisation>('/api/v1/organisation', set)).toMatchObject({
      ...set,
      fromConfiguration: [],
    })
    expect(await app.api.patch('/api/v1/organisation', { pitch: null })).toMatchObject({ pitch: 'Configured pitch' })
    const { items } = await app.api.get<{ items: { after: unknown }[] }>('/api/v1/changes?table=access.settings')
    expect(items.at(-1)?.after).toMatchObject({ postalAddress: set.postalAddress })
  })

  it('refuses half a postal address and a time zone that is none', async () => {
    await expect(app.api.patch('/api/v1/organisation', { postalAddress: 'Bristol' })).rejects.toMatchObject({
      code: 'invalid_request',
    })
    await expect(app.api.patch('/api/v1/organisation', { timeZone: 'Mars/Olympus' })).rejects.toThrow('time zone')
    await expect(app.api.patch('/api/v1/organisation', { bookingUrl: 'javascript:alert(1)' })).rejects.toMatchObject({
      code: 'invalid_request',
    })
  })

  it('shows a key once, gives it no more than its role, and shuts it out the moment it is revoked', async () => {
    const body = { name: 'report', role: 'viewer', expiresInDays: 30 }
    const { apiKey, key } = await app.api.post<CreatedApiKey>('/api/v1/api-keys', body)
    const listed = await app.api.get<{ items: unknown[] }>('/api/v1/api-keys')
    expect(JSON.stringify(listed)).not.toContain(key)
    expect(listed.items).toContainEqual(expect.objectContaining({ name: 'report', role: 'viewer' }))
    const mine = createApi(app.localUrl, key)
    expect(await mine.get('/api/v1/me')).toMatchObject({ kind: 'api_key', role: 'viewer' })
    await expect(mine.patch('/api/v1/organisation', { name: 'Mine' })).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(mine.post('/api/v1/api-keys', body)).rejects.toMatchObject({ code: 'not_allowed' })
    expect((await remove(`/api/v1/api-keys/${apiKey.id}`)).status).toBe(204)
    await expect(mine.get('/api/v1/me')).rejects.toMatchObject({ code: 'not_signed_in' })
  })

  it('lets a member in with a first password, in their role, and out again', async () => {
    const body = { name: 'Tomás Ferreira', email: 'tomas@berthline.example', role: 'rep' }
    const { member, password } = await app.api.post<CreatedMember>('/api/v1/members', body)
    const { cookie } = await signIn(body.email, password)
    const me = () => fetch(new URL('/api/v1/me', app.localUrl), { headers: { cookie } })
    expect(await (await me()).json()).toMatchObject({ name: body.name, email: body.email, role: 'rep' })
    await app.api.patch(`/api/v1/members/${member.id}`, { role: 'manager' })
    expect(await (await me()).json()).toMatchObject({ role: 'manager' })
    const renewed = await app.api.post<{ password: string }>(`/api/v1/members/${member.id}/passwords`, undefined)
    expect((await signIn(body.email, password)).status).toBe(401)
    expect((await signIn(body.email, renewed.password)).status).toBe(200)
    await expect(app.api.post('/api/v1/members', body)).rejects.toMatchObject({ code: 'conflict' })
    expect((await remove(`/api/v1/members/${member.id}`)).status).toBe(204)
    expect((await me()).status).toBe(401)
    expect((await signIn(body.email, renewed.password)).status).toBe(401)
  })

  it('leaves members to its own routes: the sign-in library changes none', async () => {
    for (const path of ['invite-member', 'remove-member', 'update-member-role', 'delete', 'leave']) {
      const answer = await fetch(new URL(`/api/auth/organization/${path}`, app.localUrl), {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: app.baseUrl },
        body: '{}',
      })
      expect(answer.status, path).toBe(404)
    }
  })

  it('keeps an admin, whoever asks', async () => {
    const { items } = await app.api.get<{ items: Member[] }>('/api/v1/members')
    const admin = items.find((one) => one.role === 'admin')!
    await expect(app.api.patch(`/api/v1/members/${admin.id}`, { role: 'viewer' })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect((await remove(`/api/v1/members/${admin.id}`)).status).toBe(409)
  })

  it('says which providers are set up and never what is set there', async () => {
    const answer = await app.api.get<{ items: Provider[] }>('/api/v1/providers')
    const apollo = answer.items.find((one) => one.id === 'apollo')!
    expect(apollo).toMatchObject({ configured: true, state: 'untried', limit: { perMinute: 120 } })
    expect(apollo.settings[0]).toMatchObject({ env: 'LANYARD_APOLLO_KEY', set: true })
    expect(JSON.stringify(answer)).not.toContain('apollo-secret-key')
    expect(answer.items.find((one) => one.id === 'cal')).toMatchObject({ configured: false, state: 'off' })
  })

  it('never empties real data', async () => {
    expect(await app.api.get<Installation>('/api/v1/installation')).toMatchObject({ mode: 'real', reset: null })
    await expect(app.api.put('/api/v1/sandbox/reset')).rejects.toMatchObject({ code: 'conflict' })
  })
})
