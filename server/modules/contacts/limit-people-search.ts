import type { Allowance, Limits } from '#platform/limits.ts'
import type { PeopleSearch, ProviderAnswer } from './people-search.ts'

/** What a people directory is asked at most, by all processes together: well below what such services allow. */
const allowance: Allowance = { burst: 20, perMinute: 120 }

/** A look-up belongs to a search that was just made and would have to be made again: it waits for its turn. */
const patience = { milliseconds: 20_000 }

/**
 * A people search that keeps to its share and rests while the service is down: "try later" from here, as from the service itself, delays
 * the job and burns no attempt.
 */
export function limitPeopleSearch(limits: Limits, search: PeopleSearch): PeopleSearch {
  const key = `people-search ${search.provider}`
  const within = async <T>(
    call: () => Promise<ProviderAnswer<T>>,
    patience?: { milliseconds: number },
  ): Promise<ProviderAnswer<T>> => {
    const taken = await limits.take(key, allowance, patience)
    if (!taken.ok) {
      const why = taken.why === 'spent' ? 'our share of calls is spent for now' : 'it failed several times in a row'
      return { ok: false, reason: 'try_later', milliseconds: taken.waitMilliseconds, why }
    }
    const answer = await call()
    // A refusal or a wrong key is an answer: only silence and garbage speak of a service that is down.
    await limits.report(key, !answer.ok && answer.reason === 'broken' ? 'failed' : 'worked')
    return answer
  }
  return {
    provider: search.provider,
    searchPeople: (query) => within(() => search.searchPeople(query)),
    revealPerson: (ref) => within(() => search.revealPerson(ref), patience),
  }
}
