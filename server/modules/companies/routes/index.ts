import type { Route } from '#platform/http/route.ts'
import { profileRoutes } from './profile.ts'
import { readingRoutes } from './reading.ts'
import { writingRoutes } from './writing.ts'

export const companiesRoutes: Route[] = [...readingRoutes, ...writingRoutes, ...profileRoutes]
