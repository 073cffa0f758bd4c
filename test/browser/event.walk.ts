import type { EventRow } from '@lanyard/contract/discovery.ts'
import type { EventSponsors, Sponsorship } from '@lanyard/contract/sponsors.ts'
import { describe, expect, it } from 'vitest'
import type { Session } from './session.ts'

const script = '<img src=x onerror="window.ran = true"><script>window.ran = true</script> GmbH'

/** The page of one event, and pasting a conference's address to see who sponsors it. */
export function walkEvent(at: () => Session): void {
  const sponsorsOf = (id: string) => at().api.get<EventSponsors>(`/api/v1/events/${id}/sponsors`)
  const standing = async (id: string): Promise<Sponsorship[]> =>
    (await sponsorsOf(id)).tiers.flatMap((tier) => tier.sponsors)
  /** The event with the most sponsors that has an address. */
  const findEvent = async (): Promise<EventRow> => {
    const { items } = await at().api.get<{ items: EventRow[] }>('/api/v1/events?limit=50')
    const counts = await at().api.get<{ items: { eventId: string; sponsors: number }[] }>(
      `/api/v1/sponsor-counts?eventIds=${items.map((one) => one.id).join(',')}`,
    )
    const [most] = counts.items.toSorted((a, b) => b.sponsors - a.sponsors)
    return items.find((one) => one.id === most!.eventId)!
  }

  describe('one event', () => {
    it('shows who sponsors it, and the stored page’s own words with the place marked', async () => {
      const { page, open, shot, flaws } = at()
      const event = await findEvent()
      const [first] = await standing(event.id)
      await open(`/events/${event.id}`)
      await page.getByRole('button', { name: `Evidence for ${first!.name}`, exact: true }).click()
      const words = page.getByRole('region', { name: 'Text of the stored page' })
      await words.waitFor()
      expect(await words.locator('mark').innerText()).toContain(first!.name)
      await shot('event-evidence')
      expect(await flaws()).toEqual([])
      await page.keyboard.press('Escape')
      await words.waitFor({ state: 'detached' })
    })

    it('takes away a sponsor at a word, and gives it back by Undo', async () => {
      const { page, open } = at()
      const event = await findEvent()
      const [first] = await standing(event.id)
      await open(`/events/${event.id}`)
      await page.getByRole('button', { name: `What to do with ${first!.name}`, exact: true }).click()
      await page.getByRole('menuitem', { name: 'Not a sponsor' }).click()
      await page.getByRole('button', { name: 'Undo' }).waitFor()
      await expect.poll(async () => (await standing(event.id)).map((one) => one.id)).not.toContain(first!.id)
      await page.getByRole('button', { name: 'Undo' }).click()
      await expect.poll(async () => (await standing(event.id)).map((one) => one.id)).toContain(first!.id)
    })

    it('takes a sponsor by hand, corrects its tier, and runs no script in what was written', async () => {
      const { page, open, flaws } = at()
      const event = await findEvent()
      await open(`/events/${event.id}`)
      await page.getByRole('button', { name: 'Add a sponsor' }).click()
      await page.getByRole('dialog').getByLabel('Company').fill(script)
      await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      const entered = (await standing(event.id)).find((one) => one.byHand)!
      expect(entered.name).toBe(script)
      await page.getByRole('button', { name: `What to do with ${script}` }).click()
      await page.getByRole('menuitem', { name: 'Correct tier or role' }).click()
      await page.getByRole('dialog').getByLabel('Tier').fill('Patron')
      expect(await flaws()).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
      await expect.poll(async () => (await standing(event.id)).find((one) => one.byHand)?.tier).toBe('Patron')
      expect(await page.evaluate(() => 'ran' in window)).toBe(false)
      await at().api.post('/api/v1/sponsorships/removals', { ids: [entered.id] })
    })

    it('has its site read again at once', async () => {
      const { page, open } = at()
      const event = await findEvent()
      const before = (await sponsorsOf(event.id)).siteRead!.readAt
      await open(`/events/${event.id}`)
      const answered = page.waitForResponse((one) => one.url().endsWith(`/events/${event.id}/site-reads`))
      await page.getByRole('button', { name: 'Read again now' }).click()
      expect(await (await answered).json()).toMatchObject({ read: true })
      await page.getByText('The site was read.').waitFor()
      const after = (await sponsorsOf(event.id)).siteRead!
      // The sandbox's clock may stand still in between: it waits for whoever works.
      expect(after.readAt >= before).toBe(true)
      expect(after.tried.length).toBeGreaterThan(0)
    })
  })

  describe('a pasted address', () => {
    it('shows the conference’s sponsors with their evidence, by keyboard alone', async () => {
      const { page, open, shot, flaws } = at()
      const event = await findEvent()
      const [first] = await standing(event.id)
      await open('/events/add')
      await page.getByLabel('Website of the conference').fill(event.url!)
      await page.keyboard.press('Enter')
      await page.getByText(/\d+ sponsors? found/).waitFor()
      await page.getByRole('button', { name: `Evidence for ${first!.name}`, exact: true }).waitFor()
      await shot('add-event')
      expect(await flaws()).toEqual([])
      await page.getByRole('link', { name: 'Open the event' }).click()
      await page.waitForURL(`**/events/${event.id}`)
    })

    it('may stand in the address bar, begins nothing by itself, and is refused with what to do where it leads nowhere public', async () => {
      const { page, open, flaws } = at()
      await open('/events/add?url=http://10.0.0.1/')
      const alert = page.getByRole('alert')
      expect(await alert.count()).toBe(0)
      await page.getByLabel('Website of the conference').press('Enter')
      await alert.waitFor()
      expect(await alert.innerText()).toMatch(/outside the sandbox|public web/)
      expect(await flaws()).toEqual([])
    })
  })
}
