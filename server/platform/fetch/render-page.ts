import type { Browser, BrowserContext, Page, Response } from 'playwright-core'
import { type AddressGuard, findRefusal } from './address-guard.ts'
import { userAgent } from './create-fetcher.ts'
import { type FailureReason, type Fetcher, failure, portOf, readWebAddress } from './fetch-result.ts'
import { findChromium } from './find-chromium.ts'
import { createHostTurns } from './host-turns.ts'
import { type SharedBrowser, shareBrowser } from './share-browser.ts'

export type RenderFailure = { ok: false; reason: FailureReason | 'no_browser'; detail: string; status?: number }

export type RenderedPage = {
  ok: true
  /** The document after its scripts ran. */
  html: string
  /** What a person would see as text. */
  text: string
  finalUrl: string
  /** PNG of the whole page, its first 8,000 pixels; JPEG where that is large; absent where the page kept Chromium from taking one. */
  screenshot?: Uint8Array
}

export type Renderer = {
  render(url: string): Promise<RenderedPage | RenderFailure>
  close(): Promise<void>
}

export type RendererOptions = {
  guard: AddressGuard
  version: string
  aboutUrl: string
  /** Chromium's place; the usual ones are tried unless told. */
  executablePath?: string
  /** Replay: every request of a page is answered from here, nothing goes out. */
  serveFrom?: Fetcher
  /** Whole rendering (30 s); waiting for the network to fall silent (5 s); pages at once (2); closing when unused (60 s). */
  timeoutMs?: number
  settleMs?: number
  concurrency?: number
  idleMs?: number
  /** Of the rendered document: 10 MB. */
  maxBytes?: number
}

/** Renders pages built by script in the system's Chromium, behind the guard. robots.txt is the caller's to ask first. */
export function createRenderer(options: RendererOptions): Renderer {
  const { guard, serveFrom, timeoutMs = 30_000, settleMs = 5_000, maxBytes = 10_000_000 } = options
  const ctx = { guard, serveFrom, timeoutMs, settleMs, maxBytes, agent: userAgent(options.version, options.aboutUrl) }
  const executablePath = findChromium(options.executablePath ? [options.executablePath] : undefined)
  if (!executablePath) return { render: async () => NO_CHROMIUM, close: async () => undefined }
  const shared = shareBrowser(executablePath, options.idleMs ?? 60_000, { guard, ...(serveFrom && { serveFrom }) })
  const turns = createHostTurns({ concurrency: options.concurrency ?? 2, now: () => 0, sleep: async () => undefined })
  return {
    async render(written) {
      const target = await findTarget(ctx, written)
      if (!target.ok) return target
      const leave = await turns.take('browser', 0)
      try {
        return await renderInBrowser(ctx, shared, target.url)
      } finally {
        leave()
      }
    },
    close: () => shared.discard(),
  }
}

type Rendering = {
  guard: AddressGuard
  serveFrom: Fetcher | undefined
  timeoutMs: number
  settleMs: number
  maxBytes: number
  agent: string
}

const NO_CHROMIUM: RenderFailure = { ok: false, reason: 'no_browser', detail: 'no Chromium on this machine' }
const MAX_SCREENSHOT_HEIGHT = 8_000
const MAX_PICTURE_BYTES = 3_000_000
const VIEWPORT = { width: 1280, height: 1600 }

/** Where to go: in replay the end of the recorded redirects, which Chromium can't be led through by hand. */
async function findTarget({ guard, serveFrom }: Rendering, written: string) {
  const read = readWebAddress(written)
  if (!read.ok) return read
  if (!serveFrom) return (await findBan(guard, read.url)) ?? read
  const recorded = await serveFrom.get(written)
  return recorded.ok ? { ok: true as const, url: new URL(recorded.url) } : recorded
}

async function findBan(guard: AddressGuard, url: URL): Promise<RenderFailure | undefined> {
  try {
    await guard.resolve(url.hostname, portOf(url))
    return undefined
  } catch (error) {
    const refusal = findRefusal(error)
    return failure(refusal ? 'refused_address' : 'network', (error as Error).message)
  }
}

async function renderInBrowser(ctx: Rendering, shared: SharedBrowser, url: URL) {
  const browser = await shared.borrow().catch((error: Error) => error)
  try {
    if (browser instanceof Error) return { ...NO_CHROMIUM, detail: `Chromium did not start: ${firstLine(browser)}` }
    return await renderInContext(ctx, shared, browser, url)
  } finally {
    shared.giveBack()
  }
}

