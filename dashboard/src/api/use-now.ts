import type { Installation } from '@lanyard/contract/access.ts'
import { dayOf } from '../parts/day.ts'
import { useApi } from './use-api.ts'

/** Now by Lanyard's clock, half a minute old at most; the sandbox's clock runs ahead of ours. Undefined until it is known. */
export function useNow(): Date | undefined {
  const installation = useApi<Installation>('/api/v1/installation', {}, { refetchMs: 30_000 })
  if (installation.error) return new Date()
  return installation.data && new Date(installation.data.clock.now)
}

/** Today by Lanyard's clock in the viewer's zone, YYYY-MM-DD. Undefined until it is known. */
export function useToday(): string | undefined {
  const now = useNow()
  return now && dayOf(now)
}
