import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { onServer, withDatabase } from '../global-setup.ts'
import { killSenders } from './kill-senders.ts'

it('sends no message twice and loses none, whenever the sender is killed', { timeout: 240_000 }, async () => {
  const template = inject('template')
  const name = `lanyard_senders_${process.pid}`
  if (template) await onServer(template.url, `create database ${name} template ${template.name}`)
  const place = template ? withDatabase(template.url, name) : mkdtempSync(join(tmpdir(), 'lanyard-senders-'))
  const outcome = await killSenders({ place, kills: template ? 6 : 5, senders: template ? 2 : 1 })
  expect(outcome).toMatchObject({ lost: 0, twice: 0, daysOverCap: 0, begunDespiteStop: 0 })
  expect(outcome.sent).toBeGreaterThan(100)
  expect(outcome.inDoubt).toBeLessThanOrEqual(outcome.doubtAllowed)
  if (template) await onServer(template.url, `drop database ${name} with (force)`)
  else rmSync(place, { recursive: true })
})
