import type { Route } from '#platform/http/route.ts'
import type { SponsorsDeps } from './deps.ts'
import { eventLookalikesRoute } from './list-event-lookalikes.ts'
import { byHandRoutes } from './routes/by-hand.ts'
import { eventAddressRoute } from './routes/event-address.ts'
import { eventRoutes } from './routes/of-events.ts'
import { readingRoutes } from './routes/sponsorships.ts'

export const sponsorsRoutes = (deps: SponsorsDeps): Route[] => [
  ...eventRoutes(deps),
  ...readingRoutes(deps),
  ...byHandRoutes(deps),
  eventAddressRoute(deps),
  eventLookalikesRoute(deps),
]
