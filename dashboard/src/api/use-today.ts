import type { Installation } from '@lanyard/contract/access.ts'
import { dayOf } from '../parts/day.ts'
import { useApi } from './use-api.ts'

/** Today by Lanyard's clock in the viewer's zone, YYYY-MM-DD; the sandbox's clock runs ahead of ours. Undefined until it is known. */
export function useToday(): string | undefined {
  const installation = useApi<Installation>('/api/v1/installation')
  if (installation.error) return dayOf(new Date())
  return installation.data && dayOf(installation.data.clock.now)
}
