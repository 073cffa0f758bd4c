import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Command, startCommand } from '../journeys/start-command.ts'
import { notHere, openWindow, type Window } from './session.ts'

/** What a newcomer does with `npm start` running, and nothing but the pages: from the sign-in to an answered conversation. */
describe.skipIf(notHere)(`a newcomer${notHere ? ` (${notHere})` : ''}`, { timeout: 150_000 }, () => {
  let folder: string
  let lanyard: Command
  let window: Window
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lanyard-newcomer-'))
    lanyard = startCommand(['start', '--port', '0', '--data', folder, '--speed', '20000', '--no-open'])
    const [, base] = await lanyard.printed(/Lanyard {6}(http:\S+)/)
    window = await openWindow(base!)
  }, 90_000)
  afterAll(async () => {
    await window?.close()
    lanyard?.kill('SIGINT')
    await lanyard?.ended
    rmSync(folder, { recursive: true, force: true })
  })

  it('looks around without a password, and sees what becomes of the conferences', async () => {
    const { page } = window
    await page.goto('/')
    await page.getByRole('button', { name: 'Look around the sandbox as Noor' }).click()
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor()
    await page.getByRole('complementary', { name: 'Sandbox' }).waitFor()
    await page.getByRole('link', { name: 'Events', exact: true }).first().click()
    await page.getByRole('link', { name: 'Lakefront Cloud Conference' }).first().click({ timeout: 60_000 })
    await page.getByRole('heading', { level: 1, name: 'Lakefront Cloud Conference' }).waitFor()
  })

  it('asks who says that a company sponsors, and reads it on the stored page', async () => {
    const { page } = window
    const show = page.getByRole('button', { name: /^Evidence for/ }).first()
    await show.click({ timeout: 60_000 })
    await page.locator('mark').first().waitFor()
    await page.keyboard.press('Escape')
  })

  it('finds an answer that came in by itself, answers it, and sees the answer go out', async () => {
    const { page } = window
    await page.getByRole('link', { name: 'Conversations', exact: true }).click()
    // Nobody reloads the page: it hears of the answers. Who wrote that nobody may write to them is not answered.
    await page
      .getByRole('region', { name: 'Conversations', exact: true })
      .getByRole('listitem')
      .filter({ has: page.getByText('Interested', { exact: true }) })
      .first()
      .getByRole('link')
      .click({ timeout: 100_000 })
    const box = page.getByRole('textbox', { name: 'Your answer' })
    await box.fill('Thank you! Would Thursday at ten suit you?')
    await box.press('Control+Enter')
    const ours = page.getByRole('article', { name: 'Message of ours' }).filter({ hasText: 'Thursday at ten' })
    await ours.waitFor()
    // Its time of sending takes the place of what it waits for.
    await expect
      .poll(() => ours.textContent(), { timeout: 60_000, interval: 500 })
      .not.toMatch(/planned|about to go|being sent/i)
  })

  it('sees nothing broken on the way, and no other host is asked', () => {
    expect(window.complaints).toEqual([])
  })
})
