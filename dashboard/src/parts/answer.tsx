import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Failure } from './failure.tsx'
import { Loading } from './loading.tsx'

/** What was read, once it is there; until then its shadow, and what went wrong where it was not to be had. */
export function Answer<T>({
  of,
  lines,
  children,
}: {
  of: UseQueryResult<T>
  lines?: number
  children: (value: T) => ReactNode
}) {
  if (of.data !== undefined) return children(of.data)
  if (of.error) return <Failure error={of.error} retry={() => of.refetch()} />
  return <Loading {...(lines ? { lines } : {})} />
}
