import type { Allowance, Limits } from '#platform/limits.ts'
import type { EventSearch } from './event-search.ts'

/** What one service is asked at most, by all processes together. A search is a handful of calls, so this is far below what they allow. */
export const searchAllowance: Allowance = { burst: 6, perMinute: 12 }

export const searchLimitKey = (provider: string): string => `event-search ${provider}`

/** A search that keeps to its share and rests while the service is down: `try_later` from here delays the scan and burns no attempt. */
export function limitEventSearch(limits: Limits, search: EventSearch): EventSearch {
  const key = searchLimitKey(search.provider)
  return {
    provider: search.provider,
    async searchEvents(query) {
      const taken = await limits.take(key, searchAllowance)
      if (!taken.ok) {
        const why = taken.why === 'spent' ? 'our share of calls is spent for now' : 'it failed several times in a row'
        const failure = { ok: false as const, reason: 'try_later' as const, milliseconds: taken.waitMilliseconds, why }
        return { events: [], calls: 0, costCents: 0, failure }
      }
      const found = await search.searchEvents(query)
      // A refusal or a wrong key is an answer: only silence and garbage speak of a service that is down.
      await limits.report(key, found.failure?.reason === 'broken' ? 'failed' : 'worked')
      return found
    },
  }
}
