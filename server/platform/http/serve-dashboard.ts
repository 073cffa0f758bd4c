import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

export type DashboardOptions = {
  /** Of the built files. */
  folder: string
  /** Told to the page before anybody signed in: `sandbox` or `real`. */
  mode: string
}

export type Dashboard = {
  /** Whether a request that no route answers is a browser asking for one of the dashboard's addresses. */
  wants(request: FastifyRequest): boolean
  send(reply: FastifyReply): FastifyReply
}

/** Never the dashboard's: the API, what outsiders call, health. Their errors stay errors. */
const elsewhere = /^\/(api|hooks|t|u|health|metrics|docs|assets)(\/|$)|^\/openapi/

/**
 * Serves the built dashboard: its files, whose names carry a hash of what is in them, may be kept for ever; the page itself is asked for
 * anew each time and carries a fresh nonce, so that no style or script but our own is let in.
 */
export async function serveDashboard(server: FastifyInstance, { folder, mode }: DashboardOptions): Promise<Dashboard> {
  const built = existsSync(join(folder, 'index.html'))
  const page = (built ? await readFile(join(folder, 'index.html'), 'utf8') : notBuilt).replace('__MODE__', mode)
  if (built) {
    await server.register(fastifyStatic, {
      root: folder,
      index: false,
      wildcard: false,
      preCompressed: true,
      cacheControl: false,
      globIgnore: ['index.html*', 'screens.json', '**/*.br', '**/*.gz'],
      setHeaders: (reply, path) => {
        reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  const preload = await readPreloads(folder)
  const send = (reply: FastifyReply) => {
    const nonce = randomBytes(16).toString('base64')
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .header('content-security-policy', policy(nonce))
      .send(page.replace('__NONCE__', nonce).replace('</head>', `${preload(reply.request.url)}</head>`))
  }
  server.get('/', { schema: { hide: true }, config: { permission: 'public', rateLimit: false } }, (_, reply) =>
    send(reply),
  )
  return {
    wants: ({ method, url, headers }) =>
      method === 'GET' && !elsewhere.test(url.split('?')[0]!) && (headers.accept ?? '').includes('text/html'),
    send,
  }
}

/** Names to the browser, in the page, the files that the screen at an address is made of; dashboard/preload-screens.ts wrote them down. */
async function readPreloads(folder: string): Promise<(url: string) => string> {
  const path = join(folder, 'screens.json')
  if (!existsSync(path)) return () => ''
  const listed = JSON.parse(await readFile(path, 'utf8')) as [string, string[], string[]][]
  const screens = listed.map(([pattern, scripts, styles]) => {
    const links = [
      ...styles.map((file) => `<link rel="preload" as="style" href="/${file}">`),
      ...scripts.map((file) => `<link rel="modulepreload" href="/${file}">`),
    ]
    return { pattern: new RegExp(pattern), links: links.join('') }
  })
  return (url) => screens.find(({ pattern }) => pattern.test(url.split('?')[0]!))?.links ?? ''
}

const policy = (nonce: string): string =>
  [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-src 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

const notBuilt = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Lanyard</title>
<h1>The dashboard is not built</h1><p>Run <code>npm run build</code>, then start again. The API works without it: <a href="/docs">/docs</a>.</p></html>`
