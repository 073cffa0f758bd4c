import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { getDomain } from 'tldts'
import { type ExtractedSponsor, extractSponsors } from '../server/modules/sponsors/extract/extract-sponsors.ts'
import { decodeHtml } from '../server/modules/sponsors/extract/page/decode-html.ts'

type TrueSponsor = { name: string; tier: string | null; url: string | null; aliases?: string[] }
type TruePage = { sponsors: TrueSponsor[]; optional?: string[]; markup_cluster: number | string; url?: string }
export type SponsorRow = {
  file: string
  cluster: string
  expected: number
  found: number
  matched: number
  tiersRight: number
  missed: string[]
  extra: string[]
  wrongTiers: string[]
}
export type SponsorScore = { precision: number; recall: number; f1: number; tiers: number; rows: number }

/** Reads every page of the corpus and compares it with its labels; one row per page. */
export async function evaluateSponsors(corpusFolder: string): Promise<{ rows: SponsorRow[] }> {
  const truth: Record<string, TruePage> = JSON.parse(await readFile(path.join(corpusFolder, 'truth.json'), 'utf8'))
  const rows: SponsorRow[] = []
  for (const [file, page] of Object.entries(truth)) {
    const bytes = await readFile(path.join(corpusFolder, 'pages', file))
    const { sponsors } = extractSponsors(decodeHtml(bytes), page.url ? { url: page.url } : {})
    rows.push(scorePage(file, page, sponsors))
  }
  return { rows }
}

export function scoreRows(rows: readonly SponsorRow[]): SponsorScore {
  const sum = (pick: (row: SponsorRow) => number) => rows.reduce((total, row) => total + pick(row), 0)
  const matched = sum((row) => row.matched)
  const precision = ratio(
    matched,
    sum((row) => row.found),
  )
  const recall = ratio(
    matched,
    sum((row) => row.expected),
  )
  return {
    precision,
    recall,
    f1: ratio(2 * precision * recall, precision + recall),
    tiers: ratio(
      sum((row) => row.tiersRight),
      matched,
    ),
    rows: sum((row) => row.expected),
  }
}

/** Each labelled row takes its best match: the name before the domain, the right tier before another. */
function scorePage(file: string, page: TruePage, sponsors: readonly ExtractedSponsor[]): SponsorRow {
  const left = sponsors.filter(({ role }) => role !== 'organizer' && role !== 'venue')
  const row: SponsorRow = {
    file,
    cluster: String(page.markup_cluster),
    expected: page.sponsors.length,
    found: 0,
    matched: 0,
    tiersRight: 0,
    missed: [],
    extra: [],
    wrongTiers: [],
  }
  const unmatched = new Set(page.sponsors)
  const tests = [
    (a: TrueSponsor, b: ExtractedSponsor) => sameName(a, b) && sameTier(a.tier, b.tier),
    (a: TrueSponsor, b: ExtractedSponsor) => sameDomain(a, b) && sameTier(a.tier, b.tier),
    sameName,
    sameDomain,
  ]
  for (const test of tests) {
    for (const expected of unmatched) {
      const at = left.findIndex((sponsor) => test(expected, sponsor))
      if (at < 0) continue
      const [sponsor] = left.splice(at, 1)
      unmatched.delete(expected)
      row.matched++
      if (sameTier(expected.tier, sponsor!.tier)) row.tiersRight++
      else row.wrongTiers.push(`${expected.name}: ${expected.tier} / ${sponsor!.tier}`)
    }
  }
  const optional = new Set((page.optional ?? []).map(plain))
  const extra = left.filter((sponsor) => !optional.has(plain(sponsor.name)))
  row.found = row.matched + extra.length
  row.missed = [...unmatched].map(({ name, tier }) => `${name} [${tier}]`)
  row.extra = extra.map(({ name, tier, url }) => `${name} [${tier}] ${url ?? ''}`)
  return row
}

function sameName(expected: TrueSponsor, sponsor: ExtractedSponsor): boolean {
  const found = plain(sponsor.name)
  return [expected.name, ...(expected.aliases ?? [])].some((name) => plain(name) === found)
}

function sameDomain(expected: TrueSponsor, sponsor: ExtractedSponsor): boolean {
  const one = expected.url ? getDomain(expected.url) : null
  return one !== null && one === (sponsor.url ? getDomain(sponsor.url) : null)
}

function sameTier(expected: string | null, found: string | null): boolean {
  return plainTier(expected) === plainTier(found)
}

/** "Gold Sponsors", "Gold Level" and "Gold" are one tier; a heading that only says Sponsors is none. */
function plainTier(tier: string | null): string {
  return (tier ?? '')
    .toLowerCase()
    .replace(/\b(our|the|20\d\d|sponsors?|level|tier|patrocinadores|patrocinado por)\b|スポンサー|^協賛$/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/株式会社|有限会社|合同会社|\b(inc|llc|ltd|co|corp|corporation|gmbh|ag)\b\.?/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole
}

function print(rows: readonly SponsorRow[], verbose: boolean): void {
  const percent = (value: number) => (100 * value).toFixed(1).padStart(6)
  const line = (label: string, score: SponsorScore) =>
    console.log(
      `${label.padEnd(34)} P ${percent(score.precision)}  R ${percent(score.recall)}  F1 ${percent(score.f1)}  tiers ${percent(score.tiers)}  rows ${score.rows}`,
    )
  for (const row of rows) {
    if (!verbose) continue
    line(row.file, scoreRows([row]))
    for (const [label, names] of Object.entries({ missed: row.missed, extra: row.extra, tier: row.wrongTiers }))
      if (names.length > 0) console.log(`    ${label}: ${names.join(' ; ')}`)
  }
  for (const [cluster, group] of Map.groupBy(rows, (row) => row.cluster)) line(`cluster ${cluster}`, scoreRows(group))
  const negatives = rows.filter(({ expected }) => expected === 0)
  console.log(
    `pages without sponsors: ${negatives.length}, read as empty: ${negatives.filter(({ found }) => found === 0).length}`,
  )
  line('all', scoreRows(rows))
}

if (import.meta.main) {
  const folder = path.join(import.meta.dirname, '../../shared/corpus/sponsors')
  if (existsSync(folder)) print((await evaluateSponsors(folder)).rows, process.argv.includes('--pages'))
  else console.log(`skipped: ${folder} is not there`)
}
