import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../config.ts'
import { createClock, createStandingClock } from './clock.ts'
import { AppError } from './errors.ts'
import { createIds, isUuid } from './ids.ts'
import { createSecrets } from './secrets.ts'
import { createLogger, describeError } from './telemetry.ts'

describe('ids', () => {
  it('are UUIDs that sort in the order they were made, also within a millisecond', () => {
    const ids = createIds()
    const made = Array.from({ length: 20_000 }, () => ids.next())
    expect(made.toSorted()).toEqual(made)
    expect(new Set(made).size).toBe(made.length)
    expect(made.every(isUuid)).toBe(true)
    expect(made[0]![14]).toBe('7')
  })
})

describe('clocks', () => {
  it('run as fast as told', async () => {
    const start = Temporal.Instant.from('2026-03-01T00:00:00Z')
    const clock = createClock(start, 3600)
    await new Promise((resolve) => setTimeout(resolve, 100))
    const passed = clock.now().since(start).total('minutes')
    expect(passed).toBeGreaterThan(5)
    expect(passed).toBeLessThan(30)
  })

  it('stand still until moved', () => {
    const clock = createStandingClock(Temporal.Instant.from('2014-01-01T00:00:00Z'))
    clock.advance({ hours: 1 })
    expect(clock.now().toString()).toBe('2014-01-01T01:00:00Z')
  })
})

describe('secrets', () => {
  const old = createSecrets(['the first key, 2024'])
  const rotated = createSecrets(['the second key, 2025', 'the first key, 2024'])

  it('opens after a rotation what the old key had sealed, and only where it was sealed for', () => {
    const sealed = old.encrypt('app password', 'mailboxes/1')
    expect(sealed).not.toContain('app password')
    expect(rotated.decrypt(sealed, 'mailboxes/1')).toBe('app password')
    expect(() => rotated.decrypt(sealed, 'mailboxes/2')).toThrow(AppError)
  })

  it('keeps accepting old signatures, and none for another purpose or a changed text', () => {
    const signature = old.sign('unsubscribe', 'message 1')
    expect(rotated.verify('unsubscribe', 'message 1', signature)).toBe(true)
    expect(rotated.verify('open', 'message 1', signature)).toBe(false)
    expect(rotated.verify('unsubscribe', 'message 2', signature)).toBe(false)
    expect(rotated.verify('unsubscribe', 'message 1', 'short')).toBe(false)
  })

  it('fingerprints the same for ever', () => {
    expect(rotated.fingerprint('suppression', 'a@b.example')).toBe(old.fingerprint('suppression', 'a@b.example'))
  })

  it('refuses a key too short to be one', () => {
    expect(() => createSecrets(['short'])).toThrow(/16 characters/)
  })
})

describe('configuration', () => {
  it('reports every problem at once', () => {
    const broken = { LANYARD_PORT: '99999', LANYARD_PUBLIC_URL: 'nonsense', LANYARD_SECRET_KEY: 'short' }
    expect(() => readConfig(broken)).toThrow(/LANYARD_PORT[\s\S]*LANYARD_PUBLIC_URL[\s\S]*LANYARD_SECRET_KEY/)
  })

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ LANYARD_PORT: '' }).platform.port).toBe(7300)
  })
})

describe('logs', () => {
  it('carry no secret and no address', () => {
    let written = ''
    const destination = new Writable({
      write: (chunk, _, done) => {
        written += chunk
        done()
      },
    })
    const log = createLogger({ level: 'info', destination })
    log.info(
      { password: 'p1', mailbox: { password: 'p2', smtp: { token: 'p3' } }, email: 'ada@example.org' },
      'checked',
    )
    expect(written).toContain('checked')
    expect(written).not.toMatch(/p1|p2|p3|ada@/)
    expect(describeError(new Error('550 <ada@example.org> unknown'))).toBe('Error: 550 <[address]> unknown')
  })
})
