import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCommand } from './start-command.ts'

const recorder = join(import.meta.dirname, 'preload-record-outside.ts')

describe('the sandbox mode', { timeout: 180_000 }, () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lanyard-loopback-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const recordedIn = (file: string) =>
    existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').filter(Boolean) : []

  it.each([
    [
      'a connection',
      "import { connect } from 'node:net'; connect(9, '192.0.2.1').on('error', () => {})",
      'connect 192.0.2.1',
    ],
    ['a request', "fetch('http://192.0.2.1:8009/').catch(() => {})", 'connect 192.0.2.1'],
    ['a name', "import { lookup } from 'node:dns'; lookup('outside.example', () => {})", 'lookup outside.example'],
    [
      'a name asked for by promise',
      "import { lookup } from 'node:dns/promises'; lookup('outside.example').catch(() => {})",
      'lookup outside.example',
    ],
    [
      'a record asked for',
      "import { resolveMx } from 'node:dns/promises'; resolveMx('outside.example').catch(() => {})",
      'resolveMx outside.example',
    ],
    [
      'a datagram',
      "import { createSocket } from 'node:dgram'; createSocket('udp4').send('x', 9, '192.0.2.1')",
      'datagram 192.0.2.1',
    ],
  ])('is watched by a recorder that sees %s', (what, program, expected) => {
    const file = join(folder, `planted ${what}`)
    const near = "import { connect as near } from 'node:net'; near(9, '127.0.0.1').on('error', () => {})"
    const text = `${near}; ${program}; setTimeout(() => process.exit(0), 3000).unref()`
    spawnSync(process.execPath, ['--import', recorder, '--input-type=module', '-e', text], {
      env: { ...process.env, OUTSIDE_RECORD: file },
    })
    expect(new Set(recordedIn(file))).toEqual(new Set([expected]))
  })

  it('plays the main job up to a booked meeting and never leaves this machine', async () => {
    const file = join(folder, 'sandbox')
    const lanyard = startCommand(['start', '--data', join(folder, 'data'), '--port', '0', '--speed', '36000'], {
      node: ['--import', recorder],
      env: { OUTSIDE_RECORD: file },
    })
    try {
      await lanyard.printed(/meetings booked/, 120)
    } finally {
      lanyard.kill('SIGINT')
    }
    expect(await lanyard.ended).toMatchObject({ code: 0 })
    expect(recordedIn(file)).toEqual([])
  })
})
