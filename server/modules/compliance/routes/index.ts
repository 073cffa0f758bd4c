import type { Route } from '#platform/http/route.ts'
import type { ComplianceDeps } from '../deps.ts'
import { basisRoutes } from './bases.ts'
import { countryRoutes } from './countries.ts'
import { stopsRoutes } from './stops.ts'
import { suppressionRoutes } from './suppressions.ts'

export const complianceRoutes = (deps: ComplianceDeps): Route[] => [
  ...stopsRoutes(deps),
  ...suppressionRoutes(deps),
  ...countryRoutes(deps),
  ...basisRoutes(deps),
]
