import type { Meeting } from '@lanyard/contract/meetings.ts'
import { describe, expect, it } from 'vitest'
import type { Session } from './session.ts'

/** Meetings: those booked, one entered by hand, moved, cancelled, restored; and how Cal.com is connected. */
export function walkMeetings(at: () => Session): void {
  const list = async (query: string) =>
    (await at().api.get<{ items: Meeting[] }>(`/api/v1/meetings?limit=200&${query}`)).items
  const title = 'Talk about the Skyline booth'

  describe('meetings', () => {
    it('are entered by hand and stand in the list and in a page of their own', async () => {
      const { page, open, flaws, shot } = at()
      await open('/meetings')
      await page.getByRole('button', { name: 'Enter a meeting' }).first().click()
      const form = page.getByRole('dialog')
      await form.getByLabel('Title').fill(title)
      await form.getByLabel('Starts').fill('2035-03-05T10:00')
      await form.getByLabel('Minutes').fill('45')
      await form.getByLabel('Notes').fill('They bring their designer.')
      expect(await flaws()).toEqual([])
      await form.getByRole('button', { name: 'Enter the meeting' }).click()
      await page.getByRole('link', { name: title }).waitFor()
      await shot('meetings')
      expect(await flaws()).toEqual([])
      const [entered] = await list(`search=${encodeURIComponent(title)}`)
      expect(entered).toMatchObject({ provider: 'hand', status: 'booked', notes: 'They bring their designer.' })
      expect(Date.parse(entered!.endsAt) - Date.parse(entered!.startsAt)).toBe(45 * 60_000)
    })

    it('are cancelled, which the history keeps, and restored by Undo', async () => {
      const { page, open, flaws } = at()
      const [meeting] = await list(`search=${encodeURIComponent(title)}`)
      await open(`/meetings/${meeting!.id}`)
      const drawer = page.getByRole('dialog', { name: 'Meeting' })
      await drawer.getByText('They bring their designer.').waitFor()
      expect(await flaws()).toEqual([])
      await drawer.getByRole('button', { name: 'Cancel the meeting' }).click()
      await drawer.getByRole('button', { name: 'Restore' }).waitFor()
      await expect.poll(async () => (await list(`search=${encodeURIComponent(title)}`))[0]!.status).toBe('cancelled')
      await page.getByRole('button', { name: 'Undo' }).click()
      await drawer.getByRole('button', { name: 'Cancel the meeting' }).waitFor()
      await expect.poll(async () => (await list(`search=${encodeURIComponent(title)}`))[0]!.status).toBe('booked')
    })

    it('are called off together from the list, and stand again after Undo', async () => {
      const { page, open } = at()
      await open(`/meetings?search=${encodeURIComponent(title)}`)
      await page.getByLabel(`Choose ${title}`).check()
      const acts = page.getByRole('region', { name: 'What to do with the chosen' })
      await acts.getByRole('button', { name: 'Called off' }).click()
      await page.getByText('1 meeting called off.').waitFor()
      await expect.poll(async () => (await list(`search=${encodeURIComponent(title)}`))[0]!.status).toBe('cancelled')
      await page.getByRole('button', { name: 'Undo' }).last().click()
      await expect.poll(async () => (await list(`search=${encodeURIComponent(title)}`))[0]!.status).toBe('booked')
    })

    it('tell how Cal.com is connected, with the address to copy', async () => {
      const { page, open, flaws } = at()
      await open('/meetings?tab=cal')
      const address = await page.getByLabel('Address for the webhook').inputValue()
      expect(address).toContain('/hooks/cal/')
      expect(await flaws()).toEqual([])
    })
  })
}
