import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockDataFolder } from './data-folder-lock.ts'

describe('the lock of a data folder', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lanyard-lock-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('refuses a folder that another living process holds, and says what to do', async () => {
    const other = spawn('sleep', ['30'])
    writeFileSync(join(folder, 'lanyard.lock'), String(other.pid))
    try {
      expect(() => lockDataFolder(folder)).toThrow(/already running/)
    } finally {
      other.kill()
    }
  })

  it('takes over the lock of a process that died', async () => {
    const other = spawn('true')
    await new Promise((resolve) => other.on('exit', resolve))
    writeFileSync(join(folder, 'lanyard.lock'), String(other.pid))
    lockDataFolder(folder)
    expect(readFileSync(join(folder, 'lanyard.lock'), 'utf8')).toBe(String(process.pid))
  })

  it('is gone after the release', () => {
    lockDataFolder(folder)()
    expect(() => readFileSync(join(folder, 'lanyard.lock'))).toThrow()
  })
})
