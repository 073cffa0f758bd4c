import type { Ctx } from '#platform/context.ts'
import type { Fetcher } from '#platform/fetch/index.ts'
import type { BrokeredAnswer, BrokeredPage, PageBroker } from '../page-broker.ts'
import { countPageCalls, insertPageCall } from '../store/page-calls.ts'
import { isBotWall } from './is-bot-wall.ts'

export type BrokerDeps = {
  broker: PageBroker
  takeTurn: Fetcher['takeTurn']
  /** How many pages one organisation may have read for it in a month. */
  monthlyCalls: number
}

/** Reads a page through the broker; undefined where it may not, can't, or has read enough. */
export type OpenBroker = {
  provider: string
  /** What it was really asked for. */
  asked: ReadonlySet<string>
  readPage(url: string, options: { maxBytes: number; signal: AbortSignal }): Promise<BrokeredPage | undefined>
}

/** How many pages of one reading may cost money. */
const mostPages = 8

/** The broker for one reading of an event's site, or of a page that may become an event (null). Every call is kept with its cost in the moment it was made. */
export async function openBroker(
  deps: BrokerDeps | undefined,
  ctx: Ctx,
  eventId: string | null,
): Promise<OpenBroker | undefined> {
  if (!deps) return undefined
  const { broker, takeTurn, monthlyCalls } = deps
  const { provider } = broker
  let left = Math.min(mostPages, monthlyCalls - (await ctx.transaction(countPageCalls)))
  const askBroker = async (url: string, options: { maxBytes: number; signal: AbortSignal }) => {
    const began = performance.now()
    const answer = await broker.readPage(url, options)
    const milliseconds = Math.round(performance.now() - began)
    const outcome = answer.ok ? ('read' as const) : answer.reason
    const call = { eventId, provider, url, outcome, milliseconds, costCents: answer.costCents }
    await ctx.transaction((ctx) => insertPageCall(ctx, call))
    return answer
  }
  const asked = new Set<string>()
  return {
    ...{ provider, asked },
    async readPage(url, options) {
      if (left <= 0 || options.signal.aborted) return undefined
      left--
      const turn = await takeTurn(url, options.signal)
      // Nobody is asked for a page that we may not read ourselves.
      if (!turn.ok) return undefined
      asked.add(url)
      // Left before the next one is taken: where a host lets one in at a time, two would wait for each other.
      const answer = await askBroker(url, options).finally(turn.leave)
      return usable(answer, url, takeTurn)
    },
  }
}

/** A redirect may have led where the guard or robots.txt would not have let us go. */
async function usable(
  answer: BrokeredAnswer,
  asked: string,
  takeTurn: Fetcher['takeTurn'],
): Promise<BrokeredPage | undefined> {
  if (!answer.ok || isBotWall(answer.html)) return undefined
  if (sameAddress(answer.url, asked)) return answer
  const turn = await takeTurn(answer.url)
  if (turn.ok) turn.leave()
  return turn.ok ? answer : undefined
}

const sameAddress = (a: string, b: string): boolean => URL.parse(a)?.href === URL.parse(b)?.href

/** Whether the site refuses us, where another visitor would be let in. What it forbids to everybody (401, robots.txt) stays unread. */
export const refusesUs = (failure: { reason: string; status?: number | undefined }): boolean =>
  failure.reason === 'bot_wall' || (failure.reason === 'http_error' && [403, 429, 503].includes(failure.status ?? 0))
