import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, createApi } from '../../cli/api.ts'
import { onServer, withDatabase } from '../global-setup.ts'
import { type Command, startCommand } from './start-command.ts'

const server = process.env['DATABASE_URL']
if (!server) console.warn('roles: DATABASE_URL is not set; web and worker apart need a PostgreSQL server, skipped')

type Queues = { items: { ready: number; active: number }[] }

describe.skipIf(!server)('web and worker as processes of their own', { timeout: 120_000 }, () => {
  const name = `lanyard_roles_${process.pid}`
  let folder: string
  let web: Command
  let api: Api
  const started: Command[] = []

  const start = (role: 'web' | 'worker') => {
    const url = withDatabase(server!, name)
    const command = startCommand(
      ['start', '--real', '--role', role, '--port', '0', '--data', folder, '--database-url', url],
      { env: { LANYARD_SECRET_KEY: 'one key for both processes' } },
    )
    started.push(command)
    return command
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lanyard-roles-'))
    await onServer(server!, `create database ${name}`)
    web = start('web')
    const [, baseUrl] = await web.printed(/Lanyard {6}(http:\S+)/)
    await web.printed(/Stop with Ctrl-C/)
    api = createApi(baseUrl!, readFileSync(join(folder, 'api.key'), 'utf8').trim())
  })
  afterAll(async () => {
    for (const one of started) one.kill('SIGKILL')
    await Promise.all(started.map((one) => one.ended))
    await onServer(server!, `drop database ${name} with (force)`)
    rmSync(folder, { recursive: true, force: true })
  })

  const waiting = async () =>
    (await api.get<Queues>('/api/v1/queues')).items.reduce((sum, one) => sum + one.ready + one.active, 0)
  const countEvents = async () => (await api.get<{ items: unknown[] }>('/api/v1/events')).items.length

  it('leave the work lying while only the web process runs', async () => {
    await api.post('/api/v1/companies', { name: 'Acorn Robotics' })
    // Without the address of a site there is nothing to fetch.
    const day = Temporal.Now.plainDateISO().add({ days: 40 })
    const content = `name,startDate,city,country\nHarbour Robotics Summit,${day},Rotterdam,Netherlands\n`
    await api.post('/api/v1/scans', { source: { kind: 'list', format: 'csv', content, name: 'list' } })
    await new Promise((resolve) => setTimeout(resolve, 2000))
    expect(await waiting()).toBeGreaterThan(0)
    expect(await countEvents()).toBe(0)
  })

  it('have the worker do what was asked of the web process', async () => {
    const worker = start('worker')
    await worker.printed(/Stop with Ctrl-C/)
    await expect.poll(countEvents, { timeout: 30_000 }).toBe(1)
    await expect.poll(waiting, { timeout: 30_000 }).toBe(0)
    expect((await api.get<{ items: unknown[] }>('/api/v1/failures')).items).toEqual([])
  })

  it('stop cleanly, each for itself', async () => {
    for (const one of started) {
      one.kill('SIGTERM')
      expect(await one.ended).toMatchObject({ code: 0 })
    }
  })
})
