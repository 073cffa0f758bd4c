import { readdir, readFile, writeFile } from 'node:fs/promises'
import { factSchemas } from '@lanyard/contract/facts/index.ts'
import type { JobSystem } from '#platform/jobs/job-system.ts'
import type { ModuleParts } from '#platform/module.ts'
import type { Surroundings } from './app.ts'
import { buildModules } from './build-modules.ts'
import { readConfig } from './config.ts'

/**
 * Writes the map of journeys into ARCHITECTURE.md: which route or duty starts what, which fact that announces, and who listens. Taken from
 * the modules as they are built and from what their files announce. `--check` fails when the map is stale.
 */
const page = new URL('../ARCHITECTURE.md', import.meta.url)
const modulesFolder = new URL('./modules/', import.meta.url)
const [begins, ends] = ['<!-- map -->', '<!-- end of map -->']

/** Facts by the file that announces them, as `module/verb-file`. */
async function readAnnouncements(): Promise<Map<string, string[]>> {
  const files = (await readdir(modulesFolder, { recursive: true })).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  )
  const found = new Map<string, string[]>()
  for (const file of files) {
    const text = await readFile(new URL(file, modulesFolder), 'utf8')
    if (!text.includes('.announce(')) continue
    const names = Object.keys(factSchemas).filter((name) => text.includes(`'${name}'`) || announcesBuilt(text, name))
    if (names.length > 0) found.set(file.replace(/\.ts$/, ''), names)
  }
  return found
}

/** Names that are put together: `meeting.${change}`. */
function announcesBuilt(text: string, name: string): boolean {
  const [subject, verb] = name.split('.')
  return text.includes(`\`${subject}.\${`) && new RegExp(`'${verb}'`).test(text)
}

function mapOf(parts: ModuleParts[], announced: Map<string, string[]>): string {
  const lines = ['| fact | announced by | listeners (queue) |', '|---|---|---|']
  const listeners = parts.flatMap((one) => one.listeners)
  for (const name of Object.keys(factSchemas)) {
    const by = [...announced].filter(([, names]) => names.includes(name)).map(([file]) => file)
    const heard = listeners.filter((one) => one.on.includes(name as never)).map((one) => `${one.name} (${one.queue})`)
    lines.push(`| ${name} | ${by.join(', ') || '-'} | ${heard.join(', ') || '-'} |`)
  }
  lines.push('', '| duty, by the domain clock | queue | starts by itself |', '|---|---|---|')
  for (const one of parts.flatMap((part) => part.schedules)) {
    lines.push(`| ${one.kind} | ${one.queue} | ${one.startsByItself ? 'yes' : 'when asked for'} |`)
  }
  lines.push('', '| module | routes |', '|---|---|')
  for (const part of parts.filter((one) => one.routes.length > 0)) {
    const routes = part.routes.map((one) => `${one.method} ${one.url}${one.permission === 'public' ? ' (public)' : ''}`)
    lines.push(`| ${part.name} | ${routes.join('<br>')} |`)
  }
  return lines.join('\n')
}

/** Modules built on nothing: only their lists are read. */
function builtForReading(): ModuleParts[] {
  const nothing: unknown = new Proxy(() => nothing, {
    get: (_, key) => (key === 'then' ? undefined : nothing),
    apply: () => nothing,
  })
  const from = {
    config: readConfig({}),
    db: { pool: nothing },
    network: { fetcher: nothing, renderer: nothing, guard: nothing },
  }
  const surroundings = new Proxy(from, { get: (own, key) => Reflect.get(own, key) ?? nothing })
  const secrets = { fingerprint: () => 'a fingerprint of nothing, for reading only' }
  return Object.values(
    buildModules(
      {
        ...from,
        secrets,
        baseUrl: 'http://127.0.0.1',
        blobs: nothing,
        log: nothing,
        metrics: nothing,
        surroundings,
      } as unknown as Surroundings,
      {
        contextFor: nothing,
      } as JobSystem,
    ),
  )
}

export async function currentMap(): Promise<string> {
  return mapOf(builtForReading(), await readAnnouncements())
}

export async function writtenMap(): Promise<string> {
  const text = await readFile(page, 'utf8')
  return text.slice(text.indexOf(begins) + begins.length, text.indexOf(ends)).trim()
}

if (import.meta.main) {
  const text = await readFile(page, 'utf8')
  const before = text.slice(0, text.indexOf(begins) + begins.length)
  await writeFile(page, `${before}\n${await currentMap()}\n${text.slice(text.indexOf(ends))}`)
  process.exit(0)
}
