import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Played, startPlay } from '../journeys/play-sandbox.ts'
import { type Browser, notHere, openBrowser } from './session.ts'

/** Tests in a real Chromium on a sandbox world of their own, in which people have answered already. */
export function describeWalk(title: string, walk: (at: () => Browser) => void): void {
  describe.skipIf(notHere)(`${title}${notHere ? ` (${notHere})` : ''}`, { timeout: 120_000 }, () => {
    let play: Played
    let browser: Browser
    beforeAll(async () => {
      play = await startPlay()
      browser = await openBrowser(play)
      // The walk begins when the world has answers, and there is something on every screen.
      await vi.waitFor(async () => expect(await hasAnswers(play)).toBe(true), {
        timeout: 150_000,
        interval: 500,
      })
      // And then it waits: nothing happens under the hands of whoever walks, and no month passes while a page is looked at.
      play.standStill()
    }, 240_000)
    afterAll(async () => {
      await browser?.close()
      await play?.stop()
    })

    walk(() => browser)

    it('complains of nothing in the console, and asks no other host', () => {
      expect(browser.complaints).toEqual([])
    })
  })
}

/** Enough to choose among, and somebody who is interested. */
async function hasAnswers({ api }: Played): Promise<boolean> {
  const { items } = await api.get<{ items: { intent: string | null }[] }>('/api/v1/conversations')
  return items.length > 3 && items.some((one) => one.intent === 'interested')
}
