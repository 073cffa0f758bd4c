import type { ApiKey } from '@lanyard/contract/access.ts'
import { Button, Group, Modal, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { api } from '../../../api/request.ts'
import { useAct } from '../../../parts/use-act.tsx'

/** Asks once: a key can't be brought back. */
export function RevokeKey({ apiKey }: { apiKey: ApiKey }) {
  const { act, busy } = useAct()
  const [asking, { open, close }] = useDisclosure()
  const revoke = async () => {
    close()
    await act({
      run: () => api.delete(`/api/v1/api-keys/${apiKey.id}`),
      done: `“${apiKey.name}” opens nothing any more.`,
      refresh: ['/api/v1/api-keys'],
    })
  }
  return (
    <>
      <Button
        size="xs"
        variant="default"
        color="red"
        disabled={busy}
        onClick={open}
        aria-label={`Revoke ${apiKey.name}`}
      >
        Revoke
      </Button>
      <Modal
        opened={asking}
        onClose={close}
        title={`Revoke “${apiKey.name}”?`}
        centered
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Text size="sm">
          Programs that use it stop working at once. It can't be brought back; make a new key instead.
          {apiKey.name === 'Command line' ? ' The command line on the server uses this one.' : ''}
        </Text>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={close}>
            Keep it
          </Button>
          <Button color="red" onClick={revoke}>
            Revoke
          </Button>
        </Group>
      </Modal>
    </>
  )
}
