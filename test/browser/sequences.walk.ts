import { readFile } from 'node:fs/promises'
import type { Enrollment, Sequence } from '@lanyard/contract/outreach.ts'
import type { Task } from '@lanyard/contract/outreach-tasks.ts'
import { describe, expect, it } from 'vitest'
import type { Session } from './session.ts'

type Items<T> = { items: T[] }

/** A member drafts a sequence with the preview beside it, activates it, enrolls with a dry run, and changes their mind. */
export function walkSequences(at: () => Session): void {
  describe('sequences', () => {
    const find = async (name: string) =>
      (await at().api.get<Items<Sequence>>(`/api/v1/sequences?search=${encodeURIComponent(name)}`)).items[0]!

    it('are listed with how many are in each, which leads to who they are', async () => {
      const { page, open } = at()
      await open('/sequences')
      await page
        .getByRole('link', { name: /replied in/ })
        .first()
        .click()
      await page.getByRole('tab', { name: /^Enrollments/, selected: true }).waitFor()
      await page.getByRole('table').getByText('Replied').first().waitFor()
    })

    it('are drafted with a preview that marks what is not known', async () => {
      const { page, open } = at()
      await open('/sequences/new')
      await page.getByLabel('Name').fill('Quayside notes')
      const first = page.getByRole('region', { name: 'Step 1' })
      await first.getByLabel('Subject').fill('For {{ company.name }}')
      await first.getByLabel('Text').fill('Hello {{ contact.first_nam }}')
      await page.getByText('contact.first_nam?').waitFor()
      await first.getByLabel('Text').fill('Hello ')
      await first.getByRole('button', { name: 'Variables for step 1' }).click()
      await page.getByRole('menuitem', { name: /^First name/ }).click()
      expect(await first.getByLabel('Text').inputValue()).toBe('Hello {{ contact.first_name | default: "there" }}')
      expect((await at().flaws()).map((one) => one.rule)).toEqual([])
      await at().shot('sequence')
      await page.getByRole('button', { name: 'Save draft' }).click()
      await page.getByRole('heading', { level: 1, name: 'Quayside notes' }).waitFor()
      await expect.poll(() => find('Quayside notes')).toMatchObject({ status: 'draft', version: 1 })
    })

    it('keep their steps only when saved, as a new version', async () => {
      const { page } = at()
      const second = page.getByRole('region', { name: 'Step 2' })
      await second.getByLabel('Business days: step 2').fill('5')
      await page.getByRole('button', { name: 'Save steps' }).click()
      await expect.poll(async () => (await find('Quayside notes')).steps[1]?.delayDays).toBe(5)
      await expect.poll(async () => (await find('Quayside notes')).version).toBe(2)
    })

    it('try a second text on half of the companies, say what each brought, and keep one', async () => {
      const { page, flaws, shot } = at()
      const first = page.getByRole('region', { name: 'Step 1', exact: true })
      await first.getByRole('button', { name: 'Try a variant in step 1' }).click()
      const other = first.getByRole('region', { name: 'Text B of step 1' })
      await other.getByLabel('Subject of text B').fill('A question to {{ company.name }}')
      await page.getByRole('heading', { name: 'As they read text B' }).waitFor()
      await page
        .getByText(/^A question to /)
        .first()
        .waitFor()
      expect(await flaws()).toEqual([])
      await page.getByRole('button', { name: 'Save steps' }).click()
      const results = page.getByRole('region', { name: 'Texts that are tried' })
      await results.getByText('Too early to tell').waitFor()
      await shot('experiment')
      expect(await flaws()).toEqual([])
      await results.getByRole('button', { name: 'Keep text B of step 1' }).click()
      await expect
        .poll(async () => (await find('Quayside notes')).steps[0])
        .toMatchObject({ subject: 'A question to {{ company.name }}' })
      await expect.poll(() => results.count()).toBe(0)
      expect(await first.getByLabel('Subject', { exact: true }).inputValue()).toBe('A question to {{ company.name }}')
      await page.getByRole('button', { name: 'Undo' }).last().click()
      await expect.poll(async () => (await find('Quayside notes')).steps[0]?.variants?.length).toBe(1)
    })

    it('enroll contacts after saying who would be in, and take that back', async () => {
      const { page, api } = at()
      await page.getByRole('button', { name: 'Activate' }).click()
      await expect.poll(async () => (await find('Quayside notes')).status).toBe('active')
      await page.getByRole('button', { name: 'Enroll contacts' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByText('All contacts that match').click()
      await dialog.getByLabel('Department').click()
      await page.getByRole('option', { name: 'Marketing' }).click()
      await dialog.getByRole('status').filter({ hasText: 'would be enrolled' }).waitFor()
      await at().shot('enroll-by-filter')
      expect(await at().flaws()).toEqual([])
      await dialog.getByText('By name').click()
      await dialog.getByLabel('Contacts', { exact: true }).first().click()
      await page.getByRole('option').first().click()
      // The list stays open for more, over what is below it.
      await page.keyboard.press('Tab')
      await dialog.getByRole('table', { name: 'What would come of it' }).waitFor()
      await dialog.getByRole('button', { name: 'Rehearse: show the messages' }).click()
      const rehearsal = dialog.getByRole('region', { name: 'Rehearsal' })
      await rehearsal.getByRole('button').first().click()
      await rehearsal.getByText(/^(To .*, from |There is no message)/).waitFor()
      await at().shot('rehearsal')
      expect(await at().flaws()).toEqual([])
      await page.keyboard.press('Escape')
      const { id } = await find('Quayside notes')
      const { items } = await api.get<Items<Enrollment>>(`/api/v1/enrollments?sequenceId=${id}`)
      expect(items).toEqual([])
    })

    it('say whom their rule would enroll before anything is saved', async () => {
      const { page, open, shot, flaws } = at()
      const { id } = await find('Quayside notes')
      await open(`/sequences/${id}?tab=settings`)
      await page.getByRole('tab', { name: 'Settings' }).click()
      await page.getByRole('switch', { name: 'Enroll contacts by itself' }).check()
      await page.getByLabel('Only of these seniorities').first().click()
      await page.getByRole('option', { name: 'Head' }).click()
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Whom would this enroll now?' }).click()
      await page
        .getByRole('region', { name: 'Whom this rule would enroll' })
        .getByText(/that are ready fit/)
        .waitFor()
      await shot('rule-outlook')
      expect(await flaws()).toEqual([])
      expect((await find('Quayside notes')).rule).toBeNull()
      await page.getByRole('button', { name: 'Save settings' }).click()
      await expect.poll(async () => (await find('Quayside notes')).rule).toEqual({ seniorities: ['head'] })
      await page.getByRole('button', { name: 'Undo' }).last().click()
      await expect.poll(async () => (await find('Quayside notes')).rule).toBeNull()
    })

    it('may ask a person to do something, which appears among the tasks when its hour comes', async () => {
      const { page, open, api, shot, flaws } = at()
      await open('/sequences/new')
      await page.getByLabel('Name').first().fill('Calls from the quay')
      const first = page.getByRole('region', { name: 'Step 1' })
      await first.getByLabel('Kind of step 1').click()
      await page.getByRole('option', { name: 'Call' }).click()
      await first.getByLabel('What to do').fill('Ring them up')
      await first.getByLabel('Text').fill('Ask {{ contact.first_name | default: "them" }} about the booth.')
      const second = page.getByRole('region', { name: 'Step 2' })
      await second.getByLabel('From when step 2 counts').click()
      await page.getByRole('option', { name: 'days before the event' }).click()
      await second.getByLabel('Days before the event: step 2').fill('7')
      expect(await flaws()).toEqual([])
      await page.getByRole('button', { name: 'Save draft' }).click()
      await page.getByRole('heading', { level: 1, name: 'Calls from the quay' }).waitFor()
      const sequence = await find('Calls from the quay')
      expect(sequence.steps).toMatchObject([{ kind: 'call' }, { anchor: { of: 'start', days: -7 } }])

      // Somebody who was not written to, and an event that is far enough ahead.
      const company = await api.post<{ id: string }>('/api/v1/companies', { name: 'Breakwater Tools' })
      const person = { companyId: company.id, fullName: 'Ada Breakwater', email: 'ada@breakwater.example' }
      const contact = await api.post<{ id: string }>('/api/v1/contacts', person)
      const { items } = await api.get<Items<{ id: string; startsOn: string }>>('/api/v1/events?sort=-startsOn&limit=1')
      await api.put(`/api/v1/sequences/${sequence.id}/status`, { status: 'active' })
      const enrolled = await api.post<Items<{ ok: boolean }>>(`/api/v1/sequences/${sequence.id}/enrollments`, {
        contactIds: [contact.id],
        eventId: items[0]!.id,
      })
      expect(enrolled.items).toMatchObject([{ ok: true }])
      const tasks = () => api.get<Items<Task>>(`/api/v1/tasks?contactId=${contact.id}`)
      await at().play.whileTimePasses(() =>
        expect.poll(async () => (await tasks()).items.length, { timeout: 60_000 }).toBe(1),
      )
      await open('/tasks')
      await page.getByRole('link', { name: 'Ring them up' }).click()
      const drawer = page.getByRole('dialog')
      await drawer.getByText('Ask Ada about the booth.').waitFor()
      await shot('task')
      expect(await flaws()).toEqual([])
      await drawer.getByRole('button', { name: 'We talked' }).click()
      await expect.poll(async () => (await tasks()).items[0]).toMatchObject({ state: 'done', outcome: 'talked' })
      await page.getByRole('button', { name: 'Undo' }).last().click()
      await expect.poll(async () => (await tasks()).items[0]!.state).toBe('open')
      await page.keyboard.press('Escape')
    })

    it('leave a step out where its condition fails, and go to a file and back as they are', async () => {
      const { page, open, shot, flaws } = at()
      await open(`/sequences/${(await find('Quayside notes')).id}`)
      const second = page.getByRole('region', { name: 'Step 2' })
      await second.getByRole('button', { name: 'Only if …: condition of step 2' }).click()
      await second.getByLabel('How rule 1 of step 2 compares').click()
      await page.getByRole('option', { name: 'no, not yet' }).click()
      await second.getByRole('button', { name: 'Add a rule' }).click()
      await second.getByLabel('How rule 2 of step 2 compares').click()
      await page.getByRole('option', { name: 'contains' }).click()
      await second.getByLabel('What rule 2 of step 2 compares with').fill('partner')
      await shot('sequence-condition')
      expect(await flaws()).toEqual([])
      await page.getByRole('button', { name: 'Save steps' }).click()
      const rules = [
        { when: 'clicked', is: false },
        { field: 'contact.title', op: 'contains', value: 'partner' },
      ]
      await expect
        .poll(async () => (await find('Quayside notes')).steps[1]?.condition)
        .toMatchObject({ match: 'all', rules })

      await page.getByRole('button', { name: 'More' }).click()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: 'Save as a file' }).click(),
      ])
      const file = await readFile(await download.path(), 'utf8')
      await open('/sequences')
      const buffer = Buffer.from(file.replace('Quayside notes', 'Notes from a file'))
      const input = page.getByLabel('File of a sequence')
      await input.setInputFiles({ name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from('not json') })
      await page.getByText('This is no file of a sequence').waitFor()
      await input.setInputFiles({ name: 'notes.json', mimeType: 'application/json', buffer })
      await page.getByRole('heading', { level: 1, name: 'Notes from a file' }).waitFor()
      await expect.poll(async () => (await find('Notes from a file')).steps[1]).toMatchObject({ condition: { rules } })
    })

    it('are paused together from the list, and go on after Undo', async () => {
      const { page, open } = at()
      await open('/sequences')
      await page.getByLabel('Choose Quayside notes').check()
      await page
        .getByRole('region', { name: 'What to do with the chosen' })
        .getByRole('button', { name: 'Pause' })
        .click()
      await page.getByText('1 sequence paused.').waitFor()
      await expect.poll(async () => (await find('Quayside notes')).status).toBe('paused')
      await page.getByRole('button', { name: 'Undo' }).last().click()
      await expect.poll(async () => (await find('Quayside notes')).status).toBe('active')
    })

    it('are paused, copied and archived, each with a way back', async () => {
      const { page, open } = at()
      const { id } = await find('Quayside notes')
      await open(`/sequences/${id}`)
      await page.getByRole('button', { name: 'Pause' }).click()
      await expect.poll(async () => (await find('Quayside notes')).status).toBe('paused')
      await page.getByRole('button', { name: 'More' }).click()
      await page.getByRole('menuitem', { name: 'Archive' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Archive' }).click()
      await expect.poll(async () => (await find('Quayside notes')).status).toBe('archived')
      await page.getByRole('alert').filter({ hasText: 'is archived' }).getByRole('button', { name: 'Undo' }).click()
      await expect.poll(async () => (await find('Quayside notes')).status).toBe('draft')
    })
  })
}
