import type { Member } from '@lanyard/contract/access.ts'
import { useApi } from './use-api.ts'

export type Members = {
  all: readonly Member[]
  /** Undefined for nobody, and until the members are known. */
  nameOf(id: string | null): string | undefined
}

/** Who belongs to the organisation, for showing whose something is and for giving it to somebody. */
export function useMembers(): Members {
  const all = useApi<{ items: Member[] }>('/api/v1/members').data?.items
  return {
    all: all ?? [],
    nameOf: (id) => (id && all ? (all.find((one) => one.id === id)?.name ?? 'A former member') : undefined),
  }
}
