import type { ModuleParts } from '#platform/module.ts'
import type { InsightsDeps } from './deps.ts'
import { getFunnel } from './get-funnel.ts'
import { insightsListeners } from './jobs.ts'
import { insightsRoutes } from './routes.ts'

export type { InsightsDeps } from './deps.ts'

export type Insights = ModuleParts & { getFunnel: typeof getFunnel }

/** What has come of it all, what needs somebody, and finding anything by a word of it. */
export function createInsights(deps: InsightsDeps): Insights {
  return { name: 'insights', routes: insightsRoutes(deps), listeners: insightsListeners, schedules: [], getFunnel }
}
