import type { MessageRow } from '@lanyard/contract/delivery.ts'
import type { OpeningLine } from '@lanyard/contract/openings.ts'
import type { Sequence } from '@lanyard/contract/outreach.ts'
import { describe, expect, it } from 'vitest'
import type { Session } from './session.ts'

/** A member looks at the first line of a message, writes another one by hand, and takes that back. */
export function walkOpenings(at: () => Session): void {
  describe('an opening line', () => {
    it('is written by hand beside the message, which is made again with it, and taken back', async () => {
      const { page, open, api } = at()
      // The one an installation begins with says an opening line; those that other walks drafted may not.
      const sequences = await api.get<{ items: Sequence[] }>('/api/v1/sequences?search=first message and a follow-up')
      const query = 'state=held,planned&sort=-sendAt&limit=200'
      const { items } = await api.get<{ items: MessageRow[] }>(`/api/v1/messages?${query}`)
      const message = items.find((one) => one.sequenceId === sequences.items[0]!.id && one.step === 1)!
      await api.post('/api/v1/messages/holds', { ids: [message.id] })
      const path = `/api/v1/opening-lines?contactId=${message.contactId}${message.eventId ? `&eventId=${message.eventId}` : ''}`
      await open(`/messages/${message.id}`)
      const part = page.getByRole('region', { name: 'Opening line' })
      await part.getByText('By rules').waitFor()
      await part.getByRole('button', { name: 'Write by hand' }).click()
      await part.getByLabel('The line').fill('Your gangways were the talk of the quay when I passed by.')
      await part.getByRole('button', { name: 'Use this line' }).click()
      await part.getByText('By hand').first().waitFor()
      const written = await api.get<OpeningLine>(path)
      expect(written).toMatchObject({ by: 'person', line: expect.stringContaining('talk of the quay') })
      await part.getByText(/^Versions/).click()
      await part.getByText('Nobody has evidence for all of it').waitFor()
      expect((await at().flaws()).map((one) => one.rule)).toEqual([])
      await at().shot('opening-line')
      await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click()
      await expect.poll(async () => (await api.get<OpeningLine>(path)).by).toBe('rules')
    })

    it('is looked at beside the template in all messages that wait, which are approved at once and taken back', async () => {
      const { page, open, api } = at()
      const company = await api.post<{ id: string }>('/api/v1/companies', { name: 'Slipway Works' })
      const person = { companyId: company.id, fullName: 'Robin Slip', email: 'robin@slipway-works.example' }
      const contact = await api.post<{ id: string }>('/api/v1/contacts', person)
      const draft = {
        contactId: contact.id,
        subject: 'From the slipway',
        text: 'Hello',
        sendAt: '2999-03-04T09:30:00Z',
      }
      const { id } = await api.post<{ id: string }>('/api/v1/messages', { ...draft, approvalRequired: true })
      const state = async () => (await api.get<MessageRow>(`/api/v1/messages/${id}`)).state
      await open('/outbox/approvals')
      await page.getByText('Written by hand: it has no template.').first().waitFor()
      expect((await at().flaws()).map((one) => one.rule)).toEqual([])
      await at().shot('approvals')
      await page.getByRole('checkbox', { name: /^All/ }).click()
      await page.getByRole('checkbox', { name: 'Approve the message to Robin Slip' }).click()
      await page.getByRole('button', { name: 'Approve 1' }).click()
      await expect.poll(state).toBe('planned')
      await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click()
      await expect.poll(state).toBe('held')
      await api.put(`/api/v1/messages/${id}/cancellation`, {})
    })

    it('by a model is told what to say in the settings', async () => {
      const { page, open } = at()
      await open('/settings/opening-lines')
      await page.getByText('None is set up').waitFor()
      await page.getByLabel('Prompt').fill('Write one calm line about the harbour, in plain words.')
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByRole('table', { name: 'Versions of the prompt' }).getByText('calm line').waitFor()
      await at().shot('opening-prompt')
      await page.getByRole('button', { name: 'Back to the built-in one' }).click()
      await page.getByRole('button', { name: 'Back to the built-in one' }).waitFor({ state: 'hidden' })
    })
  })
}
