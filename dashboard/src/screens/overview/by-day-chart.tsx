import '@mantine/charts/styles.css'
import { BarChart } from '@mantine/charts'
import type { DayRow } from './by-day-rows.ts'
import { series } from './by-day-rows.ts'

const short = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' })

export function ByDayChart({ rows, height }: { rows: DayRow[]; height: number }) {
  return (
    <BarChart
      h={height}
      data={rows.map((row) => ({ ...row, day: short.format(new Date(`${row.day}T00:00:00Z`)) }))}
      dataKey="day"
      series={[...series]}
      type="stacked"
      withLegend
      legendProps={{ verticalAlign: 'bottom' }}
      tickLine="none"
      yAxisProps={{ allowDecimals: false, width: 34 }}
      barProps={{ isAnimationActive: false }}
    />
  )
}
