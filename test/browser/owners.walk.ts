import type { Member } from '@lanyard/contract/access.ts'
import type { Company } from '@lanyard/contract/companies.ts'
import type { ContactAnswer } from '@lanyard/contract/contacts.ts'
import type { EnrollmentResults, Sequence } from '@lanyard/contract/outreach.ts'
import type { ContactPolicy } from '@lanyard/contract/outreach-policy.ts'
import { describe, expect, it } from 'vitest'
import { type Browser, settle } from './session.ts'

type Items<T> = { items: T[] }

/** Whose companies are, who may write there, and in which country a contact is. */
export function walkOwners(at: () => Browser): void {
  describe('owners', () => {
    const companies = async (query: string) => (await at().api.get<Items<Company>>(`/api/v1/companies?${query}`)).items
    let tomas: Member

    it('are given to many companies at once, seen in the list, filtered by, and taken back', async () => {
      const { page, api, open, shot, flaws, asPhone } = at()
      tomas = (
        await api.post<{ member: Member }>('/api/v1/members', {
          ...{ name: 'Tomas Lind', email: 'tomas@berthline.example', role: 'rep' },
        })
      ).member
      const [first, second] = await companies('limit=2')
      await open('/companies')
      for (const one of [first!, second!]) await page.getByRole('checkbox', { name: `Choose ${one.name}` }).check()
      await page.getByRole('button', { name: 'Owner' }).click()
      await page.getByRole('menuitem', { name: 'Tomas Lind' }).waitFor()
      await shot('companies-owner-menu')
      await page.getByRole('menuitem', { name: 'Tomas Lind' }).click()
      await page.getByText('2 companies given to Tomas Lind.').waitFor()
      await expect.poll(async () => (await companies(`owner=${tomas.id}`)).length).toBe(2)
      await page.getByRole('button', { name: 'Undo' }).first().click()
      await expect.poll(async () => (await companies(`owner=${tomas.id}`)).length).toBe(0)
      await page.getByRole('combobox', { name: 'Owner' }).click()
      await page.getByRole('option', { name: 'Nobody' }).click()
      await expect.poll(() => page.url()).toContain('owner=none')
      await settle(page)
      expect(await flaws()).toEqual([])
      await asPhone(() => shot('companies-owner-phone'))
    })

    it('alone write to their companies where the contact policy says so, and enrolling others is refused with whose it is', async () => {
      const { page, api, open, shot, flaws } = at()
      const [sequence] = (await api.get<Items<Sequence>>('/api/v1/sequences?status=active')).items
      const { items } = await api.get<Items<ContactAnswer>>('/api/v1/contacts?hasEmail=true&limit=1')
      const contact = items[0]!
      await open(`/companies/${contact.companyId}`)
      await page.getByRole('combobox', { name: 'Owner' }).click()
      await page.getByRole('option', { name: 'Tomas Lind' }).click()
      await page.getByText('belongs to Tomas Lind.').waitFor()
      await shot('company-owner')
      await open('/settings/contact-policy')
      await page.getByRole('switch', { name: 'Only a company’s owner writes to its people' }).check()
      await page.getByRole('button', { name: 'Save' }).first().click()
      const policy = () => api.get<ContactPolicy>('/api/v1/contact-policy')
      await expect.poll(async () => (await policy()).exclusiveOwner).toBe(true)
      await settle(page)
      await shot('contact-policy-owner')
      expect(await flaws()).toEqual([])
      const dry = await api.post<EnrollmentResults>(`/api/v1/sequences/${sequence!.id}/enrollments`, {
        ...{ contactIds: [contact.id], dryRun: true },
      })
      expect(['owned_by_other', 'stopped', 'in_other_sequence']).toContain(dry.items[0]!.reason)
      await open('/settings/members')
      await page.getByRole('button', { name: 'Remove Tomas Lind' }).click()
      await page.getByText('The company that belongs to them will be nobody’s.').waitFor()
      await shot('member-removal')
      await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
      await expect.poll(async () => (await companies(`owner=${tomas.id}`)).length, { timeout: 20_000 }).toBe(0)
      await api.put('/api/v1/contact-policy', { ...(await policy()), exclusiveOwner: false })
    })

    it('and the country of a contact, said by hand, stands on their page with who said so, and is taken back', async () => {
      const { page, api, open, shot, flaws, asPhone } = at()
      const { items } = await api.get<Items<ContactAnswer>>('/api/v1/contacts?limit=1')
      const read = () => api.get<ContactAnswer>(`/api/v1/contacts/${items[0]!.id}`)
      const before = await read()
      await open(`/contacts/${items[0]!.id}`)
      await page.getByRole('button', { name: 'Edit' }).click()
      const country = page.getByRole('dialog').getByRole('combobox', { name: 'Country they are in' })
      await country.click()
      await country.fill('Icel')
      await page.getByRole('option', { name: 'Iceland' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
      await page.getByText('was changed.').waitFor()
      await expect.poll(async () => (await read()).counts).toEqual({ country: 'IS', because: 'contact', also: null })
      await page.getByText('Iceland').first().waitFor()
      await settle(page)
      await shot('contact-country')
      expect(await flaws()).toEqual([])
      await asPhone(() => shot('contact-country-phone'))
      await page.getByRole('button', { name: 'Undo' }).first().click()
      await expect.poll(async () => (await read()).country).toBe(before.country)
    })
  })
}
