import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockDataFolder } from '#platform/db/data-folder-lock.ts'
import { describeReset, emptyIfAsked } from './reset-sandbox.ts'

describe('emptying a sandbox', () => {
  let folder: string
  const inside = (name: string) => join(folder, name)
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lanyard-reset-'))
    mkdirSync(inside('database'))
    writeFileSync(inside('secret.key'), 'a key')
    writeFileSync(inside('notes.txt'), 'not ours')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  const sandbox = (restart?: () => void) => describeReset({ mode: 'sandbox', embedded: true, folder }, restart).reset!

  it('happens at the next start once it was asked for, and only then', () => {
    expect(emptyIfAsked(folder)).toBe(false)
    expect(existsSync(inside('database'))).toBe(true)
    sandbox().ask()
    expect(sandbox().asked()).toBe(true)
    expect(emptyIfAsked(folder)).toBe(true)
    expect(existsSync(inside('database'))).toBe(false)
    expect(existsSync(inside('secret.key'))).toBe(false)
    expect(sandbox().asked()).toBe(false)
  })

  it('leaves alone what Lanyard did not put there', () => {
    sandbox().ask()
    emptyIfAsked(folder)
    expect(existsSync(inside('notes.txt'))).toBe(true)
  })

  it('touches nothing while another process lives on the folder', () => {
    sandbox().ask()
    // Process 1 always lives, and is never this one.
    lockDataFolder(folder)()
    writeFileSync(inside('lanyard.lock'), '1')
    expect(() => emptyIfAsked(folder)).toThrow('already running')
    expect(existsSync(inside('database'))).toBe(true)
  })

  it('asks who runs it to start anew, where that is possible', async () => {
    const restarted = Promise.withResolvers<void>()
    const reset = sandbox(restarted.resolve)
    expect(reset.how).toBe('now')
    reset.ask()
    await restarted.promise
  })

  it('is by hand with a database server, and never there for real data', () => {
    expect(describeReset({ mode: 'sandbox', embedded: false, folder }, () => {}).reset?.how).toBe('by_hand')
    expect(describeReset({ mode: 'real', embedded: true, folder }, () => {}).reset).toBeUndefined()
  })
})
