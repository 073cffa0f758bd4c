import { Skeleton } from '@mantine/core'
import { lazy, Suspense } from 'react'

const ReadinessPanel = lazy(() =>
  import('../first-hour/readiness-list.tsx').then((file) => ({ default: file.ReadinessPanel })),
)

/** What is missing before real mail may go out; stands below the fold, and is loaded after what stands above it. */
export const ReadyToSend = () => (
  <Suspense fallback={<Skeleton height={112} animate={false} />}>
    <ReadinessPanel condensed />
  </Suspense>
)
