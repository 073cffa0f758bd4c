import type { Ctx } from '#platform/context.ts'
import type { Fetcher } from '#platform/fetch/index.ts'
import { verifyEventPage } from './event-page/verify-event-page.ts'
import { type Believed, promoteCandidates } from './promote-candidates.ts'
import { trustIn } from './sighting.ts'
import { nestsTooDeep } from './sources/nests-too-deep.ts'
import { type Candidate, type Decision, decideCandidates, findCandidates, unread } from './store/candidates.ts'

/** How many pages are asked for at once; the fetcher keeps to one host's pace by itself. */
const pagesAtOnce = 4

/**
 * Decides about candidates: those of trusted sources become events, others only when the event's own page answers and names event and day.
 * A page that contradicts rejects the candidate; one that doesn't answer leaves it for a person. A candidate decided before is left alone.
 */
export async function verifyAndPromote(
  deps: { fetcher: Pick<Fetcher, 'get'> },
  ctx: Ctx,
  candidateIds: readonly string[],
): Promise<void> {
  const candidates = await ctx.transaction((ctx) => findCandidates(ctx, candidateIds))
  const verdicts = new Map<string, Verdict>()
  const waiting = candidates.filter((one) => one.status === 'found')
  const lanes = Array.from({ length: pagesAtOnce }, async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) verdicts.set(one.id, await judge(deps.fetcher, one))
  })
  await Promise.all(lanes)
  await ctx.commit(async (ctx) => {
    const open = (await findCandidates(ctx, [...verdicts.keys()])).filter((one) => one.status === 'found')
    const judged = open.map((candidate) => ({ candidate, ...verdicts.get(candidate.id)! }))
    await promoteCandidates(
      ctx,
      judged.filter((one): one is typeof one & Believed => one.status === 'promoted'),
    )
    await decideCandidates(
      ctx,
      judged
        .filter((one) => one.status !== 'promoted')
        .map(({ candidate, ...verdict }) => leave(candidate.id, verdict)),
    )
  })
}

type Verdict = { status: 'promoted' | 'rejected' | 'found'; because: string; confidence: number | null }

async function judge(fetcher: Pick<Fetcher, 'get'>, candidate: Candidate): Promise<Verdict> {
  const trust = trustIn(candidate.source)
  if (trust) return { status: 'promoted', ...trust }
  if (!candidate.url) return { status: 'rejected', because: 'there is no page to check it by', confidence: 0.2 }
  const page = await fetcher.get(candidate.url)
  if (!page.ok && page.reason === 'http_error' && [404, 410].includes(page.status ?? 0)) {
    return { status: 'rejected', because: `its page answers ${page.status}`, confidence: 0.1 }
  }
  if (!page.ok) return { status: 'found', because: `${unread}: ${page.reason}`, confidence: null }
  if (nestsTooDeep(page.text)) return { status: 'rejected', because: 'its page is no page for people', confidence: 0.1 }
  const claim = { name: candidate.name, startDate: candidate.startsOn, endDate: candidate.endsOn }
  const { names, dates, because } = verifyEventPage(page.text, claim)
  if (names && dates) return { status: 'promoted', because, confidence: 0.8 }
  return { status: 'rejected', because, confidence: names || dates ? 0.3 : 0.1 }
}

const leave = (id: string, { status, because, confidence }: Verdict): Decision => ({
  id,
  status,
  because,
  confidence,
  eventId: null,
})
