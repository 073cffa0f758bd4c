import type { Candidate, EventRow, Scan, ScanProgress } from '@lanyard/contract/discovery.ts'
import type { Target } from '@lanyard/contract/targets.ts'
import { describe, expect, it } from 'vitest'
import type { Session } from './session.ts'

type List<T> = { items: T[] }

/** Events as list, calendar and map, entered by hand and read from a file; and the sightings they rest on. */
export function walkEvents(at: () => Session): void {
  const list = async (query: string) => (await at().api.get<List<EventRow>>(`/api/v1/events?limit=200&${query}`)).items

  describe('events', () => {
    it('are a list that is narrowed by a search, which the address bar keeps', async () => {
      const { page, open, flaws } = at()
      const [first, second] = await list('sort=name')
      await open('/events?when=any')
      await page.getByRole('searchbox').fill(first!.name)
      await page.getByRole('link', { name: second!.name, exact: true }).waitFor({ state: 'detached' })
      expect(await page.getByRole('link', { name: first!.name, exact: true }).isVisible()).toBe(true)
      await page.waitForURL((url) => url.searchParams.get('search') === first!.name)
      expect(await flaws()).toEqual([])
    })

    it('stand in a calendar and on a map, where a city leads to its events', async () => {
      const { page, open, shot, flaws } = at()
      const event = (await list('sort=startsOn')).find((one) => one.latitude !== null)!
      await open(`/events?view=calendar&month=${event.startsOn.slice(0, 7)}`)
      await page.getByRole('link', { name: event.name }).first().waitFor()
      await shot('events-calendar')
      expect(await flaws()).toEqual([])
      await open('/events?view=map&when=any')
      const dot = page.getByRole('group', { name: 'Map of events' }).getByRole('link', { name: event.city! })
      await dot.waitFor()
      await shot('events-map')
      expect(await flaws()).toEqual([])
      await dot.focus()
      await page.keyboard.press('Enter')
      await page.getByRole('link', { name: event.name, exact: true }).waitFor()
      expect(new URL(page.url()).searchParams.get('city')).toBe(event.city)
    })

    it('are entered by hand, put aside, and brought back by Undo', async () => {
      const { page, open, flaws } = at()
      await open('/events?when=any')
      await page.getByRole('button', { name: 'Add events' }).click()
      await page.getByRole('menuitem', { name: 'Enter by hand' }).click()
      const form = page.getByRole('dialog')
      await form.getByLabel('Name').fill('Skyline Robotics Forum')
      await form.getByLabel('Days').click()
      await page.getByRole('button', { name: /^15 / }).first().click()
      await page.getByRole('button', { name: /^16 / }).first().click()
      await form.getByLabel('City').fill('Hamburg')
      expect(await flaws()).toEqual([])
      await form.getByRole('button', { name: 'Enter event' }).click()
      await page.waitForURL(/\/events\/[0-9a-f-]{36}/)
      const [entered] = await list('search=Skyline')
      expect(entered).toMatchObject({ city: 'Hamburg', country: 'DE', endsOn: expect.stringMatching(/-16$/) })

      await open('/events?when=any&search=Skyline')
      await page.getByRole('button', { name: 'What to do with Skyline Robotics Forum' }).click()
      await page.getByRole('menuitem', { name: 'Put aside' }).click()
      await page.getByText('Skyline Robotics Forum is put aside.').waitFor()
      await expect.poll(() => list('search=Skyline')).toEqual([])
      await page.getByRole('button', { name: 'Undo' }).click()
      await page.getByText('Undone.').waitFor()
      await expect.poll(() => list('search=Skyline')).toHaveLength(1)
    })

    it('are in doubt while one list calls them off, until somebody says that they stand', async () => {
      const { page, open, shot, flaws, api } = at()
      const [newest] = (await api.get<List<Scan>>('/api/v1/scans?limit=1')).items
      const say = async (name: string, status: string) => {
        const content = `name,date,city,country,status\nLantern Makers Forum,${newest!.to},Graz,AT,${status}\n`
        await api.post('/api/v1/scans', { source: { kind: 'list', format: 'csv', name, content } })
      }
      const find = async () => (await list('search=Lantern'))[0]
      await say('first.csv', 'active')
      await expect.poll(find).toMatchObject({ doubt: null })
      await say('second.csv', 'cancelled')
      await expect.poll(find).toMatchObject({ doubt: { kind: 'cancelled' } })
      await open('/events?when=any&doubtful=true')
      await page.getByRole('link', { name: 'Lantern Makers Forum', exact: true }).click()
      await page.getByText('It may be cancelled').waitFor()
      await shot('event-in-doubt')
      expect(await flaws()).toEqual([])
      await page.getByRole('button', { name: 'It stands as planned' }).click()
      await page.getByText('It may be cancelled').waitFor({ state: 'detached' })
      await expect.poll(() => find()).toMatchObject({ status: 'active', doubt: null })
    })

    it('are read from a file, with what became of each row', async () => {
      const { page, open, shot, api, flaws } = at()
      // The pretend clock runs fast; the last day that the newest scan looked at is ahead for long enough.
      const [newest] = (await api.get<List<Scan>>('/api/v1/scans?limit=1')).items
      await open('/events/scans')
      await page.getByText('From a file').click()
      await page.locator('input[type=file]').setInputFiles({
        name: 'spring.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(
          `name,date,city,country\nOrchard Hardware Days,${newest!.to},Toronto,CA\nNo Day Conf,some day,Oslo,NO\n`,
        ),
      })
      await page.getByRole('button', { name: 'Read it' }).click()
      await page.getByRole('heading', { level: 1, name: 'spring.csv' }).waitFor()
      await page.getByText('The date "some day" can not be read.').waitFor()
      await page.getByRole('link', { name: '1 became events' }).waitFor()
      await shot('events-scan')
      expect(await flaws()).toEqual([])
      const id = page.url().split('/').at(-1)
      await expect.poll(async () => (await api.get<ScanProgress>(`/api/v1/scans/${id}`)).candidates.promoted).toBe(1)
      await page.getByRole('link', { name: '1 became events' }).click()
      await page.getByRole('link', { name: 'Orchard Hardware Days' }).waitFor()
    })
  })

  describe('a city to look in', () => {
    it('is entered with a list to read, scanned at once, and says what each source brought', async () => {
      const { page, open, shot, flaws, api } = at()
      // The calendar of the sandbox, which its scan reads as well.
      const [calendar] = (await api.get<List<Scan>>('/api/v1/scans?limit=50')).items.filter((one) => one.source.url)
      await open('/events/targets')
      await page.getByRole('button', { name: 'Look in a city' }).first().click()
      const form = page.getByRole('dialog')
      await form.getByLabel('City').fill('Hamburg')
      await form.getByLabel('Country').fill('Germany')
      await form.getByRole('button', { name: 'Add a list' }).click()
      await form.getByLabel('Address of list 1').fill(calendar!.source.url!)
      await shot('target-form')
      expect(await flaws()).toEqual([])
      await form.getByRole('button', { name: 'Save' }).click()
      await page.getByRole('heading', { level: 1, name: 'Hamburg' }).waitFor()
      await page.getByRole('button', { name: 'Scan now' }).click()
      const table = page.getByRole('table', { name: 'What each source brought' })
      await table.getByRole('link', { name: calendar!.source.url! }).waitFor()
      expect(await flaws()).toEqual([])
      const id = page.url().split('/').at(-1)
      const read = () => api.get<Target>(`/api/v1/targets/${id}`)
      await expect.poll(async () => (await read()).lastRun?.state, { timeout: 60_000 }).toBe('done')
      await expect.poll(() => read()).toMatchObject({ city: 'Hamburg', radiusKm: 50 })
      // The city's own night may come in between: the sandbox's clock runs fast.
      await expect.poll(() => page.getByText('Under way').count(), { timeout: 30_000 }).toBe(0)
      await shot('target')

      await open('/events/targets')
      await page.getByLabel('Choose Hamburg').check()
      await page.getByRole('button', { name: 'Put aside' }).click()
      await expect.poll(async () => (await api.get<Target>(`/api/v1/targets/${id}`)).deleted).toBe(true)
      await page.getByRole('button', { name: 'Undo' }).last().click()
      await expect.poll(async () => (await api.get<Target>(`/api/v1/targets/${id}`)).deleted).toBe(false)
    })

    it('that nobody knows is refused with what to do', async () => {
      const { page, open } = at()
      await open('/events/targets')
      await page.getByRole('button', { name: 'Look in a city' }).first().click()
      await page.getByRole('dialog').getByLabel('City').fill('Qwertzuiopstadt')
      await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
      await page.getByText('The gazetteer does not know Qwertzuiopstadt.').waitFor()
      await page.keyboard.press('Escape')
    })
  })

  describe('candidates', () => {
    it('show what their source said, and what was decided about them can be taken back and undone', async () => {
      const { page, open, shot, api, flaws } = at()
      const query = '/api/v1/candidates?status=promoted&search=Orchard'
      const [candidate] = (await api.get<List<Candidate>>(query)).items
      await open(`/candidates?status=any&open=${candidate!.id}`)
      const drawer = page.getByRole('dialog')
      await drawer.getByText('"city": "Toronto"').waitFor()
      await shot('candidate')
      expect(await flaws()).toEqual([])
      await drawer.getByRole('button', { name: 'Take back' }).click()
      await page.getByText('Orchard Hardware Days is back for review.').waitFor()
      await expect
        .poll(async () => (await api.get<EventRow>(`/api/v1/events/${candidate!.eventId}`)).status)
        .toBe('deleted')
      await page.getByRole('button', { name: 'Undo' }).click()
      await page.getByText('Undone.').last().waitFor()
      await expect
        .poll(async () => (await api.get<EventRow>(`/api/v1/events/${candidate!.eventId}`)).status)
        .toBe('active')

      const read = () => api.get<Candidate>(`/api/v1/candidates/${candidate!.id}`)
      const other = (await list('search=Skyline'))[0]!
      await drawer.getByLabel('The same event as').fill('Skyline')
      await page.getByRole('option', { name: /^Skyline Robotics Forum/ }).click()
      await drawer.getByRole('button', { name: 'Join' }).click()
      await expect.poll(read).toMatchObject({ status: 'merged', eventId: other.id })
      await page.getByRole('button', { name: 'Undo' }).last().click()
      await expect.poll(async () => (await read()).eventId).toBe(candidate!.eventId)
      await expect
        .poll(async () => (await api.get<EventRow>(`/api/v1/events/${candidate!.eventId}`)).status)
        .toBe('active')
      await page.keyboard.press('Escape')
      await drawer.waitFor({ state: 'detached' })
    })
  })
}
