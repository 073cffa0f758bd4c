import { nestsTooDeep } from '#modules/discovery/index.ts'
import type { Fetcher, FetchResult, Renderer } from '#platform/fetch/index.ts'
import type { BrokeredPage } from '../page-broker.ts'
import type { FetchedPage, PageSource } from '../page-source.ts'
import { isBotWall } from './is-bot-wall.ts'
import { isBuiltByScript } from './is-built-by-script.ts'
import { type OpenBroker, refusesUs } from './open-broker.ts'

/** A page as it was had, with what is needed to keep it and to ask for it conditionally. */
export type HadPage = {
  url: string
  status: number
  contentType: string
  bytes: Uint8Array
  text: string
  etag: string | null
  lastModified: string | null
  fetchedAt: string
  rendered: boolean
  screenshot?: Uint8Array
}

export type Site = PageSource & {
  /** Renders a page in the browser, unless that was done; undefined where it can't be. */
  renderPage(url: string): Promise<FetchedPage | undefined>
  /** Every page that was had, by the address redirects ended at. */
  had: Map<string, HadPage>
  failures: { url: string; reason: string; status: number | undefined }[]
  /** A page that only a browser could have read was met, and none did. */
  lacksBrowser: boolean
  /** The time for the whole reading is over: what was not asked for by now is not asked for. */
  ranOutOfTime(): boolean
}

export type SiteOptions = {
  milliseconds?: number
  /** Reads what the site refuses to give us. */
  broker?: OpenBroker | undefined
}

export type SiteDeps = { fetcher: Pick<Fetcher, 'get'>; renderer?: Pick<Renderer, 'render'> | undefined }

/** How long one reading of a site may take in all, and how many of its pages the browser may render. */
const limits = { milliseconds: 300_000, renders: 8, pageBytes: 5_000_000 }

/**
 * The pages of one event's site: plain answers, or what a browser makes of them where they are built by script. Each page is asked for
 * once. Never throws for a page that can't be had.
 */
export function openSite(deps: SiteDeps, options: SiteOptions = {}): Site {
  const asked = new Map<string, Promise<FetchedPage>>()
  const signal = AbortSignal.timeout(options.milliseconds ?? limits.milliseconds)
  let rendersLeft = limits.renders
  const site: Site = {
    had: new Map(),
    failures: [],
    lacksBrowser: false,
    ranOutOfTime: () => signal.aborted,
    fetchPage(url) {
      const key = url.replace(/#.*$/s, '')
      const known = asked.get(key) ?? fetchPage(key)
      asked.set(key, known)
      return known
    },
    async renderPage(url) {
      const page = site.had.get(url)
      if (page?.rendered) return undefined
      if (!deps.renderer || rendersLeft <= 0 || signal.aborted) return undefined
      rendersLeft--
      const rendering = await deps.renderer.render(url)
      if (!rendering.ok) return undefined
      const { html, screenshot } = rendering
      const kept = { ...page!, text: html, bytes: Buffer.from(html), contentType: 'text/html; charset=utf-8' }
      site.had.set(url, { ...kept, rendered: true, ...(screenshot && { screenshot }) })
      return pageOf({ ...kept })
    },
  }
  const fetchPage = async (url: string): Promise<FetchedPage> => {
    const answer = await askFor(deps.fetcher, url, signal)
    const plain = answer.ok ? toHad(answer) : undefined
    const failure = plain ? explainUnreadable(plain) : { reason: failureOf(answer), status: answer.status }
    if (failure) return (await readElsewhere(url, plain, failure)) ?? fail(url, failure)
    const page = plain!
    site.had.set(page.url, page)
    const isShell = /html|^$/i.test(page.contentType) && isBuiltByScript(page.text)
    const rendered = isShell ? await site.renderPage(page.url) : undefined
    site.lacksBrowser ||= isShell && !rendered
    return rendered ?? pageOf(page)
  }
  /** What refuses a plain request may be had through the broker; a wall may also let our own browser in. */
  const readElsewhere = async (url: string, wall: HadPage | undefined, failure: Unreadable) => {
    if (!refusesUs(failure) || !isPage(url)) return undefined
    const answer = await options.broker?.readPage(url, { maxBytes: limits.pageBytes, signal })
    const brokered = answer && fromBroker(answer)
    if (brokered && !nestsTooDeep(brokered.text)) {
      site.had.set(brokered.url, brokered)
      return { ...pageOf(brokered), through: options.broker!.provider }
    }
    if (!wall) return undefined
    site.had.set(wall.url, wall)
    const rendered = await site.renderPage(wall.url)
    if (rendered?.ok && !isBotWall(rendered.body)) return rendered
    site.had.delete(wall.url)
    return undefined
  }
  const fail = (url: string, { reason, status }: Unreadable): FetchedPage => {
    site.failures.push({ url, reason, status })
    const through = options.broker?.asked.has(url) ? options.broker.provider : undefined
    return { ok: false, reason, ...(status && { status }), ...(through && { through }) }
  }
  return site
}

/** robots.txt and sitemaps are not worth a paid call. */
const isPage = (url: string): boolean => !/\.(?:xml|txt)(?:\.gz)?$/i.test(url)

const failureOf = (answer: FetchResult): string => (answer.ok ? '' : answer.reason)

type Unreadable = { reason: string; status: number | undefined }

/** Why nothing should be read off a page that came. */
function explainUnreadable({ text, status }: HadPage): Unreadable | undefined {
  if (nestsTooDeep(text)) return { reason: 'garbage', status }
  return isBotWall(text) ? { reason: 'bot_wall', status } : undefined
}

/** Made by a browser elsewhere, so that no plain answer can be compared with it. */
function fromBroker({ url, html }: BrokeredPage): HadPage {
  const text = html.replaceAll('\0', '').toWellFormed()
  return {
    ...{ url, status: 200, contentType: 'text/html; charset=utf-8', bytes: Buffer.from(text), text },
    ...{ etag: null, lastModified: null, fetchedAt: Temporal.Now.instant().toString(), rendered: true },
  }
}

async function askFor(fetcher: SiteDeps['fetcher'], url: string, signal: AbortSignal): Promise<FetchResult> {
  try {
    return await fetcher.get(url, { signal, maxBytes: limits.pageBytes })
  } catch (error) {
    if (!signal.aborted) throw error
    return { ok: false, reason: 'timeout', detail: 'the site took too long' }
  }
}

function toHad(answer: Extract<FetchResult, { ok: true }>): HadPage {
  const { url, status, contentType, bytes, headers } = answer
  return {
    ...{ url, status, contentType, bytes },
    text: answer.text.replaceAll('\0', '').toWellFormed(),
    etag: headers['etag'] ?? null,
    lastModified: headers['last-modified'] ?? null,
    fetchedAt: answer.fetchedAt.toString(),
    rendered: false,
  }
}

const pageOf = (page: HadPage): FetchedPage => ({
  ok: true,
  url: page.url,
  status: page.status,
  contentType: page.contentType.replace(/;.*$/s, '').trim(),
  body: page.text,
})
