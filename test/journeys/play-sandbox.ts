import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { sql } from 'kysely'
import { vi } from 'vitest'
import { getPerson } from '../../cast/index.ts'
import { startWithSandbox, type WithSandbox } from '../../cli/start-with-sandbox.ts'
import { readConfig } from '../../server/config.ts'
import { claimInstallation } from '../../server/mode.ts'
import { openTestDatabase } from '../database.ts'
import { createPatientClock } from './patient-clock.ts'

export type Played = Omit<WithSandbox, 'stop'> & {
  /** Reads Lanyard's own rows. */
  read<Row>(query: ReturnType<typeof sql>): Promise<Row[]>
  /** From now on time stands still, but for what is done `whileTimePasses`: the world is as it was when somebody looked. */
  standStill(): void
  whileTimePasses<T>(act: () => Promise<T>): Promise<T>
  stop(): Promise<void>
}

/** Monday morning; an idle second of ours is ten hours there, so that a month passes in little more than a minute. */
const begins = Temporal.Instant.from('2026-03-02T05:00:00Z')
const speed = 36_000

/** The sandbox world and the whole of Lanyard in this process, on a fresh database. */
export async function startPlay(): Promise<Played> {
  const folder = mkdtempSync(join(tmpdir(), 'lanyard-sandbox-'))
  const db = await openTestDatabase()
  const installation = await claimInstallation(db, 'sandbox')
  const clock = createPatientClock(db, begins, speed)
  const environment = { LANYARD_PORT: '0', LANYARD_LOG_LEVEL: 'silent' }
  const started = await startWithSandbox(
    { db, installation, folder },
    {
      configWith: (extra) => readConfig({ ...environment, ...extra }),
      clock,
      startsOn: begins.toZonedDateTimeISO('UTC').toPlainDate(),
    },
  )
  return {
    ...started,

    read: <Row>(query: ReturnType<typeof sql>) =>
      db.unitOfWork(started.running.organisationId, async (trx) => (await query.execute(trx)).rows as Row[]),
    standStill: clock.standStill,
    whileTimePasses: async (act) => {
      clock.goOn()
      return await act().finally(clock.standStill)
    },
    stop: async () => {
      clock.stop()
      await started.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A person of the cast as a user adds somebody they met: by hand, with an address, once the company is known. */
export async function addByHand({ api }: Played, id: string): Promise<void> {
  const person = getPerson(id)
  const company = await vi.waitFor(
    async () => {
      const { items } = await api.get<{ items: { id: string; name: string }[] }>('/api/v1/companies?limit=200')
      const found = items.find((one) => one.name === person.company.name)
      if (!found) throw new Error(`${person.company.name} is not known yet.`)
      return found
    },
    { timeout: 20_000, interval: 200 },
  )
  const { name: fullName, title, email } = person
  await api.post('/api/v1/contacts', { companyId: company.id, fullName, title, email })
}
