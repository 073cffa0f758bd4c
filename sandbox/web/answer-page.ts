import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { CALENDAR_HOST } from '../hosts.ts'
import type { Pages } from './build-pages.ts'
import type { Page } from './page.ts'

/** Answers a request for a page of the world as an ordinary web server does, conditional requests included. */
export function answerPage(pages: Pages, request: IncomingMessage, response: ServerResponse): void {
  const host = hostOf(request)
  const path = new URL(request.url ?? '/', 'http://sandbox').pathname
  const site = pages.byHost.get(host)
  const page = site ? findPage(site, path) : findByPath(pages, path)
  if (request.method !== 'GET' && request.method !== 'HEAD') refuse(response, 405, 'Method not allowed')
  else if (!page) refuse(response, 404, 'Not found')
  else if (typeof page === 'string') response.writeHead(301, { location: page }).end()
  else serve(page, request, response)
}

function serve(page: Page, request: IncomingMessage, response: ServerResponse): void {
  const etag = `"${createHash('sha1').update(page.body).digest('hex').slice(0, 20)}"`
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, { etag }).end()
    return
  }
  const body = Buffer.from(page.body)
  response.writeHead(200, {
    'content-type': page.type,
    'content-length': body.length,
    etag,
    'cache-control': 'max-age=60',
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** The host a request names, without port and without www. */
export function hostOf(request: IncomingMessage): string {
  return (request.headers.host ?? '')
    .replace(/:\d+$/, '')
    .replace(/^www\./, '')
    .toLowerCase()
}

/** The page itself, or where it moved: the same path with or without its last slash. */
function findPage(site: Map<string, Page>, path: string, base = ''): Page | string | undefined {
  const page = site.get(path)
  if (page) return page
  const other = path.endsWith('/') ? path.slice(0, -1) : `${path}/`
  return site.has(other) ? `${base}${other}` : undefined
}

function findByPath(pages: Pages, path: string): Page | string | undefined {
  const [, slug = '', rest = ''] = /^\/sites\/([^/]+)(\/.*)?$/.exec(path) ?? []
  const site = pages.bySlug.get(slug)
  if (site) return rest === '' ? `/sites/${slug}/` : findPage(site, rest, `/sites/${slug}`)
  return pages.byHost.get(CALENDAR_HOST)?.get(path)
}

function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(`<h1>${status} ${text}</h1>`)
}
