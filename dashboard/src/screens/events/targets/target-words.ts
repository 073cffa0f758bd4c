import type { Target, TargetRun } from '@lanyard/contract/targets.ts'

export const serviceNames: Record<NonNullable<Target['services']>[number], string> = {
  eventbrite: 'Eventbrite',
  predicthq: 'PredictHQ',
  serpapi: 'SerpAPI',
  perplexity: 'Perplexity',
  chat: 'Another chat model',
}

export const describeArea = ({ city, radiusKm, months }: Target): string =>
  `${radiusKm} km around ${city}, ${months === 1 ? 'one month' : `${months} months`} ahead`

/** What a scan cost, in the currency of its price list. */
export const costOf = (cents: number | null): string =>
  cents === null ? 'not said' : `$${(cents / 100).toFixed(cents % 100 === 0 ? 0 : 2)}`

export const isRunning = (run: TargetRun | null | undefined): boolean => run?.state === 'running'
