import type { Trx } from '#platform/context.ts'
import type { Company } from './company.ts'
import { companyText } from './embed/company-text.ts'
import { explainLikeness } from './embed/explain-likeness.ts'
import { createLookalikePool, findLookalikes } from './embed/lookalikes.ts'
import { countPool, type EmbeddedCompany, findEmbedded, findNearestToMiddle } from './store/place.ts'
import { findCompanies } from './store/read-companies.ts'

export type Lookalike = { company: Company; similarity: number; like: Company; because: string }

/** How many of the pool are compared word by word, after the database has picked those nearest in meaning. */
const shortlist = 200

/**
 * Companies that resemble the given ones, best first, each with the one it is most like and why. `pool` is how many could have been
 * chosen: all known companies with a text but the excluded ones.
 */
export async function listLookalikes(
  trx: Trx,
  input: { ofCompanyIds: readonly string[]; excludeCompanyIds: readonly string[]; limit: number },
): Promise<{ pool: number; lookalikes: Lookalike[] }> {
  const pool = await countPool(trx, input.excludeCompanyIds)
  const given = await findEmbedded(trx, input.ofCompanyIds)
  const candidates = await findNearestToMiddle(trx, { ...input, limit: shortlist })
  const best = chooseBest(given, candidates)
    .filter((one) => one.similarity > 0)
    .slice(0, input.limit)
  const ids = best.flatMap((one) => [one.candidate.id, one.like.id])
  const companies = new Map((await findCompanies(trx, ids)).map((company) => [company.id, company]))
  const words = createLookalikePool([...given, ...candidates].map(textAndVector)).words
  return {
    pool,
    lookalikes: best.map(({ candidate, like, similarity }) => ({
      company: companies.get(candidate.id)!,
      like: companies.get(like.id)!,
      similarity,
      because: explainLikeness(described(candidate), described(like), words, similarity),
    })),
  }
}

type Match = { candidate: EmbeddedCompany; like: EmbeddedCompany; similarity: number }

/** For each candidate the given company it is most like, best first. */
function chooseBest(given: EmbeddedCompany[], candidates: EmbeddedCompany[]): Match[] {
  const pool = createLookalikePool(candidates.map(textAndVector))
  const matches = new Map<number, Match>()
  for (const like of given) {
    for (const { row, score } of findLookalikes(pool, textAndVector(like), candidates.length)) {
      if (score > (matches.get(row)?.similarity ?? -Infinity)) {
        matches.set(row, { candidate: candidates[row]!, like, similarity: score })
      }
    }
  }
  return [...matches.values()].sort((a, b) => b.similarity - a.similarity)
}

const described = (one: EmbeddedCompany) => ({
  name: one.name,
  ...(one.description ? { description: one.description } : {}),
})

const textAndVector = (one: EmbeddedCompany) => ({ text: companyText(described(one)), vector: one.vector })
