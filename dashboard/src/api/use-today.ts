import type { Installation } from '@lanyard/contract/access.ts'
import { useApi } from './use-api.ts'

/** Today by Lanyard's clock in the viewer's zone, YYYY-MM-DD; the sandbox's clock runs ahead of ours. Undefined until it is known. */
export function useToday(): string | undefined {
  const installation = useApi<Installation>('/api/v1/installation')
  if (installation.error) return dayOf(new Date())
  return installation.data && dayOf(new Date(installation.data.clock.now))
}

const dayOf = (at: Date): string =>
  [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
