import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDatabase } from '../../server/platform/db/open-database.ts'
import { onServer, withDatabase } from '../global-setup.ts'
import { killSenders } from './kill-senders.ts'

/** `node test/crash/main.ts [--kills N] [--database-url URL]`: never twice, none lost, no cap passed, no stop overlooked, with processes killed for real. */
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '1000' }, 'database-url': { type: 'string' } },
})
const url = values['database-url']
const kills = Number(values.kills)

async function onPostgres(server: string) {
  const name = `lanyard_crash_${process.pid}`
  await onServer(server, `create database ${name}`)
  try {
    const place = withDatabase(server, name)
    await (await openDatabase({ kind: 'postgres', url: place })).close()
    return await killSenders({ place, kills, senders: 2 })
  } finally {
    await onServer(server, `drop database ${name} with (force)`)
  }
}

async function onFolder() {
  const place = mkdtempSync(join(tmpdir(), 'lanyard-crash-'))
  try {
    return await killSenders({ place, kills, senders: 1 })
  } finally {
    rmSync(place, { recursive: true })
  }
}

const outcome = url ? await onPostgres(url) : await onFolder()
const { sent, inDoubt, doubtAllowed, lost, twice, lostIn, cuts } = outcome
const { daysOverCap, fullestDay, held, begunDespiteStop } = outcome
console.log(`kills ${kills}: sent ${sent}, in doubt ${inDoubt} (at most ${doubtAllowed}), lost ${lost}, twice ${twice}`)
console.log(
  `cut by the server ${cuts}, fullest day ${fullestDay} (over the cap: ${daysOverCap}), stopped while claimed: held ${held}, begun ${begunDespiteStop}`,
)
if (lost > 0) console.log(`lost messages stand in: ${lostIn.join(', ')}`)
const promises = [
  lost === 0,
  twice === 0,
  inDoubt <= doubtAllowed,
  sent > 0,
  daysOverCap === 0,
  begunDespiteStop === 0 && held > 0,
  cuts > 0,
]
const kept = promises.filter(Boolean).length
console.log(`${kept} passed, ${promises.length - kept} failed`)
process.exit(kept === promises.length ? 0 : 1)
