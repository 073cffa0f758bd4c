import type { Failure } from '@lanyard/contract/operations.ts'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Session } from './session.ts'

/** What was given up: read, put aside, taken back, run again; and the queues. */
export function walkFailures(at: () => Session): void {
  const waiting = async () => (await at().api.get<{ items: Failure[] }>('/api/v1/failures')).items

  /** A failure of a job that can run: it looks for due event sites, and finds none. */
  const fail = async (error: string) => {
    const { running } = at().play
    const context = running.app.jobs.contextFor(running.organisationId, { kind: 'system', id: 'test' })
    const payload = { organisationId: running.organisationId, attempt: 3, due: 'sponsors.check-due-sites' }
    await context.transaction((trx) =>
      sql`insert into platform.failures (organisation_id, id, queue, job, payload, attempts, error)
        values (${trx.organisationId}::uuid, ${trx.ids.next()}::uuid, 'fetch', 'sponsors.check-due-sites',
          ${JSON.stringify(payload)}::jsonb, 4, ${error})`.execute(trx.db),
    )
  }

  describe('failures', () => {
    it('say what could not be done and why, and are put aside with undo', async () => {
      const { page, open, shot, flaws } = at()
      await fail('The harbour is closed')
      await open('/failures')
      await page.getByText('The harbour is closed').filter({ visible: true }).first().waitFor()
      await shot('failures')
      expect(await flaws()).toEqual([])
      await page.getByRole('button', { name: 'Look at event sites again' }).click()
      const drawer = page.getByRole('dialog', { name: 'Look at event sites again' })
      await drawer.getByText('The harbour is closed').waitFor()
      expect(await flaws()).toEqual([])
      await drawer.getByRole('button', { name: 'Put aside' }).click()
      await drawer.waitFor({ state: 'detached' })
      await expect.poll(async () => (await waiting()).length).toBe(0)
      await page.getByRole('button', { name: 'Undo' }).click()
      await expect.poll(async () => (await waiting()).length).toBe(1)
    })

    it('are run again together', async () => {
      const { page, open } = at()
      await fail('The ferry is late')
      await open('/failures')
      await page.getByRole('checkbox', { name: 'Choose all failures shown' }).click()
      await page.getByRole('button', { name: 'Run again', exact: true }).click()
      await page.getByText('2 failures run again').waitFor()
      await page.getByText('Nothing has failed').waitFor()
      await expect.poll(() => waiting()).toEqual([])
    })

    it('stand beside the queues, which say how much waits', async () => {
      const { page, open, flaws } = at()
      await open('/failures')
      await page.getByRole('tab', { name: 'Queues' }).click()
      await page.getByRole('table', { name: 'Queues' }).getByRole('link', { name: 'Sending' }).waitFor()
      expect(new URL(page.url()).searchParams.get('tab')).toBe('queues')
      expect(await flaws()).toEqual([])
    })
  })
}
