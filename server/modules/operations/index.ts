import type { JobSystem } from '#platform/jobs/job-system.ts'
import type { ModuleParts } from '#platform/module.ts'
import type { Spending } from './list-provider-months.ts'
import { createLive } from './live/live.ts'
import { failureRoutes } from './routes/failures.ts'
import { liveRoute } from './routes/live.ts'
import { providerMonthsRoute } from './routes/provider-months.ts'
import { queuesRoute } from './routes/queues.ts'

export type { Quota } from './list-provider-months.ts'

export type Operations = ModuleParts & {
  /** Ends the live streams, when the process stops. */
  closeLive(): void
}

export function createOperations(deps: { jobs: JobSystem; spending: Spending }): Operations {
  const live = createLive(deps.jobs)
  return {
    name: 'operations',
    routes: [...failureRoutes(deps.jobs), queuesRoute, providerMonthsRoute(deps.spending), liveRoute(live)],
    listeners: [],
    schedules: [],
    closeLive: live.close,
  }
}
