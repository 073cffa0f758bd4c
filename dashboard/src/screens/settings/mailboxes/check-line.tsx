import { Anchor, Box, Group, Loader, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import type { CheckState } from './use-account-check.ts'

/** What the check of one account says, beside its fields; screen readers hear it when it changes. */
export function CheckLine({ of, part }: { of: CheckState; part: 'SMTP' | 'IMAP' | 'account' }) {
  return (
    <Box role="status" aria-label={`Check of ${part}`} mih={22}>
      <Said of={of} part={part} />
    </Box>
  )
}

function Said({ of, part }: { of: CheckState; part: string }) {
  if (of.phase === 'idle') {
    const needed = part === 'account' ? 'everything it asks for is' : 'host and port are'
    return <Line mark={null}>{`Checked as soon as ${needed} there.`}</Line>
  }
  if (of.phase === 'checking') return <Line mark={<Loader size={16} />}>Connecting …</Line>
  if (of.phase === 'failed') return <Line mark={<Mark good={false} />}>{of.why}</Line>
  const { answer } = of
  const waits = answer.ok && answer.problem !== null
  return (
    <Line mark={waits ? <Waiting /> : <Mark good={answer.ok} />}>
      <Text size="sm" fw={600} component="span">
        {answer.what}
      </Text>
      {answer.todo ? <Text size="sm">{answer.todo}</Text> : null}
      {answer.helpUrl ? (
        <Anchor href={answer.helpUrl} target="_blank" rel="noreferrer" size="sm">
          Where that is done
        </Anchor>
      ) : null}
      {answer.detail ? (
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          The server said: {answer.detail}
        </Text>
      ) : null}
    </Line>
  )
}

function Line({ mark, children }: { mark: React.ReactNode; children: React.ReactNode }) {
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      {mark}
      <Stack gap={2} style={{ minWidth: 0 }}>
        {typeof children === 'string' ? <Text size="sm">{children}</Text> : children}
      </Stack>
    </Group>
  )
}

const tone = (name: string) => `light-dark(var(--mantine-color-${name}-9), var(--mantine-color-${name}-4))`

const Mark = ({ good }: { good: boolean }) =>
  good ? (
    <IconCircleCheck size={20} color={tone('green')} aria-hidden style={{ flexShrink: 0 }} />
  ) : (
    <IconCircleX size={20} color={tone('red')} aria-hidden style={{ flexShrink: 0 }} />
  )

const Waiting = () => <IconAlertTriangle size={20} color={tone('yellow')} aria-hidden style={{ flexShrink: 0 }} />
