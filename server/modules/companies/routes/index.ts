import type { Route } from '#platform/http/route.ts'
import type { Members } from '../owner.ts'
import { profileRoutes } from './profile.ts'
import { readingRoutes } from './reading.ts'
import { writingRoutes } from './writing.ts'

export const companiesRoutes = (members: Members | undefined): Route[] => [
  ...readingRoutes(members),
  ...writingRoutes(members),
  ...profileRoutes,
]
