import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { currentMap, writtenMap } from '../../server/map.ts'
import { type Route, roles } from '../../server/platform/http/route.ts'
import { configDocFiles, configDocs } from '../../server/write-config-docs.ts'
import { startTestApp, type TestApp } from '../app.ts'
import { root } from './source-files.ts'

const modulesFolder = join(root, 'server/modules')
const modules = readdirSync(modulesFolder, { withFileTypes: true }).filter((one) => one.isDirectory())

describe('what is written down', () => {
  it('has the current map (npm run map)', async () => expect(await writtenMap()).toBe(await currentMap()))

  it('has every setting (npm run docs:config)', () => {
    const docs = configDocs()
    expect(readFileSync(configDocFiles.example, 'utf8')).toBe(docs.example)
    expect(readFileSync(configDocFiles.page, 'utf8')).toBe(docs.page)
  })

  it.each(modules.map((one) => one.name))('has a page about %s that can be read in one sitting', (name) => {
    const page = join(modulesFolder, name, 'README.md')
    expect(existsSync(page), page).toBe(true)
    expect(readFileSync(page, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(60)
  })
})

describe('migrations', () => {
  const files = readdirSync(join(root, 'server/migrations')).filter((file) => file.endsWith('.sql'))
  const numbers = files.map((file) => /^(\d{4})-[a-z0-9-]+\.sql$/.exec(file)?.[1])

  it('are numbered, each by itself', () => {
    expect(files.length).toBeGreaterThan(0)
    expect(numbers).not.toContain(undefined)
    expect(new Set(numbers).size).toBe(files.length)
  })
})

describe('routes', () => {
  let app: TestApp
  let routes: Route[]
  beforeAll(async () => {
    app = await startTestApp()
    routes = Object.values(app.app).flatMap((part) => ('routes' in part ? (part.routes as Route[]) : []))
  })
  afterAll(() => app.stop())

  it('say who may use them', () => {
    expect(routes.length).toBeGreaterThan(40)
    for (const { method, url, permission } of routes) {
      const said = permission === 'public' || (permission?.roles.length > 0 && roles.includes(permission.roles[0]!))
      expect(said, `${method} ${url}`).toBe(true)
    }
  })

  it('are public only where nobody can sign in: the sign-in itself, and what a token opens', () => {
    const open = routes.filter((one) => one.permission === 'public').map((one) => one.url)
    for (const url of open) expect(url).toMatch(/^\/(api\/auth|t|u|hooks)\//)
  })
})
