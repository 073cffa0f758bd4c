import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sendForeignPage } from '../../server/platform/http/foreign-page.ts'
import { notHere, openWindow, type Window } from './session.ts'

const folder = join(import.meta.dirname, '../../../shared/corpus/sponsors/pages')
const recorded = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.html')) : []
/** What each page is made to carry besides its own scripts: it tells the server that it ran. */
const hostile = [
  '<script>fetch("/ran")</script>',
  '<img src="data:," onerror="fetch(\'/ran\')">',
  '<svg onload="fetch(\'/ran\')"></svg>',
  '<iframe srcdoc="<script>parent.fetch(\'/ran\')</script>"></iframe>',
  '<a href="javascript:fetch(\'/ran\')">here</a>',
  '<meta http-equiv="refresh" content="0;url=/ran">',
  '<form action="/ran"><input autofocus onfocus="fetch(\'/ran\')"></form>',
].join('')

/** Pages as they came, in a real Chromium, with all that is usually in them. */
describe.skipIf(notHere)(`a foreign page in a frame${notHere ? ` (${notHere})` : ''}`, { timeout: 120_000 }, () => {
  let server: FastifyInstance
  let window: Window
  const asked: string[] = []
  /** Requests to elsewhere that the policy did not stop. */
  const escaped: string[] = []
  beforeAll(async () => {
    server = Fastify()
    server.addHook('onRequest', async (request) => {
      asked.push(request.url)
    })
    server.get<{ Params: { name: string } }>('/pages/:name', (request, reply) => {
      const { name } = request.params
      const html = name === 'none' ? '<p>Nothing</p>' : readFileSync(join(folder, name), 'latin1')
      return sendForeignPage(reply, html.replace(/<\/body>|$/i, `${hostile}$&`), { images: false })
    })
    server.get<{ Params: { name: string } }>('/frames/:name', (request, reply) =>
      reply.type('text/html').send(`<iframe src="/pages/${encodeURIComponent(request.params.name)}"></iframe>`),
    )
    server.get('/loose', (_, reply) => reply.type('text/html').send(hostile))
    const base = await server.listen({ host: '127.0.0.1', port: 0 })
    window = await openWindow(base)
    const note = (request: Request) => {
      if (request.url().startsWith('http') && !request.url().startsWith(base)) escaped.push(request.url())
    }
    window.page.on('requestfinished', note)
    window.page.on('requestfailed', (request) => request.failure()?.errorText === 'csp' || note(request))
  })
  afterAll(async () => {
    await window?.close()
    await server?.close()
  })

  it('runs nothing, and asks nobody for anything', async () => {
    const { page } = window
    for (const name of ['none', ...recorded]) {
      await page.goto(`/frames/${encodeURIComponent(name)}`, { waitUntil: 'load' })
      await page.frames()[1]!.getByText('here', { exact: true }).last().click({ force: true, timeout: 3000 })
    }
    expect(asked.filter((url) => !/^\/(frames|pages)\//.test(url) && url !== '/favicon.ico')).toEqual([])
    expect(escaped).toEqual([])
  })

  it('would have told, had anything run', async () => {
    await window.page.goto('/loose').catch(() => {})
    await expect.poll(() => asked.filter((url) => url === '/ran').length).toBeGreaterThan(0)
  })
})
