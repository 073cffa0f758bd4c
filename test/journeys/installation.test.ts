import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApi } from '../../cli/api.ts'
import { type Command, startCommand } from './start-command.ts'

/** Starting, stopping and starting again, with real processes on one data folder. */
describe('an installation', { timeout: 120_000 }, () => {
  let folder: string
  let port: string
  const started: Command[] = []

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lanyard-installation-'))
    port = String(await findFreePort())
  })
  afterAll(async () => {
    for (const one of started) one.kill('SIGKILL')
    await Promise.all(started.map((one) => one.ended))
    rmSync(folder, { recursive: true, force: true })
  })

  const start = (...words: string[]) => {
    const command = startCommand(['start', '--port', port, ...words])
    started.push(command)
    return command
  }
  const real = (data = join(folder, 'real')) => start('--real', '--data', data)
  const apiOf = (data: string) =>
    createApi(`http://127.0.0.1:${port}`, readFileSync(join(data, 'api.key'), 'utf8').trim())
  const readAll = async () => {
    const api = apiOf(join(folder, 'real'))
    return { me: await api.get('/api/v1/me'), companies: await api.get('/api/v1/companies') }
  }
  let before: Awaited<ReturnType<typeof readAll>>

  it('begins where --data and --port say, with an admin whose password is shown once', async () => {
    const lanyard = real()
    await lanyard.printed(/Stop with Ctrl-C/)
    expect(lanyard.output()).toContain(`http://127.0.0.1:${port}`)
    expect(lanyard.output()).toMatch(/Password {5}\S+/)
    expect(existsSync(join(folder, 'real', 'database'))).toBe(true)
    await apiOf(join(folder, 'real')).post('/api/v1/companies', { name: 'Acorn Robotics' })
    before = await readAll()
    expect(JSON.stringify(before.companies)).toContain('Acorn Robotics')
  })

  it('refuses a second start on its folder while it runs, and is not disturbed by it', async () => {
    const { code, output } = await real().ended
    expect(code).toBe(5)
    expect(output).toContain(`already running on ${join(folder, 'real')}`)
    expect(output).not.toContain('    at ')
    expect(await readAll()).toEqual(before)
  })

  it('stops cleanly at Ctrl-C', async () => {
    started[0]!.kill('SIGINT')
    expect(await started[0]!.ended).toMatchObject({ code: 0 })
    expect(existsSync(join(folder, 'real', 'lanyard.lock'))).toBe(false)
  })

  it('is never used in the other mode', async () => {
    const { code, output } = await start('--data', join(folder, 'real')).ended
    expect(code).toBe(5)
    expect(output).toContain('belongs to the real mode')
    expect(output).toContain('--real')
  })

  it('goes on with the same organisation and data at the next start, and shows no password again', async () => {
    const lanyard = real()
    await lanyard.printed(/Stop with Ctrl-C/)
    expect(lanyard.output()).not.toMatch(/Password/)
    expect(await readAll()).toEqual(before)
    lanyard.kill('SIGKILL')
    await lanyard.ended
  })

  it('starts again after it was killed, over the lock it left', async () => {
    expect(existsSync(join(folder, 'real', 'lanyard.lock'))).toBe(true)
    const lanyard = real()
    await lanyard.printed(/Stop with Ctrl-C/)
    expect(await readAll()).toEqual(before)
    lanyard.kill('SIGTERM')
    expect(await lanyard.ended).toMatchObject({ code: 0 })
  })

  it('stops cleanly at Ctrl-C in the middle of the sandbox main job, and continues there', async () => {
    const data = join(folder, 'sandbox')
    const first = start('--data', data)
    await first.printed(/\d+ events/)
    first.kill('SIGINT')
    expect(await first.ended).toMatchObject({ code: 0 })
    const second = start('--data', data)
    await second.printed(/API key {6}lyd_/)
    const { items } = await apiOf(data).get<{ items: unknown[] }>('/api/v1/events')
    expect(items.length).toBeGreaterThan(0)
    second.kill('SIGINT')
    expect(await second.ended).toMatchObject({ code: 0 })
  })
})

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
