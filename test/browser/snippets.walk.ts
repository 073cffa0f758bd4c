import type { MessagePreview, Sequence } from '@lanyard/contract/outreach.ts'
import type { Snippet } from '@lanyard/contract/outreach-snippets.ts'
import { describe, expect, it } from 'vitest'
import type { Session } from './session.ts'

type Items<T> = { items: T[] }

/** A member writes a text once, puts it into a step, and changes it. */
export function walkSnippets(at: () => Session): void {
  describe('snippets', () => {
    const find = async () => (await at().api.get<Items<Snippet>>('/api/v1/snippets?search=quay-foot')).items[0]

    it('are written with a preview, and put into a step by name', async () => {
      const { page, open, shot, flaws } = at()
      await open('/sequences/snippets')
      await page.getByText('No snippets yet').waitFor()
      await page.getByRole('button', { name: 'New snippet' }).first().click()
      const drawer = page.getByRole('dialog')
      await drawer.getByLabel('Name').fill('Quay foot')
      expect(await drawer.getByLabel('Name').inputValue()).toBe('quay-foot')
      await drawer.getByLabel('Text').fill('See you at {{ company.name }}!')
      await drawer.getByText(/^See you at [^{]+!$/).waitFor()
      expect(await flaws()).toEqual([])
      await drawer.getByRole('button', { name: 'Save' }).click()
      await page.getByRole('link', { name: 'quay-foot' }).waitFor()

      await open('/sequences/new')
      await page.getByLabel('Name').first().fill('With a foot')
      const first = page.getByRole('region', { name: 'Step 1' })
      await first.getByLabel('Text').fill('Hello.\n\n')
      await first.getByRole('button', { name: 'Snippets for step 1' }).click()
      await page.getByRole('menuitem', { name: /^quay-foot/ }).click()
      expect(await first.getByLabel('Text').inputValue()).toBe("Hello.\n\n{% render 'quay-foot' %}")
      await page.getByText(/Hello\.\s+See you at /).waitFor()
      expect(await flaws()).toEqual([])
      await shot('step-with-snippet')
      await page.getByRole('button', { name: 'Save draft' }).click()
      await page.getByRole('heading', { level: 1, name: 'With a foot' }).waitFor()
    })

    it('say who uses them, stay while they are in use, and change everywhere at once', async () => {
      const { page, open, shot, flaws, api } = at()
      const snippet = (await find())!
      expect(snippet.usedBy.sequences.map((one) => one.name)).toEqual(['With a foot'])
      await open(`/sequences/snippets?snippet=${snippet.id}`)
      const drawer = page.getByRole('dialog')
      await drawer.getByRole('link', { name: 'With a foot' }).waitFor()
      expect(await drawer.getByRole('button', { name: 'Delete' }).isDisabled()).toBe(true)
      await drawer.getByLabel('Text').fill('Until then')
      expect(await flaws()).toEqual([])
      await shot('snippet')
      await drawer.getByRole('button', { name: 'Save' }).click()
      await expect.poll(async () => (await find())?.text).toBe('Until then')
      const { items } = await api.get<Items<Sequence>>('/api/v1/sequences?search=With a foot')
      const { subject, body } = items[0]!.steps[0]!
      const shown = await api.post<MessagePreview>('/api/v1/message-previews', { subject, text: body })
      expect(shown.text).toBe('Hello.\n\nUntil then')
    })

    it('are deleted once nobody uses them, and come back', async () => {
      const { page, open, api } = at()
      const { items } = await api.get<Items<Sequence>>('/api/v1/sequences?search=With a foot')
      await api.put(`/api/v1/sequences/${items[0]!.id}/status`, { status: 'archived' })
      await open(`/sequences/snippets?snippet=${(await find())!.id}`)
      await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
      await expect.poll(find).toBeUndefined()
      await page.getByRole('button', { name: 'Undo' }).last().click()
      await expect.poll(async () => (await find())?.name).toBe('quay-foot')
    })
  })
}
