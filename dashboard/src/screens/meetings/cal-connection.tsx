import type { HookAddresses } from '@lanyard/contract/meetings.ts'
import { Alert, Button, Code, CopyButton, Group, List, Stack, Text, TextInput } from '@mantine/core'
import { IconCheck, IconCircleCheck, IconCopy } from '@tabler/icons-react'
import { useApi } from '../../api/use-api.ts'
import { Answer } from '../../parts/answer.tsx'
import { Panel } from '../../parts/panel.tsx'

/** How bookings come in by themselves. */
export function CalConnection() {
  const hooks = useApi<HookAddresses>('/api/v1/hooks/cal')
  return (
    <Panel title="Connect Cal.com">
      <Answer of={hooks} lines={5}>
        {({ cal, ready }) => (
          <Stack gap="sm" maw={720}>
            {ready ? (
              <Alert color="green" variant="light" icon={<IconCircleCheck aria-hidden />} title="The secret is set">
                Bookings are taken in as soon as Cal.com knows the address below.
              </Alert>
            ) : (
              <Alert color="yellow" variant="light" title="The secret is not set yet">
                Start Lanyard with <Code>LANYARD_CAL_SECRET</Code> set to a secret of your choice (8 characters or
                more). Until then bookings are refused, because anybody could make them up.
              </Alert>
            )}
            <CopyAddress address={cal} />
            <List type="ordered" size="sm" spacing={4}>
              <List.Item>In Cal.com open Settings, Developer, Webhooks, and add a new one.</List.Item>
              <List.Item>Put the address above in as “Subscriber URL”, and the same secret as “Secret”.</List.Item>
              <List.Item>
                Choose the triggers: booking created, rescheduled, cancelled, meeting ended, and no-show updated.
              </List.Item>
              <List.Item>
                Leave the payload as it is, and save. “Ping test” may say what it likes: bookings count.
              </List.Item>
              <List.Item>
                Set your booking link in the organisation’s settings, so that messages can carry it.
              </List.Item>
            </List>
            <Text size="sm" c="dimmed">
              A booking ends the outreach to the guest’s company. Moved and cancelled bookings follow by themselves.
            </Text>
          </Stack>
        )}
      </Answer>
    </Panel>
  )
}

function CopyAddress({ address }: { address: string }) {
  return (
    <Group align="flex-end" gap="xs" wrap="nowrap">
      <TextInput label="Address for the webhook" value={address} readOnly style={{ flex: 1 }} />
      <CopyButton value={address}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            onClick={copy}
            leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
          >
            {copied ? 'Copied' : 'Copy'}
          </Button>
        )}
      </CopyButton>
    </Group>
  )
}
