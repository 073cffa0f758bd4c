import type { Route } from '#platform/http/route.ts'
import { importRoutes } from '../import/routes.ts'
import type { RouteDeps } from './deps.ts'
import { manyRoutes } from './many.ts'
import { personRoutes } from './person.ts'
import { readingRoutes } from './reading.ts'
import { writingRoutes } from './writing.ts'

export const contactsRoutes = (deps: RouteDeps): Route[] => [
  ...readingRoutes(deps),
  ...manyRoutes(deps),
  ...writingRoutes(deps),
  ...personRoutes(deps),
  ...importRoutes(deps),
]
