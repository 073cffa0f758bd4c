import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { onServer, withDatabase } from '../global-setup.ts'
import { killWhileAnnouncing } from './facts-kills.ts'

it('loses no announced fact and lets none take effect twice, whenever the process is killed', {
  timeout: 240_000,
}, async () => {
  const template = inject('template')
  const place = template ? await copyDatabase(template) : mkdtempSync(join(tmpdir(), 'lanyard-kills-'))
  const outcome = await killWhileAnnouncing({ place, kills: template ? 8 : 5, workers: template ? 2 : 1 })
  expect(outcome.facts).toBeGreaterThan(50)
  expect(outcome.effects).toBe(outcome.facts)
  expect(outcome.twice).toBe(0)
  if (template) await onServer(template.url, `drop database ${new URL(place).pathname.slice(1)} with (force)`)
  else rmSync(place, { recursive: true })
})

async function copyDatabase(template: { url: string; name: string }): Promise<string> {
  const name = `lanyard_kills_${process.pid}`
  await onServer(template.url, `create database ${name} template ${template.name}`)
  return withDatabase(template.url, name)
}
