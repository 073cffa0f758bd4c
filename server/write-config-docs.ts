import { writeFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Setting } from '#platform/settings.ts'
import { configSlices } from './config.ts'

/** Writes .env.example and docs/configuration.md from the settings themselves. `npm run docs:config`; a test fails when they are stale. */
export function configDocs(): { example: string; page: string } {
  const example = ['# Every setting, with its default. Copy to .env and change what you need.']
  const page = [
    '# Configuration',
    '',
    'Lanyard reads these environment variables (also from `.env` in its folder). All problems are reported at once at start.',
  ]
  for (const [name, slice] of Object.entries(configSlices)) {
    page.push('', `## ${name}`, '', '| variable | default | meaning |', '|---|---|---|')
    example.push('', `# -- ${name}`)
    for (const setting of Object.values(slice) as Setting[]) {
      const value = defaultOf(setting)
      example.push(`# ${setting.doc}`, `#${setting.env}=${value}`)
      page.push(`| \`${setting.env}\` | ${value === '' ? '' : `\`${value}\``} | ${setting.doc} |`)
    }
  }
  return { example: `${example.join('\n')}\n`, page: `${page.join('\n')}\n` }
}

function defaultOf(setting: Setting): string {
  const described = z.toJSONSchema(setting.schema, { io: 'input', unrepresentable: 'any' }) as { default?: unknown }
  return described.default === undefined ? '' : String(described.default)
}

export const configDocFiles = {
  example: new URL('../.env.example', import.meta.url),
  page: new URL('../docs/configuration.md', import.meta.url),
}

if (import.meta.main) {
  const docs = configDocs()
  await writeFile(configDocFiles.example, docs.example)
  await writeFile(configDocFiles.page, docs.page)
}
