import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { interleave, type Row } from './row.ts'

const home = join(import.meta.dirname, '..')

const floor = `
  import { PGlite } from '@electric-sql/pglite'
  import fastify from 'fastify'
  const lite = await PGlite.create({ dataDir: process.argv[1] })
  await lite.query('select 1')
  await fastify().listen({ port: 0 })
  console.log('Stop with')
`

/** Compiled code is kept between starts, as bin/lanyard does; for the peer as well. */
const compiled = join(home, 'node_modules/.cache/node')

/** Milliseconds from spawning a process to the line that says it is ready; then it is stopped. `look` runs before that. */
function timeUntilReady(args: string[], look?: (pid: number) => void): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
      cwd: join(home, 'server'),
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_COMPILE_CACHE: compiled },
    })
    let ready = 0
    child.stdout.on('data', async (chunk: Buffer) => {
      if (ready || !chunk.toString().includes('Stop with')) return
      ready = performance.now() - started
      if (look) {
        await new Promise((rest) => setTimeout(rest, 3000))
        look(child.pid!)
      }
      child.kill('SIGINT')
      setTimeout(() => child.kill('SIGKILL'), 5000).unref()
    })
    child.on('exit', () => (ready ? resolve(ready) : reject(new Error('It never became ready.'))))
  })
}

const residentMegabytes = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024

/** Warm start on the embedded database against opening it and an empty web server; idle memory with PostgreSQL against the limit. */
export async function benchStart(databaseUrl?: string): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lanyard-bench-'))
  const ours = [join(home, 'cli/main.ts'), 'start', '--real', '--data', folder, '--port', '0']
  const peer = ['--input-type=module', '-e', floor, join(folder, 'database')]
  await timeUntilReady(ours)
  const seen = await interleave({ floor: () => timeUntilReady(peer), ours: () => timeUntilReady(ours) })
  const rows: Row[] = [
    {
      path: 'start, warm, embedded',
      against: 'PGlite open + empty Fastify',
      ratio: seen.ours / seen.floor,
      aim: '1.5 or less',
      detail: 'whole process, to listening',
    },
  ]
  if (databaseUrl) {
    let megabytes = 0
    await timeUntilReady([...ours, '--database-url', databaseUrl], (pid) => {
      megabytes = residentMegabytes(pid)
    })
    rows.push({
      path: 'resident memory, idle, PostgreSQL',
      against: '155 MB',
      ratio: megabytes / 155,
      aim: 'below 1',
      detail: `${Math.round(megabytes)} MB`,
    })
  }
  rmSync(folder, { recursive: true })
  return rows
}

if (import.meta.main) console.table(await benchStart(process.env['DATABASE_URL']))
