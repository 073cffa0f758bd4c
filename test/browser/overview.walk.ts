import { gzipSync } from 'node:zlib'
import type { Overview } from '@lanyard/contract/insights.ts'
import type { SearchAnswer } from '@lanyard/contract/search.ts'
import type { Response } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Session } from './session.ts'

/** What needs somebody, what came of it all, and finding anything by a word of it. */
export function walkOverview(at: () => Session): void {
  describe('the overview', () => {
    it('has the funnel as a picture, whose numbers are those of the API and lead to their rows', async () => {
      const { page, open, shot, flaws, api } = at()
      await open('/')
      const { stages } = await api.get<{ stages: { stage: string; count: number }[] }>('/api/v1/funnel')
      const table = page.getByRole('table', { name: 'From conference to meeting' })
      const rows = table.getByRole('row')
      await expect.poll(() => rows.count()).toBe(stages.length + 1)
      const events = stages.find((one) => one.stage === 'event')!
      expect(await table.getByRole('row', { name: /^Events/ }).textContent()).toContain(String(events.count))
      await shot('overview')
      expect(await flaws()).toEqual([])
      await table.getByRole('link', { name: 'Companies' }).click()
      await page.getByRole('heading', { level: 1, name: 'Companies' }).waitFor()
    })

    it('is there after less than 200 kB of scripts and styles, compressed', async () => {
      const { page, open } = at()
      const loaded = new Map<string, Promise<number>>()
      const weigh = (one: Response) => {
        const counts = ['document', 'script', 'stylesheet', 'font'].includes(one.request().resourceType())
        // The chart comes by itself, after the page.
        if (!counts || one.status() !== 200 || one.url().includes('by-day-chart')) return
        loaded.set(
          one.url(),
          one.body().then((body) => gzipSync(body).length),
        )
      }
      page.on('response', weigh)
      await open('/')
      page.off('response', weigh)
      const sizes = await Promise.all(loaded.values())
      expect(sizes.length).toBeGreaterThan(2)
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(200_000)
    })

    it('leads from each thing that needs somebody to the list of just these', async () => {
      const { page, open, api } = at()
      await open('/')
      const { needs } = await api.get<Overview>('/api/v1/overview?zone=Europe/Berlin')
      const held = needs.find((one) => one.kind === 'held')
      expect(held).toBeDefined()
      const panel = page.getByRole('region', { name: 'Needs you today' })
      await panel
        .getByRole('link', { name: /^Held: / })
        .first()
        .click()
      await page.waitForURL((url) => url.pathname === '/outbox' && url.searchParams.get('heldFor') === held!.detail)
    })

    it('says day by day what happened, as a chart and as a table', async () => {
      const { page, open, flaws } = at()
      await open('/')
      const panel = page.getByRole('region', { name: 'Day by day' })
      await panel.scrollIntoViewIfNeeded()
      await panel.getByRole('img', { name: /sent, .* replied, .* meetings/ }).waitFor()
      await panel.getByRole('button', { name: 'As a table' }).click()
      await panel.getByRole('columnheader', { name: 'Replied' }).waitFor()
      expect(await flaws()).toEqual([])
    })

    it('hears what happens without being asked again', async () => {
      const { page, open, api } = at()
      await open('/contacts?search=Quiet+Harbour+Person')
      const { items } = await api.get<{ items: { id: string }[] }>('/api/v1/companies?limit=1')
      await page.getByText('No contacts match').waitFor()
      const heard = page.waitForRequest((request) => request.url().includes('/api/v1/contacts?'), { timeout: 20_000 })
      await api.post('/api/v1/contacts', {
        fullName: 'Quiet Harbour Person',
        companyId: items[0]!.id,
        title: 'Head of Events',
      })
      await heard
      await page.getByRole('link', { name: 'Quiet Harbour Person' }).waitFor()
    })
  })

  describe('the search', () => {
    it('finds a company and goes there by keyboard alone, and remembers it', async () => {
      const { page, open, shot, flaws, api } = at()
      await open('/')
      const { groups } = await api.get<SearchAnswer>('/api/v1/search?q=a')
      const company = groups.find((group) => group.kind === 'company')!.items[0]!
      await page.keyboard.press('Control+k')
      const field = page.getByRole('textbox', { name: 'Search, or type what to do' })
      await field.waitFor()
      await page.keyboard.type(company.title)
      const palette = page.getByRole('dialog', { name: 'Search and commands' })
      await palette.getByRole('button', { name: company.title }).first().waitFor()
      await shot('search')
      expect(await flaws()).toEqual([])
      await page.keyboard.press('Enter')
      await page.waitForURL((url) => url.pathname.endsWith(company.id))
      await page.keyboard.press('/')
      await palette.getByRole('button', { name: company.title }).waitFor()
      await page.keyboard.press('Escape')
      await palette.waitFor({ state: 'detached' })
    })

    it('runs commands, and says so where nothing is found', async () => {
      const { page, open } = at()
      await open('/')
      await page.keyboard.press('Control+k')
      await page.getByRole('textbox', { name: 'Search, or type what to do' }).waitFor()
      await page.keyboard.type('qzxqzx')
      await page.getByText('Nothing has “qzxqzx”').waitFor()
      await page.keyboard.press('Control+a')
      await page.keyboard.type('failures')
      await page.getByRole('dialog').getByRole('button', { name: 'Go to Failures' }).waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: 'Failures' }).waitFor()
    })
  })
}
