import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { sandboxAdmin } from '../../cli/start-with-sandbox.ts'
import type { Played } from '../journeys/play-sandbox.ts'

/** What is wrong with a page, by axe: rule, how bad, and where. */
export type Flaw = { rule: string; impact: string; where: string[] }

export type Session = {
  page: Page
  play: Played
  api: Played['api']
  /** Goes to an address of the dashboard and waits for what it reads. */
  open(path: string): Promise<void>
  /** Keeps a picture under LANYARD_SHOTS, where that is set: the whole page, light and dark. */
  shot(name: string): Promise<void>
  /** What axe finds serious or critical on the page as it is, in light and in dark. */
  flaws(): Promise<Flaw[]>
  /** What the console said that was an error, and which other hosts were asked for: both stay empty. */
  complaints: string[]
}

export type Browser = Session & {
  /** Does something with the page as narrow as a phone, and makes it wide again. */
  asPhone(act: () => Promise<void>): Promise<void>
  close(): Promise<void>
}

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/** Why the browser lane does not run here, if it does not. What the pages show does not depend on the database: one lane is enough. */
export const notHere = !existsSync(executablePath)
  ? 'skipped without Chromium'
  : process.env['DATABASE_URL']
    ? 'runs on the embedded database'
    : undefined

/** Where pictures are kept, if they are. */
const shots = process.env['LANYARD_SHOTS']

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const desktop = { width: 1280, height: 800 }
const phone = { width: 360, height: 740 }
const person = { locale: 'en-GB', timezoneId: 'Europe/Berlin', reducedMotion: 'reduce', acceptDownloads: true } as const

export type Window = { page: Page; complaints: string[]; close(): Promise<void> }

/** A real Chromium before anything was done in it. */
export async function openWindow(base: string): Promise<Window> {
  const browser = await chromium.launch({ executablePath, args: flags })
  const complaints: string[] = []
  const context = await browser.newContext({ baseURL: base, ...person, viewport: desktop })
  listen(context, base, complaints)
  return { page: await context.newPage(), complaints, close: () => browser.close() }
}

/** A real Chromium, signed in to the dashboard of a sandbox that is played in this process. */
export async function openBrowser(play: Played): Promise<Browser> {
  const base = play.running.baseUrl
  const browser = await chromium.launch({ executablePath, args: flags })
  const complaints: string[] = []
  const context = await browser.newContext({ baseURL: base, ...person, viewport: desktop })
  listen(context, base, complaints)
  const page = await context.newPage()
  await signIn(page)

  const open = async (path: string) => {
    await page.goto(path)
    await settle(page)
  }
  const inScheme = async <T>(scheme: 'light' | 'dark', read: () => Promise<T>) => {
    await page.emulateMedia({ colorScheme: scheme })
    await page.evaluate(calmDown)
    return read()
  }
  return {
    ...{ page, play, complaints, open },
    api: play.api,
    shot: async (name) => {
      if (!shots) return
      await inScheme('dark', () => keepShot(page, shots, `${name}-dark`))
      await inScheme('light', () => keepShot(page, shots, `${name}-light`))
    },
    flaws: async () => [
      ...(await inScheme('dark', () => findFlaws(page))),
      ...(await inScheme('light', () => findFlaws(page))),
    ],
    asPhone: async (act) => {
      await page.setViewportSize(phone)
      await page.evaluate(calmDown)
      await act().finally(() => page.setViewportSize(desktop))
    },
    close: () => browser.close(),
  }
}

/** Waits until colours have stopped changing: what is half-way between light and dark is neither. */
async function calmDown(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
  const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
  await Promise.allSettled(ending.map((one) => one.finished))
  await new Promise((resolve) => setTimeout(resolve, 250))
}

async function keepShot(page: Page, folder: string, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

async function signIn(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByLabel('Email').fill(sandboxAdmin.email)
  await page.locator('input[name=password]').fill(sandboxAdmin.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor()
}

/** Waits until what the page reads is there: no shadow of a list, no busy part. */
export async function settle(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
}

/** Writes down errors of the console, broken pages and requests to other hosts. */
function listen(context: BrowserContext, base: string, complaints: string[]): void {
  context.on('console', (message) => {
    if (message.type() !== 'error') return
    // The browser itself reports answers such as "not signed in" and "refused", which the pages show.
    if (message.text().startsWith('Failed to load resource')) return
    complaints.push(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => complaints.push(`broken: ${error.error().message}`))
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.origin !== new URL(base).origin) complaints.push(`asked ${url.origin}`)
  })
}

async function findFlaws(page: Page): Promise<Flaw[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: axe is put into the page as text
    const { violations } = await (window as any).axe.run(document, { resultTypes: ['violations'] })
    return violations
      .filter((one: { impact: string }) => one.impact === 'serious' || one.impact === 'critical')
      .map((one: { id: string; impact: string; nodes: { target: string[]; failureSummary: string }[] }) => ({
        rule: one.id,
        impact: one.impact,
        where: one.nodes.slice(0, 5).map((node) => `${node.target.join(' ')}: ${node.failureSummary}`),
      }))
  })
}
