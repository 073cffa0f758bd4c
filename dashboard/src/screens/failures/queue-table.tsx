import type { QueueState, Queues } from '@lanyard/contract/operations.ts'
import { Badge, Stack, Table, Text } from '@mantine/core'
import { useApi } from '../../api/use-api.ts'
import { Answer } from '../../parts/answer.tsx'
import { Hint } from '../../parts/hint.tsx'
import { RecordLink } from '../../parts/record-link.tsx'
import { queueWords, waitWords } from './queue-words.ts'

/** How much work of each kind waits and runs, and whether it waits too long. */
export function QueueTable() {
  const queues = useApi<Queues>('/api/v1/queues', {}, { refetchMs: 5000 })
  return (
    <Answer of={queues} lines={9}>
      {({ items }) => (
        <Table.ScrollContainer minWidth={320}>
          <Table aria-label="Queues" verticalSpacing={6} withTableBorder>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Kind of work</Table.Th>
                <Heading>Ready</Heading>
                <Heading>
                  Tried later{' '}
                  <Hint about="what is tried later">
                    It failed once, twice or three times, and waits for its next try.
                  </Hint>
                </Heading>
                <Heading>Runs</Heading>
                <Table.Th scope="col" visibleFrom="sm">
                  Longest wait{' '}
                  <Hint about="the longest wait">
                    How long the first in line has waited for its turn, and how long it should at most. Where it is
                    longer for a while, another worker process helps.
                  </Hint>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map((one) => (
                <Row key={one.queue} {...one} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Answer>
  )
}

const Heading = ({ children }: { children: React.ReactNode }) => (
  <Table.Th scope="col" ta="right">
    {children}
  </Table.Th>
)

function Row({ queue, ready, delayed, active, oldestSeconds, concurrency, targetSeconds }: QueueState) {
  const { label, about } = queueWords(queue)
  const late = oldestSeconds !== null && oldestSeconds > targetSeconds
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <Stack gap={0}>
          <Text size="sm">
            <RecordLink to="/failures" search={{ queue }}>
              {label}
            </RecordLink>
          </Text>
          <Text size="xs" c="dimmed" visibleFrom="sm">
            {about}
          </Text>
        </Stack>
      </Table.Th>
      <Table.Td ta="right">{ready}</Table.Td>
      <Table.Td ta="right">{delayed}</Table.Td>
      <Table.Td ta="right">
        {active} of {concurrency}
      </Table.Td>
      <Table.Td visibleFrom="sm">
        {oldestSeconds === null ? (
          <Text size="sm">nothing waits, {waitWords(targetSeconds)} at most</Text>
        ) : (
          <Text size="sm" component="span">
            {waitWords(oldestSeconds)} of {waitWords(targetSeconds)} at most{' '}
            {late ? (
              <Badge color="orange" variant="dot" tt="none">
                late
              </Badge>
            ) : null}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
