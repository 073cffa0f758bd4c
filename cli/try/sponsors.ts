import { readFile } from 'node:fs/promises'
import { decodeHtml, extractSponsors } from '../../server/modules/sponsors/index.ts'
import { print } from './print.ts'

export async function trySponsors(files: string[], options: { url?: string; json?: boolean }): Promise<void> {
  for (const file of files) {
    const html = decodeHtml(await readFile(file))
    const started = performance.now()
    const found = extractSponsors(html, options.url ? { url: options.url } : {})
    const ms = Math.round((performance.now() - started) * 10) / 10
    const sponsors = found.sponsors.map(({ name, tier, url, logo, evidence, confidence, role }) => ({
      name,
      tier,
      url,
      logo,
      evidence,
      confidence,
      role,
    }))
    print(options.json, { file, sponsors, ms }, describe(file, sponsors))
  }
}

function describe(file: string, sponsors: { name: string; tier: string | null; url: string | null }[]): string {
  if (sponsors.length === 0) return `${file}: no sponsors`
  const lines = sponsors.map((one) => `  ${one.tier ?? '(no tier)'}: ${one.name}${one.url ? `  ${one.url}` : ''}`)
  return [`${file}: ${sponsors.length} sponsors`, ...lines].join('\n')
}
