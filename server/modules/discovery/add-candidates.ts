import type { Ctx } from '#platform/context.ts'
import { portionsOf } from '#platform/jobs/jobs.ts'
import type { Sighting, SourceName } from './sighting.ts'
import { insertCandidates } from './store/candidates.ts'

/**
 * Keeps sightings as candidates and announces the new ones, a transaction per batch. What this source gave before changes nothing, so a
 * call that was cut short is simply made again. Answers how many were new.
 */
export async function addCandidates(
  ctx: Ctx,
  input: { source: SourceName; scanId?: string; candidates: readonly Sighting[] },
): Promise<{ found: number }> {
  let found = 0
  for (const batch of portionsOf(input.candidates, 500)) {
    found += await ctx.transaction(async (ctx) => {
      const ids = await insertCandidates(ctx, input.source, input.scanId ?? null, batch)
      await ctx.announce(ids.map((candidateId) => ({ name: 'candidate.found', candidateId })))
      return ids.length
    })
  }
  return { found }
}
