import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { type GuardProxyOptions, startGuardProxy } from './guard-proxy.ts'

export type SharedBrowser = {
  /** Lends the browser, started if need be. Rejects when it can't be started. */
  borrow(): Promise<Browser>
  giveBack(): void
  /** For a browser that no longer answers: the next borrower gets a new one. */
  discard(): Promise<void>
}

type Running = { browser: Browser; stop: () => Promise<void> }

/** One Chromium for all, closed after `idleMs` without borrowers. It gets out through a guard proxy of its own only. */
export function shareBrowser(executablePath: string, idleMs: number, proxyOptions: GuardProxyOptions): SharedBrowser {
  let running: Promise<Running> | undefined
  let borrowers = 0
  let idle: NodeJS.Timeout | undefined

  const discard = async () => {
    clearTimeout(idle)
    const stopped = running
    running = undefined
    await stopped?.then(({ stop }) => stop()).catch(() => undefined)
  }
  const start = (): Promise<Running> => {
    const starting = launch(executablePath, proxyOptions)
    const forget = () => {
      if (running === starting) running = undefined
    }
    starting.then(({ browser }) => browser.once('disconnected', forget), forget)
    return starting
  }

  return {
    async borrow() {
      clearTimeout(idle)
      borrowers++
      running ??= start()
      return (await running).browser
    },
    giveBack() {
      borrowers--
      if (borrowers > 0) return
      clearTimeout(idle)
      idle = setTimeout(discard, idleMs).unref()
    },
    discard,
  }
}

async function launch(executablePath: string, proxyOptions: GuardProxyOptions): Promise<Running> {
  // Loaded late: most processes never render a page.
  const { chromium } = await import('playwright-core')
  const proxy = await startGuardProxy(proxyOptions)
  const home = await mkdtemp(join(tmpdir(), 'lanyard-browser-'))
  const tidy = () => Promise.allSettled([proxy.close(), rm(home, { recursive: true, force: true })])
  try {
    const browser = await chromium.launch({
      executablePath,
      headless: true,
      // Chromium refuses to start as root with its sandbox, and only then may it do without.
      chromiumSandbox: process.getuid?.() !== 0,
      proxy: { server: proxy.url, bypass: '<-loopback>', username: proxy.username, password: proxy.password },
      args: FLAGS,
      // The browser runs foreign code, so it gets none of our environment.
      ...(process.platform !== 'win32' && { env: { HOME: home, PATH: '/usr/bin:/bin', LANG: 'C.UTF-8' } }),
      // Lanyard stops cleanly by itself; playwright's own handlers would exit the process.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
    browser.once('disconnected', tidy)
    return { browser, stop: () => browser.close().finally(tidy) }
  } catch (error) {
    await tidy()
    throw error
  }
}

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // What does not go through the proxy must not go out at all: own name lookups, and WebRTC over UDP. Of that
  // switch's two names Chromium 156 obeys the first only; the other is for versions not tried. A test watches a UDP port.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
]
