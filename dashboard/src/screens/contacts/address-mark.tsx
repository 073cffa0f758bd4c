import type { ChannelStatus } from '@lanyard/contract/contacts.ts'
import { Badge, Group, Text } from '@mantine/core'
import { channelColors, channelStatuses } from './words.ts'

/** An address and how sure it is; that it is fine goes without saying. */
export function AddressMark({ email, status }: { email: string | null; status: ChannelStatus | null }) {
  if (!email) {
    return (
      <Text size="sm" c="dimmed">
        No address
      </Text>
    )
  }
  return (
    <Group gap={6} wrap="nowrap" maw={260}>
      <Text size="sm" truncate title={email}>
        {email}
      </Text>
      {status && status !== 'valid' ? <ChannelMark status={status} /> : null}
    </Group>
  )
}

export const ChannelMark = ({ status }: { status: ChannelStatus }) => (
  <Badge size="sm" variant="light" color={channelColors[status]} style={{ flexShrink: 0 }}>
    {channelStatuses[status]}
  </Badge>
)
