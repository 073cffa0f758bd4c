import type { MessageAnswer, MessageRow } from '@lanyard/contract/delivery.ts'
import { describe, expect, it } from 'vitest'
import { type Session, settle } from './session.ts'

type Items<T> = { items: T[] }

/** A member reads what is to go out, and decides: approves, holds, edits, calls off, takes back, writes one by hand. */
export function walkOutbox(at: () => Session): void {
  describe('the outbox', () => {
    const messages = async (query: string) => (await at().api.get<Items<MessageRow>>(`/api/v1/messages?${query}`)).items
    const read = (id: string) => at().api.get<MessageAnswer>(`/api/v1/messages/${id}`)
    /** Somebody who never answers, so that nothing but these tests changes what happens to their messages. */
    const findQuayside = async () => {
      const { api } = at()
      const [known] = (await api.get<Items<{ id: string }>>('/api/v1/contacts?search=Robin Quay')).items
      if (known) return known.id
      const company = await api.post<{ id: string }>('/api/v1/companies', { name: 'Quayside Works' })
      const person = { companyId: company.id, fullName: 'Robin Quay', email: 'robin@quayside-works.example' }
      return (await api.post<{ id: string }>('/api/v1/contacts', person)).id
    }
    /** One of a message's own, far ahead, so that nothing sends it meanwhile. */
    const write = async (subject: string) => {
      const { api } = at()
      const contactId = await findQuayside()
      const sendAt = '2999-03-04T09:30:00Z'
      const draft = { contactId, subject, text: 'Hello there', sendAt, approvalRequired: true }
      return (await api.post<{ id: string }>('/api/v1/messages', draft)).id
    }

    const undo = (said: string) =>
      at().page.getByRole('alert').filter({ hasText: said }).getByRole('button', { name: 'Undo' }).click()

    it('has a tab for each state with how many there are, and opens a message beside the list by keyboard', async () => {
      const { page, open } = at()
      const [sent] = await messages('state=sent&sort=-sendAt&limit=1')
      await open('/outbox?state=sent')
      await page.getByRole('tab', { name: /^Sent/ }).waitFor()
      const row = page.getByRole('row').filter({ hasText: sent!.subject }).first()
      await row.getByRole('link', { name: sent!.contactName! }).focus()
      await page.keyboard.press('Enter')
      const drawer = page.getByRole('dialog')
      await drawer.getByRole('heading', { name: 'As they see it' }).waitFor()
      const shown = drawer.frameLocator('iframe')
      await shown.getByText('Unsubscribe').waitFor()
      expect(await drawer.getByRole('heading', { name: 'Attempts' }).count()).toBe(1)
      expect((await at().flaws()).map((one) => one.rule)).toEqual([])
      await at().shot('message')
      await page.keyboard.press('Escape')
      await drawer.waitFor({ state: 'hidden' })
    })

    it('shows held messages by why, in words, and approves one with undo', async () => {
      const { page, open } = at()
      const id = await write('A word from the quay')
      await open('/outbox?state=held')
      await page.getByRole('region', { name: 'Why messages are held' }).getByText('Waits for approval').click()
      await page.getByRole('cell', { name: 'A word from the quay' }).first().click()
      const drawer = page.getByRole('dialog')
      await drawer.getByText('Held: waits for approval').waitFor()
      await drawer.getByRole('button', { name: 'Approve' }).click()
      await expect.poll(async () => (await read(id)).state).toBe('planned')
      await undo('approved')
      await expect.poll(async () => (await read(id)).stateReason).toBe('needs_approval')
    })

    it('changes a text, says what was changed, and changes it back', async () => {
      const { page, open } = at()
      const id = await write('A second word from the quay')
      await open(`/outbox?state=held&message=${id}`)
      const drawer = page.getByRole('dialog')
      await drawer.getByRole('button', { name: 'Edit' }).click()
      await drawer.getByLabel('Text').fill('Hello there, once more')
      await drawer.getByRole('button', { name: 'Save' }).click()
      await expect.poll(async () => (await read(id)).text).toBe('Hello there, once more')
      await drawer.getByRole('heading', { name: 'As they see it' }).waitFor()
      await drawer.frameLocator('iframe').getByText('Hello there, once more').waitFor()
      await undo('The message was changed')
      await expect.poll(async () => (await read(id)).text).toBe('Hello there')
    })

    it('calls several off at once and takes that back', async () => {
      const { page, open } = at()
      const ids = [await write('From the pier, one'), await write('From the pier, two')]
      await open('/outbox?state=held&search=From%20the%20pier')
      await page.getByLabel('Choose all messages shown').check()
      await page.getByRole('button', { name: 'Call off' }).click()
      await expect.poll(async () => (await read(ids[0]!)).state).toBe('cancelled')
      await undo('called off')
      for (const id of ids) await expect.poll(async () => (await read(id)).stateReason).toBe('needs_approval')
    })

    it('writes to one contact by hand, with what stands against it said before', async () => {
      const { page, open } = at()
      await open(`/messages/new?contactId=${await findQuayside()}`)
      await page.getByLabel('Subject').fill('By hand')
      await page
        .getByLabel('Text')
        .fill('Hello {{ contact.first_name | default: "there" }}, and {{ contact.shoe_size }}')
      await page.getByText('contact.shoe_size?').waitFor()
      await page.getByText('It would be held.').waitFor()
      await page.getByLabel('Text').fill('Hello {{ contact.first_name | default: "there" }}')
      await page.getByText('The text has no gaps').waitFor()
      expect((await at().flaws()).map((one) => one.rule)).toEqual([])
      await at().shot('messages-new')
      await page.getByLabel('Somebody approves it first').check()
      await page.getByRole('button', { name: /Plan it|Hand over/ }).click()
      await page.getByRole('heading', { level: 1, name: 'By hand' }).waitFor()
      await settle(page)
      await expect.poll(() => messages('search=By hand&state=held')).toHaveLength(1)
    })

    it('has a schedule of what is planned and of what is still to come, two weeks at a time', async () => {
      const { page, open, api } = at()
      const installation = await api.get<{ clock: { now: string } }>('/api/v1/installation')
      const sendAt = Temporal.Instant.from(installation.clock.now).add({ hours: 48 })
      const day = sendAt.toZonedDateTimeISO('Europe/Berlin').toPlainDate()
      const contactId = await findQuayside()
      const draft = { contactId, subject: 'On its day', text: 'Hello there', sendAt, approvalRequired: true }
      const { id } = await api.post<{ id: string }>('/api/v1/messages', draft)
      await open('/outbox')
      await page.getByRole('link', { name: 'Schedule' }).click()
      const table = page.getByRole('table', { name: formatDay(day) })
      const row = table.getByRole('row').filter({ hasText: 'Robin Quay' }).first()
      await row.getByText('Held: Waits for approval').waitFor()
      expect(await row.getByRole('link').last().getAttribute('href')).toBe(`/messages/${id}`)
      await open('/outbox/schedule?from=2026-02-31')
      await row.waitFor()
      await page.getByRole('link', { name: 'Two weeks later' }).click()
      await page.waitForURL((url) => url.searchParams.has('from'))
      await page.getByRole('link', { name: 'Today' }).click()
      await row.waitFor()
      await api.put(`/api/v1/messages/${id}/cancellation`, {})
    })
  })
}

const formatDay = (day: Temporal.PlainDate) =>
  day.toLocaleString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
