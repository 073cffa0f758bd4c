import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

export type FactsOutcome = { facts: number; effects: number; twice: number }

const program = new URL('./facts-worker.ts', import.meta.url).pathname
const organisationId = '019a0000-0000-7000-8000-0000000000aa'

/**
 * Kills a process that announces and listens, again and again, then lets one run to the end. Every fact that was announced must have
 * taken effect, and none twice. `workers` run at once; more than one needs PostgreSQL.
 */
export async function killWhileAnnouncing(options: {
  place: string
  kills: number
  workers: number
}): Promise<FactsOutcome> {
  for (let kill = 0; kill < options.kills; kill += options.workers) {
    const children = await Promise.all(
      Array.from({ length: options.workers }, () => startWorker(options.place, 'announce')),
    )
    await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 900))
    for (const child of children) child.process.kill('SIGKILL')
    await Promise.all(children.map((child) => once(child.process, 'exit')))
  }
  const last = await startWorker(options.place, 'drain')
  const line = await last.nextLine()
  return JSON.parse(line) as FactsOutcome
}

async function startWorker(place: string, mode: 'announce' | 'drain') {
  const child = spawn(process.execPath, [program, place, organisationId, mode], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const nextLine = async () => {
    const { value, done } = await lines.next()
    if (done) throw new Error('The worker ended without a word.')
    return value as string
  }
  if ((await nextLine()) !== 'ready') throw new Error('The worker did not start.')
  return { process: child, nextLine }
}
