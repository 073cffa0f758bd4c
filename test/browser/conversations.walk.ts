import type { Conversation, ConversationAnswer } from '@lanyard/contract/inbox.ts'
import { describe, expect, it } from 'vitest'
import type { Session } from './session.ts'

type List<T> = { items: T[] }

/** The inbox: found by keyboard, read, answered in thread, taken back, put away. */
export function walkConversations(at: () => Session): void {
  const list = async (query: string) =>
    (await at().api.get<List<Conversation>>(`/api/v1/conversations?limit=200&${query}`)).items
  const read = (id: string) => at().api.get<ConversationAnswer>(`/api/v1/conversations/${id}`)
  const findAnswerable = async () => {
    for (const one of await list('waiting=true')) if ((await read(one.id)).answering.possible) return one
    throw new Error('The sandbox has no conversation that waits for an answer.')
  }

  describe('conversations', () => {
    it('are gone through by arrow keys and opened by Enter', async () => {
      const { page, open, shot, flaws } = at()
      await open('/conversations')
      const pane = page.getByRole('region', { name: 'Conversations', exact: true })
      await pane.getByRole('listitem').first().waitFor()
      await pane.getByRole('list').getByRole('link').first().focus()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/conversations\/[0-9a-f-]{36}/)
      await page.getByRole('article').first().waitFor()
      await shot('conversation')
      expect(await flaws()).toEqual([])
    })

    it('are answered in their thread by Ctrl Enter, and the answer taken back by Undo', async () => {
      const { page, open } = at()
      const { id } = await findAnswerable()
      await open(`/conversations/${id}`)
      const box = page.getByRole('textbox', { name: 'Your answer' })
      await box.fill('Thursday at ten suits us well.')
      await box.press('Control+Enter')
      await page.getByRole('button', { name: 'Undo' }).click()
      await page.getByText('Undone.').waitFor()
      await expect.poll(() => box.inputValue()).toBe('Thursday at ten suits us well.')
      const after = await read(id)
      expect(after.waiting).toBe(true)
      expect(after.messages.filter((one) => one.isAnswer)).toEqual([])
    })

    it('no longer wait once they were answered, and the answer goes out in the thread', async () => {
      const { page, open, flaws } = at()
      const { id } = await findAnswerable()
      await open(`/conversations/${id}`)
      await page.getByRole('textbox', { name: 'Your answer' }).fill('Friday at nine suits us better.')
      await page.getByRole('button', { name: 'Send' }).click()
      await page.getByRole('article', { name: 'Message of ours' }).getByText('Friday at nine').waitFor()
      expect(await flaws()).toEqual([])
      await expect.poll(async () => (await read(id)).waiting).toBe(false)
      const stateOf = async () => (await read(id)).messages.find((one) => one.text.startsWith('Friday'))?.state
      await at().play.whileTimePasses(() => expect.poll(stateOf, { timeout: 90_000, interval: 500 }).toBe('sent'))
    })

    it('say why a mail means what it means, and a person may overrule that and take it back', async () => {
      const { page, open } = at()
      const { id, intent } = (await list('kind=reply&intent=interested'))[0]!
      await open(`/conversations/${id}`)
      await page
        .getByRole('button', { name: /^Means: Interested/ })
        .last()
        .click()
      await page.getByText(/^Because of/).waitFor()
      await page.getByRole('dialog').getByRole('button', { name: 'Not now' }).click()
      await page.getByRole('button', { name: /^Means: Not now/ }).waitFor()
      await expect.poll(async () => (await read(id)).intent).toBe('not_now')
      await page.getByRole('button', { name: 'Undo' }).click()
      await expect.poll(async () => (await read(id)).intent).toBe(intent)
    })

    it('show a formatted mail in a frame that runs nothing and loads no pictures', async () => {
      const { page, open } = at()
      const ids = (await list('kind=reply')).map((one) => one.id)
      let found: ConversationAnswer | undefined
      for (const id of ids) {
        const one = await read(id)
        if (one.mails.some((mail) => mail.hasHtml)) found = one
        if (found) break
      }
      if (!found) return
      await open(`/conversations/${found.id}`)
      await page.getByRole('button', { name: 'Show as formatted' }).first().click()
      const frame = page.locator('iframe[title^="Formatted mail"]').first()
      await frame.waitFor()
      expect(await frame.getAttribute('sandbox')).not.toContain('allow-scripts')
      await page.getByText('Pictures from elsewhere are not loaded.').waitFor()
    })

    it('are put away as done together, and brought back by Undo', async () => {
      const { page, open, shot, flaws } = at()
      await open('/conversations?view=open')
      const boxes = page.getByRole('checkbox', { name: /^Choose the conversation with/ })
      await boxes.first().check()
      await boxes.nth(1).check()
      await shot('conversations')
      expect(await flaws()).toEqual([])
      await page
        .getByRole('region', { name: 'What to do with the chosen' })
        .getByRole('button', { name: 'Done' })
        .click()
      await expect.poll(async () => (await list('state=done')).length).toBeGreaterThanOrEqual(2)
      const done = (await list('state=done')).length
      await page.getByRole('button', { name: 'Undo' }).click()
      await expect.poll(async () => (await list('state=done')).length).toBe(done - 2)
    })
  })
}
