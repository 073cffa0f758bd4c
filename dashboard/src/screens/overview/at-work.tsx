import type { Overview } from '@lanyard/contract/insights.ts'
import { Box, Group, Stack, Text } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { Answer } from '../../parts/answer.tsx'
import { Moment } from '../../parts/moment.tsx'
import { Panel } from '../../parts/panel.tsx'
import { PlainTable, right } from '../../parts/plain-table.tsx'
import { RecordLink } from '../../parts/record-link.tsx'
import { queueWords } from '../failures/queue-words.ts'

/** What runs now: scans on their way, and the queues that have work. */
export function AtWork({ overview }: { overview: UseQueryResult<Overview> }) {
  return (
    <Panel
      title="At work now"
      acts={
        overview.data?.runs.queues ? (
          <Text size="sm">
            <RecordLink to="/failures" search={{ tab: 'queues' }}>
              All queues
            </RecordLink>
          </Text>
        ) : null
      }
    >
      <Box mih={210}>
        <Answer of={overview} lines={5}>
          {({ runs: { scans, queues } }) => (
            <Stack gap="sm">
              {scans.length === 0 && (queues ?? []).length === 0 ? (
                <Text size="sm">All quiet: no scan runs, and no work waits.</Text>
              ) : null}
              {scans.map((scan) => (
                <Group key={scan.id} gap="xs" wrap="nowrap" justify="space-between">
                  <Text size="sm" truncate>
                    Scanning{' '}
                    <RecordLink to={`/events/scans/${scan.id}`} underline="always">
                      {scan.source}
                    </RecordLink>
                  </Text>
                  <Text size="xs" c="dimmed">
                    since <Moment at={scan.startedAt} />
                  </Text>
                </Group>
              ))}
              {queues && queues.length > 0 ? <Queues queues={queues} /> : null}
            </Stack>
          )}
        </Answer>
      </Box>
    </Panel>
  )
}

function Queues({ queues }: { queues: NonNullable<Overview['runs']['queues']> }) {
  return (
    <PlainTable label="Queues with work">
      <thead>
        <tr>
          <th scope="col">Work</th>
          <th scope="col" className={right}>
            Waits
          </th>
          <th scope="col" className={right}>
            Runs
          </th>
        </tr>
      </thead>
      <tbody>
        {queues.map(({ queue, waiting, active }) => (
          <tr key={queue}>
            <th scope="row" style={{ fontWeight: 400 }}>
              {queueWords(queue).label}
            </th>
            <td className={right}>{waiting}</td>
            <td className={right}>{active}</td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  )
}
