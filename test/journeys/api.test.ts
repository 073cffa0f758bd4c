import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isAppError } from '../../server/platform/errors.ts'
import type { Route } from '../../server/platform/http/route.ts'
import { startTestApp, type TestApp } from '../app.ts'

describe('the API', () => {
  let app: TestApp
  let routes: Route[]
  beforeAll(async () => {
    app = await startTestApp()
    routes = Object.values(app.app).flatMap((part) => ('routes' in part ? (part.routes as Route[]) : []))
  })
  afterAll(() => app.stop())

  const call = (path: string, init: RequestInit & { key?: string | undefined } = {}) =>
    fetch(new URL(path, app.baseUrl), {
      ...init,
      redirect: 'manual',
      headers: { ...(init.key ? { authorization: `Bearer ${init.key}` } : {}), ...init.headers },
    })
  const filled = (url: string) => url.replace(/:(\w+)/g, '019a0000-0000-7000-8000-000000000001').replace('*', 'x')

  it('is described in valid OpenAPI in which every reference resolves', async () => {
    const description = (await (await call('/api/v1/openapi.json')).json()) as Record<string, unknown>
    const { valid, errors } = await new Validator().validate(description)
    expect(errors ?? []).toEqual([])
    expect(valid).toBe(true)
    const references = [...JSON.stringify(description).matchAll(/"\$ref":"#\/([^"]+)"/g)].map((one) => one[1]!)
    expect(references.length).toBeGreaterThan(5)
    for (const reference of references) {
      const target = reference
        .split('/')
        .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], description)
      expect(target, reference).toBeDefined()
    }
  })

  it('refuses every route that is not public to somebody without a key, and to a wrong key', async () => {
    expect(routes.length).toBeGreaterThan(40)
    for (const one of routes.filter((route) => route.permission !== 'public')) {
      for (const key of [undefined, 'lyd_wrong']) {
        const answer = await call(filled(one.url), { method: one.method, key })
        // What can't be understood is refused before anybody is asked who they are.
        expect([400, 401], `${one.method} ${one.url}`).toContain(answer.status)
      }
    }
  })

  it('never answers 500, whatever it is sent', async () => {
    const bodies = [
      undefined,
      '',
      '{',
      '[]',
      '{"a":1}',
      '"\u0000"',
      JSON.stringify({ contactIds: 'x', name: 'y'.repeat(100_000) }),
    ]
    const ids = ['019a0000-0000-7000-8000-000000000001', 'x', "'; drop table access.user; --", '%00', '../..']
    for (const one of routes.filter((route) => !route.url.startsWith('/api/auth'))) {
      for (const [at, body] of bodies.entries()) {
        const id = ids[at % ids.length]!
        const path = one.url.replace(/:(\w+)/g, encodeURIComponent(id))
        const sends = one.method !== 'GET' && body !== undefined
        const answer = await call(path, {
          method: one.method,
          key: app.apiKey,
          ...(sends ? { body, headers: { 'content-type': 'application/json' } } : {}),
        })
        expect(answer.status, `${one.method} ${path} with ${body?.slice(0, 40)}`).not.toBe(500)
      }
    }
  }, 60_000)

  it('answers an error as problem+json with the request to ask about', async () => {
    const answer = await call('/api/v1/companies?limit=0&after=x', { key: app.apiKey })
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    const problem = (await answer.json()) as Record<string, unknown>
    expect(problem).toMatchObject({ status: 400, code: 'invalid_request', faults: [{}, {}] })
    expect(problem['requestId']).toBe(answer.headers.get('x-request-id'))
  })

  it('shows one organisation nothing of another on any list', async () => {
    const made = await app.api.post<{ id: string }>('/api/v1/companies', {
      name: 'Acorn Robotics',
      domain: 'acorn.example',
    })
    const other = app.app.jobs.contextFor('019a0000-0000-7000-8000-0000000000ee', {
      kind: 'api_key',
      id: 'other',
      role: 'admin',
    })
    const lists = routes.filter(
      ({ method, permission, url }) =>
        method === 'GET' && permission !== 'public' && /^\/api\/v1\/[^:]+$/.test(url) && url !== '/api/v1/live',
    )
    expect(lists.length).toBeGreaterThan(30)
    // What some must be asked; a list that needs something else is named by the error here.
    const asked = {
      ...{ q: 'Acorn', eventIds: '019a0000-0000-7000-8000-0000000000aa', address: 'somebody@acorn.example' },
      state: 'nothing that was begun',
      contactId: '019a0000-0000-7000-8000-0000000000ab',
    }
    for (const one of lists) {
      const query = one.query ? (one.query.safeParse({}).data ?? one.query.parse(asked)) : undefined
      const said: unknown[] = []
      const reply = {
        type: () => reply,
        header: () => reply,
        redirect: (url: string) => {
          said.push(url)
        },
        send: async (content: unknown) => {
          said.push(content instanceof Readable ? await text(content) : content)
        },
      }
      const run = one.run as (ctx: unknown, call: unknown) => Promise<unknown>
      const answer = await run(other, { query, params: {}, body: undefined, reply }).catch((error) => {
        // That organisation has no settings of its own, which is an answer too.
        if (isAppError(error)) return error.message
        throw error
      })
      said.push(answer)
      expect(JSON.stringify(said), one.url).not.toContain(made.id)
      expect(JSON.stringify(said), one.url).not.toContain('Acorn Robotics')
    }
  })

  it('lets a member in by cookie, and refuses a change that another site sends with it', async () => {
    const { email, password } = app.founded!
    const signIn = await call('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: app.baseUrl },
      body: JSON.stringify({ email, password }),
    })
    const cookies = signIn.headers.getSetCookie()
    expect(cookies.every((one) => /HttpOnly/i.test(one) && /SameSite=Lax/i.test(one))).toBe(true)
    const cookie = cookies.map((one) => one.split(';')[0]).join('; ')
    expect((await call('/api/v1/me', { headers: { cookie } })).status).toBe(200)
    const forged = { method: 'POST', body: '{"name":"x"}' }
    const headers = { cookie, 'content-type': 'application/json' }
    expect(
      (await call('/api/v1/companies', { ...forged, headers: { ...headers, origin: 'https://elsewhere.example' } }))
        .status,
    ).toBe(401)
    expect((await call('/api/v1/companies', { ...forged, headers: { ...headers, origin: app.baseUrl } })).status).toBe(
      201,
    )
  })

  it('lets no member make a key, whose maker would choose its organisation and role', async () => {
    const signIn = await call('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: app.baseUrl },
      body: JSON.stringify({ email: app.founded!.email, password: app.founded!.password }),
    })
    const cookie = signIn.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    const metadata = { organisationId: '019a0000-0000-7000-8000-0000000000ff', role: 'admin' }
    const answer = await call('/api/auth/api-key/create', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: app.baseUrl, cookie },
      body: JSON.stringify({ name: 'mine', metadata }),
    })
    expect(answer.status).toBe(404)
  })

  it('closes sign-up after the first admin', async () => {
    const answer = await call('/api/auth/sign-up/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: app.baseUrl },
      body: JSON.stringify({ name: 'Mallory', email: 'mallory@elsewhere.example', password: 'a long password' }),
    })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(
      await app.app.access.foundOrganisation({
        organisationName: 'Second',
        email: 'b@elsewhere.example',
        keep: () => {},
      }),
    ).toBeUndefined()
  })

  it('serves pages that run no script and no style but their own', async () => {
    for (const url of ['/', '/companies/some-id?sort=name']) {
      const page = await call(url, { headers: { accept: 'text/html' } })
      expect(page.status).toBe(200)
      const policy = page.headers.get('content-security-policy')!
      expect(policy).toMatch(/script-src 'self'(;|$)/)
      const nonce = /style-src 'self' 'nonce-([^']+)'(;|$)/.exec(policy)?.[1]
      expect(nonce).toBeDefined()
      const again = await call(url, { headers: { accept: 'text/html' } })
      expect(again.headers.get('content-security-policy')).not.toContain(nonce)
    }
  })

  it('protects every answer, whoever gives it, and gives each a number of its own', async () => {
    const numbers = new Set<string | null>()
    for (const url of ['/health/live', '/api/v1/me', '/api/v1/nothing', '/t/o/forged.gif', '/u/forged', '/']) {
      const { headers } = await call(url)
      expect(headers.get('x-content-type-options'), url).toBe('nosniff')
      expect(headers.get('x-frame-options'), url).toBe('SAMEORIGIN')
      expect(headers.get('referrer-policy'), url).toBe('no-referrer')
      expect(headers.get('content-security-policy'), url).toContain("frame-ancestors 'none'")
      expect(headers.get('x-powered-by'), url).toBeNull()
      numbers.add(headers.get('x-request-id'))
    }
    expect(numbers.size).toBe(6)
    expect(numbers).not.toContain(null)
  })

  it('answers for what is not there as an API where it is asked as one', async () => {
    for (const url of ['/api/v1/nothing', '/hooks/nothing', '/assets/nothing.js']) {
      const answer = await call(url, { headers: { accept: 'text/html' } })
      expect(answer.status, url).toBe(404)
      expect(answer.headers.get('content-type'), url).toContain('application/problem+json')
    }
    expect((await call('/companies/some-id', { headers: { accept: 'application/json' } })).status).toBe(404)
  })

  it('is alive and ready, and counts itself for Prometheus', async () => {
    expect((await call('/health/live')).status).toBe(200)
    expect(await (await call('/health/ready')).json()).toMatchObject({ ready: true })
    expect(await (await call('/metrics')).text()).toContain('lanyard_http_request_seconds_bucket')
    expect((await call('/metrics', { headers: { 'x-forwarded-for': '203.0.113.9' } })).status).toBe(403)
  })
})
