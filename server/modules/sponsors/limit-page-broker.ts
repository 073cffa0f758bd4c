import type { Allowance, Limits } from '#platform/limits.ts'
import type { PageBroker } from './page-broker.ts'

/** What one service is asked at most, by all processes together: small plans allow five pages at once. */
export const brokerAllowance: Allowance = { burst: 5, perMinute: 30 }

export const brokerLimitKey = (provider: string): string => `page-broker ${provider}`

/** A broker that keeps to its share and rests while the service is down. */
export function limitPageBroker(limits: Limits, broker: PageBroker): PageBroker {
  const key = brokerLimitKey(broker.provider)
  return {
    provider: broker.provider,
    async readPage(url, options) {
      const taken = await limits.take(key, brokerAllowance, { milliseconds: 10_000 })
      if (!taken.ok) {
        const why = taken.why === 'spent' ? 'our share of calls is spent for now' : 'it failed several times in a row'
        return { ok: false, reason: 'try_later', milliseconds: taken.waitMilliseconds, why, costCents: 0 }
      }
      const answer = await broker.readPage(url, options)
      // A refusal or a wrong key is an answer: only silence and garbage speak of a service that is down.
      await limits.report(key, !answer.ok && answer.reason === 'broken' ? 'failed' : 'worked')
      return answer
    },
  }
}
