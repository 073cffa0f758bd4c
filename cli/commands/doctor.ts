import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import type { Config } from '../../server/config.ts'
import { listMigrations } from '../../server/platform/db/migrate.ts'
import { openDatabase } from '../../server/platform/db/open-database.ts'
import { AppError, isAppError } from '../../server/platform/errors.ts'
import { findChromium } from '../../server/platform/fetch/index.ts'
import { configOf, folderOf, type PlaceOptions } from '../options.ts'

type Finding = { what: string; state: 'well' | 'missing' | 'wrong'; detail: string; fix?: string }

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('what is configured, reachable and missing, and how to fix it')
    .option('--data <dir>', 'data folder (./data/real)')
    .option('--database-url <url>', 'PostgreSQL instead of the embedded database')
    .option('--json', 'one JSON object for each finding, a line each')
    .action(async (options: PlaceOptions & { json?: boolean }) => {
      const findings = await examine(options)
      for (const one of findings) console.log(options.json ? JSON.stringify(one) : describe(one))
      if (findings.some((one) => one.state === 'wrong'))
        throw new AppError('misconfigured', { detail: '\nSomething is wrong; see above.' })
    })
}

async function examine(options: PlaceOptions): Promise<Finding[]> {
  const findings: Finding[] = [well('Node', process.version)]
  let config: Config
  try {
    config = configOf(options)
    findings.push(well('Configuration', 'every setting can be read'))
  } catch (error) {
    return [...findings, wrong('Configuration', (error as Error).message, 'docs/configuration.md lists every setting')]
  }
  const folder = folderOf(options, config, 'real')
  findings.push(await examineDatabase(config, folder), examineKey(config, folder), examineBrowser(config))
  return [...findings, ...examineSettings(config)]
}

async function examineDatabase(config: Config, folder: string): Promise<Finding> {
  const where = config.platform.databaseUrl ? 'PostgreSQL' : `embedded, in ${folder}`
  if (!config.platform.databaseUrl && !existsSync(join(folder, 'database'))) {
    return {
      what: 'Database',
      state: 'missing',
      detail: `${where}: made at the first start`,
      fix: 'bin/lanyard start --real',
    }
  }
  try {
    return await readDatabase(config, folder, where)
  } catch (error) {
    // Somebody uses it right now, which is how it should be.
    if (isAppError(error) && error.code === 'conflict') return well('Database', error.message)
    return wrong(
      'Database',
      `${where}: ${(error as Error).message}`,
      'is the server running, and does it have the extension pgvector?',
    )
  }
}

/** Looks without changing anything: no migration, no claim. */
async function readDatabase(config: Config, folder: string, where: string): Promise<Finding> {
  const url = config.platform.databaseUrl
  const db = await openDatabase(url ? { kind: 'postgres', url } : { kind: 'embedded', folder }, { look: true })
  try {
    const known = await db.pool.query(`select to_regclass('platform.installation') is not null as made`)
    if (!known.rows[0].made)
      return { what: 'Database', state: 'missing', detail: `${where}: empty`, fix: 'bin/lanyard start --real' }
    const ran = (await db.pool.query('select name from platform.migrations')).rows.map((row) => row.name as string)
    const pending = (await listMigrations()).filter((one) => !ran.includes(one.name)).length
    const mode = (await db.pool.query('select mode from platform.installation')).rows[0]?.mode ?? 'no'
    const state = pending > 0 ? `${pending} migrations to run at the next start` : 'up to date'
    return well('Database', `${where}, ${state}, ${mode} mode`)
  } finally {
    await db.close()
  }
}

function examineKey(config: Config, folder: string): Finding {
  if (config.platform.secretKey) return well('Secret key', 'configured')
  const file = join(folder, 'secret.key')
  return existsSync(file)
    ? well('Secret key', `in ${file}; keep a copy of it`)
    : { what: 'Secret key', state: 'missing', detail: 'made at the first start', fix: 'or set LANYARD_SECRET_KEY' }
}

function examineBrowser(config: Config): Finding {
  const found = config.platform.chromium ?? findChromium()
  return found
    ? well('Chromium', found)
    : {
        what: 'Chromium',
        state: 'missing',
        detail: 'sponsors that a page shows by script alone stay unread',
        fix: 'install chromium, or set LANYARD_CHROMIUM',
      }
}

/** What real mail and the providers need, each with what it is for. */
function examineSettings(config: Config): Finding[] {
  const needed: [string, unknown, string, string][] = [
    [
      'Public address',
      config.platform.publicUrl,
      'real mail is held until recipients can reach the unsubscribe page',
      'LANYARD_PUBLIC_URL',
    ],
    [
      'Postal address',
      config.delivery.postalAddress,
      'real mail is held until its footer can name one',
      'LANYARD_POSTAL_ADDRESS',
    ],
    [
      'People search',
      config.contacts.apolloKey,
      'without it people come from speakers, CSV files and by hand',
      'LANYARD_APOLLO_KEY',
    ],
    ['Bookings', config.meetings.calSecret, 'without it meetings are not taken in', 'LANYARD_CAL_SECRET'],
    [
      'Inbound mail',
      config.inbox.inboundSigningKey,
      'without it answers come by IMAP only',
      'LANYARD_INBOUND_SIGNING_KEY',
    ],
    ['Pitch', config.outreach.pitch, 'the first sequence holds its messages until it is set', 'LANYARD_PITCH'],
  ]
  return needed.map(([what, value, why, env]) =>
    value ? well(what, 'configured') : { what, state: 'missing' as const, detail: why, fix: `set ${env}` },
  )
}

const well = (what: string, detail: string): Finding => ({ what, state: 'well', detail })
const wrong = (what: string, detail: string, fix: string): Finding => ({ what, state: 'wrong', detail, fix })

const signs = { well: '✓', missing: '·', wrong: '✗' }

const describe = (one: Finding) =>
  `${signs[one.state]} ${one.what.padEnd(15)} ${one.detail}${one.fix ? `\n  ${''.padEnd(15)} -> ${one.fix}` : ''}`