/** A context per page: no cookie, cache or worker of one site is seen by another. */
async function renderInContext(ctx: Rendering, shared: SharedBrowser, browser: Browser, url: URL) {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    acceptDownloads: false,
    userAgent: `Mozilla/5.0 (compatible; ${ctx.agent})`,
    viewport: VIEWPORT,
  })
  try {
    const expired: RenderFailure = failure('timeout', 'not rendered in time')
    return await within(ctx.timeoutMs, renderPage(ctx, context, url), expired)
  } finally {
    // A page stuck in its own script can keep its context from closing; then the browser goes.
    const closed = await within(
      5_000,
      context.close().then(
        () => true,
        () => true,
      ),
      false,
    )
    if (!closed) await within(5_000, shared.discard(), undefined)
  }
}

async function renderPage(ctx: Rendering, context: BrowserContext, url: URL): Promise<RenderedPage | RenderFailure> {
  context.setDefaultTimeout(ctx.timeoutMs)
  if (ctx.serveFrom) await answerFrom(ctx.serveFrom, context)
  const page = await context.newPage()
  context.on('page', (popup) => popup.close().catch(() => undefined))
  let wanted = url
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) wanted = new URL(request.url())
  })
  try {
    const response = await page.goto(url.href, { waitUntil: 'domcontentloaded' })
    await page.waitForLoadState('networkidle', { timeout: ctx.settleMs }).catch(() => undefined)
    return await readPage(ctx, page, wanted, response)
  } catch (error) {
    return (await explainFailure(ctx, wanted, error as Error)) satisfies RenderFailure
  }
}

async function readPage({ guard, serveFrom, maxBytes }: Rendering, page: Page, wanted: URL, response: Response | null) {
  const ban = serveFrom ? undefined : await findBan(guard, wanted)
  if (ban) return ban
  const status = response?.status() ?? 200
  if (status >= 400) return { ...failure('http_error', `answered ${status}`), status }
  const html = await page.content()
  if (Buffer.byteLength(html) > maxBytes) return failure('too_large', `more than ${maxBytes} bytes`)
  const text = String(await page.evaluate('document.body ? document.body.innerText : ""'))
  const height = Number(await page.evaluate('document.documentElement.scrollHeight')) || VIEWPORT.height
  const clip = { x: 0, y: 0, width: VIEWPORT.width, height: Math.min(height, MAX_SCREENSHOT_HEIGHT) }
  const screenshot = await takePicture(page, clip)
  return { ok: true as const, html, text, finalUrl: page.url(), ...(screenshot && { screenshot }) }
}

/** Photographs over a whole page make a PNG of tens of megabytes, which nobody needs to see where a name stands. */
async function takePicture(page: Page, clip: { x: number; y: number; width: number; height: number }) {
  const take = (as: { type: 'png' } | { type: 'jpeg'; quality: number }) =>
    page.screenshot({ ...as, fullPage: true, clip, timeout: 8_000 }).catch(() => undefined)
  const exact = await take({ type: 'png' })
  if (!exact || exact.byteLength <= MAX_PICTURE_BYTES) return exact
  const small = await take({ type: 'jpeg', quality: 60 })
  return small && small.byteLength <= MAX_PICTURE_BYTES ? small : undefined
}

async function explainFailure({ guard, serveFrom }: Rendering, wanted: URL, error: Error): Promise<RenderFailure> {
  const ban = serveFrom ? undefined : await findBan(guard, wanted)
  if (ban) return ban
  if (error.name === 'TimeoutError') return failure('timeout', 'not loaded in time')
  if (/Download is starting|ERR_ABORTED/.test(error.message)) return failure('garbage', 'a download, not a page')
  return failure('network', firstLine(error))
}

async function answerFrom(fetcher: Fetcher, context: BrowserContext): Promise<void> {
  await context.route('**/*', async (route) => {
    const result = route.request().method() === 'GET' ? await fetcher.get(route.request().url()) : undefined
    if (!result?.ok) return route.abort('addressunreachable')
    await route.fulfill({ status: 200, contentType: result.contentType, body: Buffer.from(result.bytes) })
  })
}

const firstLine = (error: Error): string => error.message.split('\n', 1)[0] ?? ''

async function within<T, F>(ms: number, work: Promise<T>, fallback: F): Promise<T | F> {
  let timer: NodeJS.Timeout | undefined
  const expiry = new Promise<F>((resolve) => {
    timer = setTimeout(resolve, ms, fallback)
  })
  // Whatever the work does after its time must not come up as an unhandled rejection.
  work.catch(() => undefined)
  return Promise.race([work, expiry]).finally(() => clearTimeout(timer))
}
