import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { openInstallation, startLanyard } from '../../server/main.ts'
import { createStandingClock } from '../../server/platform/clock.ts'
import { AppError } from '../../server/platform/errors.ts'
import { createApi } from '../api.ts'
import { configOf, folderOf, home, type PlaceOptions } from '../options.ts'
import { followRun, printStages } from '../run-stages.ts'

type RunFlags = PlaceOptions & {
  events: string
  format?: 'csv' | 'json' | 'confs-tech'
  replay?: string
  record?: string
  from?: string
  to?: string
  asOf?: string
  json?: boolean
}

export function addRun(program: Command): void {
  program
    .command('run')
    .description('the main job, once: from a list of events to a drafted first message')
    .requiredOption('--events <list>', 'file or web address of a list of events')
    .option('--format <format>', 'csv, json or confs-tech; read from the name unless said')
    .option('--from <date>', 'first day of the window (today)')
    .option('--to <date>', 'last day of the window (six months on)')
    .option('--as-of <date>', 'the day it is, for the domain clock (today)')
    .option('--replay <dir>', 'recorded pages in place of the network')
    .option('--record <dir>', 'keep every page read in such a folder')
    .option('--data <dir>', 'data folder (./data/real; with --replay ./data/replay)')
    .option('--database-url <url>', 'PostgreSQL instead of the embedded database')
    .option('--json', 'one JSON object for each stage, a line each')
    .action(run)
}

async function run(flags: RunFlags): Promise<void> {
  const config = configOf({ ...flags, port: '0' })
  const folder = flags.replay && !flags.data ? join(home, 'data', 'replay') : folderOf(flags, config, 'real')
  if (flags.replay && !existsSync(flags.replay))
    throw new AppError('invalid_request', { detail: `There is no folder ${flags.replay}.` })
  const source = await readSource(flags)
  const clock = flags.asOf ? { clock: createStandingClock(readDay(flags.asOf)) } : {}
  const opened = await openInstallation({ mode: 'real', config, folder })
  const running = await startLanyard(opened, {
    config,
    role: 'all',
    ...clock,
    network: {
      ...(flags.replay ? { replayFolder: resolve(flags.replay) } : {}),
      ...(flags.record ? { recordFolder: resolve(flags.record) } : {}),
    },
  })
  try {
    const api = createApi(running.localUrl, running.apiKey!)
    const window = { ...(flags.from ? { from: flags.from } : {}), ...(flags.to ? { to: flags.to } : {}) }
    const scan = await api.post<{ id: string }>('/api/v1/scans', { source, ...window })
    const stages = await followRun(api, { scanId: scan.id, quiet: flags.json ?? false })
    printStages(stages, flags.json ?? false)
    if (!flags.json)
      console.log(`\n  All of it is in ${folder}: look at it with "bin/lanyard start --real --data ${folder}".`)
  } finally {
    await running.stop()
  }
}

/** The list as the API takes it: read here when it is a file, named when it is on the web. */
async function readSource({ events, format }: RunFlags) {
  const guessed = format ?? (/\.json(\?|$)/.test(events) ? 'json' : 'csv')
  if (/^https?:\/\//.test(events)) return { kind: 'list', format: guessed, url: events }
  return { kind: 'list', format: guessed, content: await readFile(events, 'utf8'), name: events.split('/').at(-1) }
}

function readDay(text: string): Temporal.Instant {
  try {
    return Temporal.PlainDate.from(text).toZonedDateTime('UTC').toInstant()
  } catch {
    throw new AppError('invalid_request', { detail: `--as-of takes a day like 2014-01-01, not "${text}".` })
  }
}
