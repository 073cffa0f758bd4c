import type { ContactBasis } from '@lanyard/contract/contact-bases.ts'
import type { ContactAnswer, ContactRow, ImportSummary } from '@lanyard/contract/contacts.ts'
import { describe, expect, it } from 'vitest'
import type { Session } from './session.ts'

type List<T> = { items: T[] }

/** Contacts as a list and one by one, entered by hand, imported from a file, reviewed by keyboard, erased on request. */
export function walkContacts(at: () => Session): void {
  const list = async (query: string) =>
    (await at().api.get<List<ContactRow>>(`/api/v1/contacts?limit=200&${query}`)).items
  const find = async (search: string) => (await list(`search=${encodeURIComponent(search)}`))[0]
  /** The world goes on by itself: the first contact of a kind may still have to come. */
  const first = async (query: string) => {
    await expect.poll(async () => (await list(query)).length, { timeout: 90_000, interval: 1000 }).toBeGreaterThan(0)
    return (await list(query))[0]!
  }
  const saw = (text: string | RegExp) => at().page.getByText(text).first().waitFor()

  describe('contacts', () => {
    it('are a list that is narrowed by filters, which the address bar keeps', async () => {
      const { page, open, flaws } = at()
      const marketer = await first('department=marketing')
      const other = await first('department=engineering')
      await open('/contacts?department=marketing')
      await page.getByRole('link', { name: marketer.fullName, exact: true }).waitFor()
      expect(await page.getByRole('link', { name: other.fullName, exact: true }).count()).toBe(0)
      await page.getByText('Decision makers', { exact: true }).click()
      await page.waitForURL((url) => url.searchParams.get('decisionMaker') === 'true')
      expect(await flaws()).toEqual([])
    })

    it('tell what happened to them, each thing with a link to it', async () => {
      const { page, open, shot, flaws } = at()
      const answered = await first('status=responded')
      await open(`/contacts/${answered.id}`)
      await page.getByRole('heading', { level: 1, name: answered.fullName }).waitFor()
      await page.getByRole('link', { name: 'Message sent' }).first().waitFor()
      await shot('contact')
      expect(await flaws()).toEqual([])
      await page
        .getByRole('link', { name: /^Answer/ })
        .first()
        .click()
      await page.waitForURL(/\/conversations\//)
    })

    it('are entered by hand, the role corrected, put aside and brought back by Undo', async () => {
      const { page, open, flaws, api } = at()
      const known = await first('sort=name')
      await open(`/contacts/new?companyId=${known.companyId}`)
      await page.getByLabel('Full name').fill('Nell Ashby')
      await page.getByLabel('Job title').fill('Head of Growth')
      await page.getByLabel('Email').fill('nell at home')
      await page.getByRole('button', { name: 'Add contact' }).click()
      await saw('An address looks like name@company.example.')
      expect(await flaws()).toEqual([])
      await page.getByLabel('Email').fill('nell.ashby@sprigboard.example')
      await page.getByRole('button', { name: 'Add contact' }).click()
      await page.getByRole('heading', { level: 1, name: 'Nell Ashby' }).waitFor()

      await page.getByRole('button', { name: 'Correct it' }).click()
      await page.getByLabel('Department of Nell Ashby').fill('Partner')
      await page.getByRole('option', { name: 'Partnerships' }).click()
      await page.getByRole('button', { name: 'Save role' }).click()
      await saw('set by hand')
      await expect.poll(() => find('nell.ashby@')).toMatchObject({ department: 'partnerships', titleConfidence: 1 })

      await page.getByRole('button', { name: 'Delete' }).click()
      await saw('This contact was deleted.')
      await page.getByRole('button', { name: 'Undo' }).last().click()
      await page.getByText('This contact was deleted.').waitFor({ state: 'detached' })
      const { id } = (await find('nell.ashby@'))!
      await expect.poll(() => api.get<ContactAnswer>(`/api/v1/contacts/${id}`)).toMatchObject({ deletedAt: null })
    })

    it('are written to no more once somebody says so, and erased for good by their name', async () => {
      const { page, open, flaws, api } = at()
      const { id } = (await find('nell.ashby@'))!
      await open(`/contacts/${id}`)
      await page.getByRole('button', { name: 'Stop writing to this person' }).click()
      await page.getByRole('dialog').getByLabel('Why').fill('A friend of the house')
      expect(await flaws()).toEqual([])
      await page.getByRole('dialog').getByRole('button', { name: 'Stop writing' }).click()
      await saw('No, not to this person')
      const stops = await api.get<List<{ reason: string; inForce: boolean }>>(`/api/v1/stops?kind=contact&value=${id}`)
      // She was put aside and brought back before, which is on record as a stop that is lifted.
      expect(stops.items.filter((one) => one.inForce)).toMatchObject([{ reason: 'A friend of the house' }])

      await page.getByRole('button', { name: 'Erase this person' }).click()
      const erase = page.getByRole('button', { name: 'Erase for good' })
      expect(await erase.isDisabled()).toBe(true)
      await page.getByRole('dialog').getByRole('textbox').fill('Nell Ashby')
      await erase.click()
      await page.waitForURL(/\/contacts$/)
      await expect.poll(() => find('nell.ashby@')).toBeUndefined()
    })

    it('come from a file: its columns are guessed, a rehearsal says what is wrong, and Undo takes it back', async () => {
      const { page, open, shot, flaws, api } = at()
      await open('/contacts/import')
      await page.locator('input[type=file]').setInputFiles({ name: 'messe.csv', mimeType: 'text/csv', buffer: file })
      await saw('Jörg · Cy')
      expect(await page.getByRole('combobox', { name: 'What Funktion is taken for' }).inputValue()).toBe('Job title')
      await page.getByRole('button', { name: 'Check the file' }).click()
      await saw('The address is not complete')
      await expect.poll(() => find('joerg.weiss@')).toBeUndefined()
      await shot('import')
      expect(await flaws()).toEqual([])
      await page.getByRole('button', { name: 'Import 1 row' }).click()
      await saw('1 contact added, 0 known already.')
      await expect.poll(() => find('joerg.weiss@')).toMatchObject({ fullName: 'Jörg Weiß', companyName: 'Rheinsensor' })
      expect(await flaws()).toEqual([])

      await page.getByRole('link', { name: 'All rows of the file' }).click()
      await saw('There is no name in the row')
      await page.getByRole('button', { name: 'Undo this import' }).click()
      await saw(/1 contact was put aside/)
      await expect.poll(() => find('joerg.weiss@')).toBeUndefined()
      await expect
        .poll(async () => (await api.get<List<ImportSummary>>('/api/v1/imports')).items)
        .toMatchObject([{ status: 'undone' }])
    })

    it('carry the basis on which they are written to, recorded and withdrawn with Undo', async () => {
      const { page, open, flaws, api } = at()
      const { id } = await first('sort=name')
      const standing = async () =>
        (await api.get<List<ContactBasis>>(`/api/v1/contact-bases?contactId=${id}&withdrawn=false`)).items
      await open(`/contacts/${id}`)
      await page.getByRole('button', { name: 'Record a basis' }).click()
      await page.getByLabel('Where and how they gave it').fill('Card left at the stand')
      expect(await flaws()).toEqual([])
      await page.getByRole('button', { name: 'Record', exact: true }).click()
      await saw(/Card left at the stand/)
      await expect.poll(() => standing()).toMatchObject([{ kind: 'consent', source: 'Card left at the stand' }])
      await page.getByRole('button', { name: 'Withdraw' }).click()
      await expect.poll(standing).toEqual([])
      await page.getByRole('button', { name: 'Undo' }).last().click()
      await expect.poll(standing).toMatchObject([{ kind: 'consent' }])
      await page.getByRole('button', { name: 'Withdraw' }).click()
      await expect.poll(standing).toEqual([])
    })

    it('have unclear roles, which are confirmed with the keyboard alone', async () => {
      const { page, open, flaws, api } = at()
      const unclear = await first('maxConfidence=0.75&roleByHand=false&sort=confidence')
      await open('/contacts/review')
      await saw(unclear.title!)
      expect(await flaws()).toEqual([])
      await page.keyboard.press('e')
      expect(await page.getByLabel(`Department of ${unclear.fullName}`).isVisible()).toBe(true)
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await page.keyboard.press('c')
      await saw(`The role of ${unclear.fullName} is confirmed.`)
      const read = () => api.get<ContactAnswer>(`/api/v1/contacts/${unclear.id}`)
      await expect.poll(() => read()).toMatchObject({ titleConfidence: 1, roleByHand: true })
      await page.getByRole('button', { name: 'Undo' }).last().click()
      await saw('Undone.')
      await expect.poll(() => read()).toMatchObject({ titleConfidence: unclear.titleConfidence, roleByHand: false })
    })
  })
}

/** As an older Excel saves it: Windows-1252, with semicolons. */
const file = Buffer.from(
  [
    'Vorname;Name;Funktion;Firma;E-Mail',
    'Jörg;Weiß;Leiter Marketing;Rheinsensor;joerg.weiss@rheinsensor.example',
    ';;Niemand;Rheinsensor;',
    'Cy;Hale;Buyer;Rheinsensor;cy@',
  ].join('\r\n'),
  'latin1',
)
