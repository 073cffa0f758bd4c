import type { Funnel } from '@lanyard/contract/insights.ts'
import { Box, Button, Skeleton } from '@mantine/core'
import { useInViewport } from '@mantine/hooks'
import type { UseQueryResult } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Answer } from '../../parts/answer.tsx'
import { Panel } from '../../parts/panel.tsx'
import { type DayRow, readDays, sumUp } from './by-day-rows.ts'

const Chart = lazy(() => import('./by-day-chart.tsx').then((file) => ({ default: file.ByDayChart })))
const AsTable = lazy(() => import('./by-day-table.tsx').then((file) => ({ default: file.ByDayTable })))
const height = 210
const shadow = <Skeleton height={height} animate={false} />

type ByDayProps = {
  funnel: UseQueryResult<Funnel>
  /** The domain clock's now, which is where the days end. */
  today: string | undefined
}

/** What happened on each of the last days: a chart, or the same as a table. */
export function ByDay({ funnel, today }: ByDayProps) {
  const [asTable, setAsTable] = useState(false)
  return (
    <Panel
      title="Day by day"
      acts={
        <Button size="compact-xs" variant="subtle" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? 'As a chart' : 'As a table'}
        </Button>
      }
    >
      <Box mih={height}>
        <Answer of={funnel} lines={6}>
          {(value) => {
            const rows = readDays(value, today)
            return asTable ? (
              <Suspense fallback={shadow}>
                <AsTable rows={rows} height={height} />
              </Suspense>
            ) : (
              <AsChart rows={rows} />
            )
          }}
        </Answer>
      </Box>
    </Panel>
  )
}

/** The chart's code is larger than all the rest of the page, so it comes when somebody scrolls to where it stands. */
function AsChart({ rows }: { rows: DayRow[] }) {
  const { ref, inViewport } = useInViewport()
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    if (inViewport) setSeen(true)
  }, [inViewport])
  return (
    <figure ref={ref} style={{ margin: 0 }} role="img" aria-label={sumUp(rows)}>
      {seen ? (
        <Suspense fallback={shadow}>
          <Chart rows={rows} height={height} />
        </Suspense>
      ) : (
        shadow
      )}
    </figure>
  )
}
