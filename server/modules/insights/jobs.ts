import { type Listener, listener } from '#platform/jobs/jobs.ts'
import { countFacts } from './count-facts.ts'
import { countedFacts } from './funnel.ts'

export const insightsListeners: Listener[] = [
  listener({ on: countedFacts, name: 'insights.count-facts', queue: 'projection', run: countFacts }),
]
