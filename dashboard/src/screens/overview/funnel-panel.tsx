import type { Funnel } from '@lanyard/contract/insights.ts'
import { Box, Group, SegmentedControl, Text } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useApi } from '../../api/use-api.ts'
import { Answer } from '../../parts/answer.tsx'
import { addDays } from '../../parts/day.ts'
import { Hint } from '../../parts/hint.tsx'
import { Panel } from '../../parts/panel.tsx'
import { PlainTable, right } from '../../parts/plain-table.tsx'
import { RecordLink } from '../../parts/record-link.tsx'
import { readStages, type Stage } from './funnel-stages.ts'

const ranges = [
  { value: '7', label: '7 days' },
  { value: '30', label: '30 days' },
  { value: '', label: 'All' },
]

/** From a conference to a meeting: a table whose last column is the picture. */
export function FunnelPanel() {
  const { days = '' } = useSearch({ strict: false }) as { days?: string }
  const navigate = useNavigate()
  const whole = useApi<Funnel>('/api/v1/funnel')
  const newest = whole.data?.days.at(-1)?.day
  const from = days && newest ? addDays(newest, 1 - Number(days)) : undefined
  const part = useApi<Funnel>(from ? '/api/v1/funnel' : undefined, from ? { from } : {})
  const funnel = from ? part : whole
  return (
    <Panel
      title="From conference to meeting"
      hint={
        <Hint about="the funnel">
          Each thing counts once, on the day it got there. Opens and clicks made by machines are left out. The days are
          those of Lanyard’s clock, and a range ends with the last day on which anything happened.
        </Hint>
      }
      acts={
        <SegmentedControl
          size="xs"
          aria-label="Days counted"
          data={ranges}
          value={ranges.some((one) => one.value === days) ? days : ''}
          onChange={(value) =>
            navigate({ to: '.', search: (value ? { days: value } : {}) as never, replace: true, resetScroll: false })
          }
        />
      }
    >
      <Box mih={352}>
        <Answer of={funnel} lines={10}>
          {(value) => <Picture stages={readStages(value)} />}
        </Answer>
      </Box>
    </Panel>
  )
}

function Picture({ stages }: { stages: Stage[] }) {
  return (
    <PlainTable label="From conference to meeting">
      <thead style={{ position: 'absolute', clipPath: 'inset(50%)', height: 1, overflow: 'hidden' }}>
        <tr>
          <th scope="col">Stage</th>
          <th scope="col">How many</th>
          <th scope="col">Rate</th>
        </tr>
      </thead>
      <tbody>
        {stages.map((stage) => (
          <Row key={stage.stage} {...stage} />
        ))}
      </tbody>
    </PlainTable>
  )
}

function Row({ label, to, search, count, share, rate }: Stage) {
  return (
    <tr>
      <Box component="th" scope="row" w={100} fw={500} fz="sm">
        <RecordLink to={to} {...(search ? { search } : {})} c="var(--mantine-color-text)">
          {label}
        </RecordLink>
      </Box>
      <Box component="td" className={right} w={52} fz="sm" fw={600}>
        {count.toLocaleString()}
      </Box>
      <td>
        <Group gap="xs" wrap="nowrap">
          <Box
            aria-hidden
            h={16}
            bg="lanyard"
            w={{ base: `${share * 100}%`, xs: `calc(${share} * (100% - 8.5rem))` }}
            style={{ borderRadius: 2, flexShrink: 0, minWidth: count > 0 ? 3 : 0 }}
          />
          <Text size="xs" c="dimmed" style={{ flex: '0 0 auto' }} visibleFrom="xs">
            {rate ?? ''}
          </Text>
        </Group>
      </td>
    </tr>
  )
}
