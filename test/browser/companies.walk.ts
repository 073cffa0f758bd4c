import type { Company, CompanyAnswer } from '@lanyard/contract/companies.ts'
import type { Stop } from '@lanyard/contract/compliance.ts'
import { describe, expect, it } from 'vitest'
import { type Session, settle } from './session.ts'

/** What a user does on the pages of companies and of stops. */
export function walkCompanies(at: () => Session): void {
  describe('companies', () => {
    const companies = async (query: string) =>
      (await at().api.get<{ items: Company[] }>(`/api/v1/companies?${query}`)).items
    const stopsOn = async (value: string) =>
      (await at().api.get<{ items: Stop[] }>(`/api/v1/stops?state=in_force&value=${encodeURIComponent(value)}`)).items
    const dialog = () => at().page.getByRole('dialog')

    it('are found by web address, and one of them says where everything about it comes from', async () => {
      const { page, open, shot, flaws } = at()
      const [first] = await companies('limit=1&targeted=true')
      await open(`/companies?search=${first!.domains[0]}`)
      await page.getByRole('link', { name: first!.name, exact: true }).click()
      await page.getByRole('heading', { level: 1, name: first!.name }).waitFor()
      await settle(page)
      await page.getByRole('table', { name: 'Values and their sources' }).waitFor()
      expect(await page.getByRole('link', { name: 'Page of an event' }).count()).toBeGreaterThan(0)
      expect(await page.getByText(first!.fitReason!).count()).toBeGreaterThan(0)
      await shot('company')
      expect(await flaws()).toEqual([])
    })

    it('are added, edited with undo, deleted and restored by hand', async () => {
      const { page, open, api } = at()
      await open('/companies/new')
      await page.getByLabel('Name').fill('Harbourlight')
      await page.getByLabel('Web address').fill('https://www.harbourlight.example/about')
      await page.getByRole('button', { name: 'Add company' }).click()
      await page.getByRole('heading', { level: 1, name: 'Harbourlight' }).waitFor()
      const id = new URL(page.url()).pathname.split('/').at(-1)!
      const read = () => api.get<CompanyAnswer>(`/api/v1/companies/${id}`)
      await page.getByRole('button', { name: 'Edit' }).first().click()
      await dialog().getByLabel('What it does').fill('Lamps for harbours.')
      await dialog().getByRole('button', { name: 'Save' }).click()
      await page.getByRole('button', { name: 'Undo' }).first().waitFor()
      await expect
        .poll(() => read())
        .toMatchObject({ description: 'Lamps for harbours.', domains: ['harbourlight.example'] })
      await page.getByRole('button', { name: 'Undo' }).first().click()
      await expect.poll(async () => (await read()).description).toBeNull()
      await page.getByRole('button', { name: 'Delete', exact: true }).click()
      await page.getByText('This company was deleted').waitFor()
      await expect.poll(async () => (await stopsOn(id)).map((one) => one.reason)).toEqual(['put_aside'])
      await page.getByRole('button', { name: 'Restore' }).click()
      await page.getByRole('button', { name: 'Delete', exact: true }).waitFor()
      await expect.poll(() => stopsOn(id)).toEqual([])
    })

    it('show what another profile would change before it is saved', async () => {
      const { page, open, flaws, api } = at()
      const targets = (await companies('targeted=true&limit=200')).length
      await open('/companies/profile')
      await page.getByRole('combobox', { name: 'Countries' }).click()
      await page.getByRole('option', { name: 'Iceland' }).click()
      await page.getByText(new RegExp(`would be targets: 0 new, ${targets} no more`)).waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('option').first().waitFor({ state: 'hidden' })
      expect(await flaws()).toEqual([])
      await page.getByRole('button', { name: 'Discard changes' }).click()
      await page.getByText('What it does now').waitFor()
      await expect.poll(() => api.get('/api/v1/profile')).toMatchObject({ countries: [] })
    })
  })

  describe('stops', () => {
    it('are written and lifted by hand, and refuse what is no address', async () => {
      const { page, open, api, flaws } = at()
      const inForce = async () =>
        (await api.get<{ items: Stop[] }>('/api/v1/stops?state=in_force&value=no@brightwater.example')).items
      await open('/stops')
      await page.getByRole('button', { name: 'Add a stop' }).click()
      const form = page.getByRole('dialog')
      await form.getByLabel('Email address').fill('nobody')
      await form.getByLabel('Why').fill('Asked by phone')
      await form.getByRole('button', { name: 'Stop writing' }).click()
      await form.getByText('is not an email address').waitFor()
      await form.getByLabel('Email address').fill('No@brightwater.example')
      await form.getByRole('button', { name: 'Stop writing' }).click()
      await form.waitFor({ state: 'hidden' })
      await expect.poll(() => inForce()).toMatchObject([{ reason: 'Asked by phone', kept: true }])
      expect(await flaws()).toEqual([])
      await page.getByRole('button', { name: 'Lift the stop on no@brightwater.example' }).click()
      await expect.poll(async () => (await inForce()).length).toBe(0)
    })

    it('come from the list of another tool, after saying what would become of each row', async () => {
      const { page, open, api, flaws } = at()
      const file = (...rows: string[]) => ({
        ...{ name: 'unsubscribed.csv', mimeType: 'text/csv', buffer: Buffer.from(['email', ...rows].join('\n')) },
      })
      const suppressed = async () =>
        (await api.get<{ items: { value: string }[] }>('/api/v1/suppressions?limit=200')).items.map((one) => one.value)
      await open('/stops')
      await page.getByRole('button', { name: 'From a file' }).click()
      const dialog = page.getByRole('dialog')
      const many = Array.from({ length: 6000 }, (_, n) => `a${n}@b.example`)
      await dialog.locator('input[type=file]').setInputFiles(file(...many))
      await dialog.getByText('The file holds more than 5000 rows').waitFor()
      await dialog.locator('input[type=file]').setInputFiles({ ...file(), buffer: Buffer.alloc(2_000_000, 'a') })
      await dialog.getByText('The file is larger than 1 MB.').waitFor()
      await dialog
        .locator('input[type=file]')
        .setInputFiles(file('gone@lighthouse.example', 'not@', 'gone@lighthouse.example'))
      await dialog.getByText('It is not a complete address.').waitFor()
      await expect.poll(() => suppressed()).not.toContain('gone@lighthouse.example')
      expect(await flaws()).toEqual([])
      await dialog.getByRole('button', { name: 'Never write to 1 entry' }).click()
      await dialog.waitFor({ state: 'detached' })
      await expect.poll(() => suppressed()).toContain('gone@lighthouse.example')
    })
  })
}
