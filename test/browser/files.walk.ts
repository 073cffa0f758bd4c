import type { MessageAnswer } from '@lanyard/contract/delivery.ts'
import { describe, expect, it } from 'vitest'
import type { Session } from './session.ts'

type Items<T> = { items: T[] }

/** A member attaches a file to a step and to a message of their own, looks at both, and takes it off again. */
export function walkFiles(at: () => Session): void {
  describe('files that go with messages', () => {
    const pdf = { name: 'Prices.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 prices') }

    it('are attached to a step, with advice in the preview, and refused where they could do harm', async () => {
      const { page, open, shot, flaws } = at()
      await open('/sequences/new')
      const first = page.getByRole('region', { name: 'Step 1' })
      await first.getByLabel('File for step 1').setInputFiles(pdf)
      await first.getByRole('link', { name: 'Prices.pdf' }).waitFor()
      await page.getByText(/A file in a first message/).waitFor()
      expect(await flaws()).toEqual([])
      await shot('step-with-file')
      await first.getByLabel('File for step 1').setInputFiles({ ...pdf, buffer: Buffer.from('MZ') })
      await page.getByText(/Programs are not sent/).waitFor()
      await first.getByRole('button', { name: 'Take Prices.pdf off' }).click()
      await expect.poll(() => page.getByRole('link', { name: 'Prices.pdf' }).count()).toBe(0)
    })

    it('go with a message by hand, and stand in the outbox to be downloaded', async () => {
      const { page, open, shot, flaws, api } = at()
      const { items } = await api.get<Items<{ id: string }>>('/api/v1/contacts?limit=1')
      await open(`/messages/new?contactId=${items[0]!.id}`)
      await page.getByLabel('Subject').fill('Our prices')
      await page.getByRole('textbox', { name: /^Text/ }).fill('Hello, see the file.')
      await page.getByLabel('File for the message').setInputFiles(pdf)
      await page.getByRole('button', { name: 'Take Prices.pdf off' }).waitFor()
      expect(await flaws()).toEqual([])
      await shot('message-with-file')
      await page.getByRole('button', { name: /^(Plan it|Hand over, to be held)$/ }).click()
      await page.waitForURL(/\/messages\/[0-9a-f-]{36}/)
      await page.getByRole('heading', { name: 'As they see it' }).waitFor()
      const download = page.waitForEvent('download')
      await page.getByRole('link', { name: 'Prices.pdf' }).click()
      expect((await download).suggestedFilename()).toBe('Prices.pdf')
      await shot('outbox-with-file')
      const id = /messages\/([0-9a-f-]{36})/.exec(page.url())![1]!
      expect((await api.get<MessageAnswer>(`/api/v1/messages/${id}`)).attachments).toMatchObject([
        { name: 'Prices.pdf' },
      ])
      await api.put(`/api/v1/messages/${id}/cancellation`, {})
    })
  })
}
