import type { MessageAnswer } from '@lanyard/contract/delivery.ts'
import { Stack, Table, Text, Title } from '@mantine/core'
import { Hint } from '../../parts/hint.tsx'
import { Moment } from '../../parts/moment.tsx'

const outcomes: Record<string, string> = {
  sent: 'Taken',
  refused: 'Refused for good',
  try_later: 'Not sent, tried again later',
  in_doubt: 'No answer',
}

type SettledBy = NonNullable<NonNullable<MessageAnswer['doubt']>['settledBy']>

const settledWords: Record<SettledBy, (sent: boolean) => string> = {
  person: (sent) => `A person said that it was ${sent ? 'sent' : 'not sent'},`,
  sent_folder: () => 'It was sent: Lanyard found it in the Sent folder,',
  provider: () => 'It was sent: its provider knows it,',
  draft: () => 'It was not sent: it still lay among the drafts, so it went out again,',
  bounce: () => 'It was sent: it came back,',
  answer: (sent) => `It was ${sent ? 'sent' : 'not sent'}: the server’s answer came late,`,
}

/** What came of it: offers to the server, opens and clicks. */
export function MessageTraces({ message: { attempts, hits, bouncedAt, doubt } }: { message: MessageAnswer }) {
  return (
    <>
      {attempts.length > 0 ? (
        <Stack gap={4}>
          <Title order={3}>Attempts</Title>
          <Table fz="sm" verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>When</Table.Th>
                <Table.Th>Outcome</Table.Th>
                <Table.Th>What the server said</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {attempts.map((one) => (
                <Table.Tr key={`${one.number} ${one.startedAt}`}>
                  <Table.Td>
                    <Moment at={one.startedAt} />
                  </Table.Td>
                  <Table.Td>{outcomes[one.outcome ?? ''] ?? 'Not ended'}</Table.Td>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>{one.answer ?? '–'}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {doubt?.settledAt && doubt.settledBy ? (
            <Text size="sm">
              Nobody answered for it at first. {settledWords[doubt.settledBy](doubt.settledAsSent === true)}{' '}
              <Moment at={doubt.settledAt} />.
            </Text>
          ) : null}
          {bouncedAt ? (
            <Text size="sm">
              It came back <Moment at={bouncedAt} />.
            </Text>
          ) : null}
        </Stack>
      ) : null}
      {hits.length > 0 ? <Hits hits={hits} /> : null}
    </>
  )
}

function Hits({ hits }: { hits: MessageAnswer['hits'] }) {
  return (
    <Stack gap={4}>
      <Title order={3} style={{ display: 'flex', alignItems: 'center', gap: 6 }}>
        Opens and clicks
        <Hint about="opens and clicks">
          Mail scanners and privacy services open pictures and follow links by themselves. Those are told apart and not
          counted; an open is a sign, never a proof.
        </Hint>
      </Title>
      <Table fz="sm" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>When</Table.Th>
            <Table.Th>What</Table.Th>
            <Table.Th>By whom</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {hits.map((one) => (
            <Table.Tr key={`${one.kind} ${one.at} ${one.url}`}>
              <Table.Td>
                <Moment at={one.at} />
              </Table.Td>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                {one.kind === 'open' ? 'Opened' : `Clicked ${one.url ?? ''}`}
              </Table.Td>
              <Table.Td>
                {one.machine === null ? 'Not judged yet' : one.machine ? 'A machine' : 'A person'}
                {one.because ? ` (${one.because})` : ''}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  )
}
