import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'tldts'
import { sameCompany } from '../server/modules/companies/same-company.ts'

export type CompaniesResult = {
  /** Pairs of rows that are one company, and how many were joined; `byName` with the hosts withheld, over namesakes only. */
  same: { pairs: number; joined: number }
  byName: { pairs: number; joined: number }
  /** Pairs that are two companies, and how many were kept apart. */
  different: { pairs: number; apart: number }
  missed: string[]
  wronglyJoined: string[]
}

type Row = { name: string; host: string }

/**
 * Company names and hosts of `corpusFolder`/companies/sponsor_name_host.json, paired all with all. The file has no labels, so they are made
 * by rules that share nothing with what is measured: two rows are one company if they have the same host's registrable domain (by the public
 * list alone, and not one where strangers have pages) or the same letters in their names once the plainest legal endings are off; they are
 * two companies if neither holds and no word of four letters or more is in both name and domain. What lies between isn't counted.
 * `differentEvery` takes every nth only of the half million pairs that differ, for a quick run.
 */
export function evaluateCompanies(corpusFolder: string, { differentEvery = 1 } = {}): CompaniesResult {
  const file = join(corpusFolder, 'companies', 'sponsor_name_host.json')
  const rows: Row[] = JSON.parse(readFileSync(file, 'utf8'))
  const labels = rows.map(labelOf)
  const result: CompaniesResult = {
    same: { pairs: 0, joined: 0 },
    byName: { pairs: 0, joined: 0 },
    different: { pairs: 0, apart: 0 },
    missed: [],
    wronglyJoined: [],
  }
  for (let one = 0; one < rows.length; one++) {
    for (let other = 0; other < one; other++) {
      const pair: [Label, Label] = [labels[one]!, labels[other]!]
      if (isOneCompany(...pair) || (one + other) % differentEvery === 0) count(result, [rows[one]!, rows[other]!], pair)
    }
  }
  return result
}

type Label = { domain: string | undefined; letters: string; words: Set<string> }

function count(result: CompaniesResult, [a, b]: [Row, Row], [labelA, labelB]: [Label, Label]): void {
  const namesakes = labelA.letters === labelB.letters
  const { same } = sameCompany({ name: a.name, domains: [a.host] }, { name: b.name, domains: [b.host] })
  const pair = `${a.name} @ ${a.host} = ${b.name} @ ${b.host}`
  if (namesakes) {
    result.byName.pairs++
    if (sameCompany({ name: a.name }, { name: b.name }).same) result.byName.joined++
  }
  if (isOneCompany(labelA, labelB)) {
    result.same.pairs++
    if (same) result.same.joined++
    else result.missed.push(pair)
  } else if (![...labelA.words].some((word) => labelB.words.has(word))) {
    result.different.pairs++
    if (!same) result.different.apart++
    else result.wronglyJoined.push(pair)
  }
}

function isOneCompany(a: Label, b: Label): boolean {
  return a.letters === b.letters || (a.domain !== undefined && a.domain === b.domain)
}

// Hosts in the file on which several strangers have pages, seen by reading it.
const STRANGERS = new Set([
  'facebook.com',
  'linkedin.com',
  'meetup.com',
  'wantedly.com',
  'yahoo.com',
  'saarland.de',
  'ae.wroc.pl',
])

function labelOf({ name, host }: Row): Label {
  const { domain, publicSuffix } = parse(host, { allowPrivateDomains: true })
  const letters = name
    .toLowerCase()
    .replace(/[\s,.]+(?:inc|llc|ltd|co|corp|corporation|gmbh|k\.?k)\b\.?/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
  const label = domain && publicSuffix ? domain.slice(0, -publicSuffix.length - 1) : ''
  const words = `${name} ${label}`.toLowerCase().match(/\p{L}{4,}/gu) ?? []
  return { domain: domain && !STRANGERS.has(domain) ? domain : undefined, letters, words: new Set(words) }
}

if (import.meta.main) {
  const corpus = process.argv[2] ?? join(import.meta.dirname, '../../shared/corpus')
  if (!existsSync(join(corpus, 'companies'))) {
    console.log(`skipped: no companies in ${corpus}`)
  } else {
    const { same, byName, different, missed, wronglyJoined } = evaluateCompanies(corpus)
    for (const pair of missed) console.log(`missed: ${pair}`)
    for (const pair of wronglyJoined) console.log(`wrong: ${pair}`)
    const share = (part: number, whole: number) => `${part} of ${whole} (${(part / whole).toFixed(4)})`
    console.log(
      `same company joined: ${share(same.joined, same.pairs)}; namesakes by name alone: ${share(byName.joined, byName.pairs)}`,
    )
    console.log(`different companies kept apart: ${share(different.apart, different.pairs)}`)
  }
}
