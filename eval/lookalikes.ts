import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { companyText } from '../server/modules/companies/embed/company-text.ts'
import type { Embedder } from '../server/modules/companies/embed/embedder.ts'
import { createLookalikePool, findLookalikes } from '../server/modules/companies/embed/lookalikes.ts'
import { nearest, toMatrix } from '../server/modules/companies/embed/nearest.ts'
import { createUseLite } from '../server/providers/use-lite/index.ts'

export type LookalikesResult = {
  queries: number
  /** Share of texts for which another text of the same domain ranks first, and in the first five. */
  first: number
  firstFive: number
  /** The same with the model's vectors alone, and with the company's name taken out of its texts. */
  vectorsAlone: { first: number; firstFive: number }
  withoutNames: { first: number; firstFive: number }
}

type Description = { name: string; domain: string; description: string }

/** How well a company's texts find each other among all of `corpusFolder`/companies/company_descriptions.jsonl. */
export async function evaluateLookalikes(
  corpusFolder: string,
  embedder: Embedder = createUseLite(),
): Promise<LookalikesResult> {
  const file = readFileSync(join(corpusFolder, 'companies', 'company_descriptions.jsonl'), 'utf8')
  const rows: Description[] = file
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const domains = rows.map(({ domain }) => domain)
  const named = await placeTexts(rows.map(companyText), embedder)
  const nameless = await placeTexts(rows.map(withoutName), embedder)
  const matrix = toMatrix(named.map(({ vector }) => vector))
  const { queries, ...full } = rank(domains, rankBoth(named))
  const { queries: _, ...vectorsAlone } = rank(domains, (at) =>
    nearest(matrix, named[at]!.vector, 5, (row) => row === at),
  )
  const { queries: __, ...withoutNames } = rank(domains, rankBoth(nameless))
  return { queries, ...full, vectorsAlone, withoutNames }
}

type Placed = { text: string; vector: Float32Array }

async function placeTexts(texts: string[], embedder: Embedder): Promise<Placed[]> {
  const vectors = await embedder.embed(texts)
  return texts.map((text, at) => ({ text, vector: vectors[at]! }))
}

function rankBoth(texts: Placed[]) {
  const pool = createLookalikePool(texts)
  return (at: number) => findLookalikes(pool, texts[at]!, 5, (row) => row === at)
}

function rank(domains: string[], find: (at: number) => { row: number }[]) {
  const asked = domains
    .map((domain, at) => ({ domain, at }))
    .filter(({ domain, at }) => domains.some((one, other) => one === domain && other !== at))
  const places = asked.map(({ domain, at }) => find(at).findIndex(({ row }) => domains[row] === domain))
  const share = (within: number) => places.filter((place) => place >= 0 && place < within).length / asked.length
  return { queries: asked.length, first: share(1), firstFive: share(5) }
}

function withoutName({ name, description }: Description): string {
  return companyText({ name: '', description: description.split(name).join('the company') })
}

if (import.meta.main) {
  const corpus = process.argv[2] ?? join(import.meta.dirname, '../../shared/corpus')
  if (!existsSync(join(corpus, 'companies'))) {
    console.log(`skipped: no companies in ${corpus}`)
  } else {
    const { queries, first, firstFive, vectorsAlone, withoutNames } = await evaluateLookalikes(corpus)
    const show = (one: { first: number; firstFive: number }) =>
      `${one.first.toFixed(3)} first, ${one.firstFive.toFixed(3)} in five`
    console.log(`lookalikes: ${show({ first, firstFive })} of ${queries} texts`)
    console.log(`vectors alone: ${show(vectorsAlone)}; without the companies' names: ${show(withoutNames)}`)
  }
}
