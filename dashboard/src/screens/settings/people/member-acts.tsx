import type { Member } from '@lanyard/contract/access.ts'
import type { CompanyValues } from '@lanyard/contract/companies.ts'
import { Anchor, Button, Group, Modal, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { api } from '../../../api/request.ts'
import { useApi } from '../../../api/use-api.ts'
import { useAct } from '../../../parts/use-act.tsx'

/** A new password for who lost theirs, and the way out. */
export function MemberActs({ member, show }: { member: Member; show(password: string): void }) {
  const { act, busy } = useAct()
  const [asking, { open, close }] = useDisclosure()
  const path = `/api/v1/members/${member.id}`
  const owners = useApi<CompanyValues>(asking ? '/api/v1/companies/values' : undefined).data?.owners
  const owned = owners?.find((one) => one.value === member.id)?.count ?? 0
  const renew = async () => {
    const made = await act({ run: () => api.post<{ password: string }>(`${path}/passwords`) })
    if (made) show(made.password)
  }
  const remove = async () => {
    close()
    await act({
      run: () => api.delete(path),
      done: `${member.name} can't come in any more.`,
      refresh: ['/api/v1/members', '/api/v1/companies', '/api/v1/contacts'],
    })
  }
  if (member.you) return null
  return (
    <Group gap="xs">
      <Button
        size="xs"
        variant="default"
        disabled={busy}
        onClick={renew}
        aria-label={`New password for ${member.name}`}
      >
        New password
      </Button>
      <Button
        size="xs"
        variant="default"
        color="red"
        disabled={busy}
        onClick={open}
        aria-label={`Remove ${member.name}`}
      >
        Remove
      </Button>
      <Modal
        opened={asking}
        onClose={close}
        title={`Remove ${member.name}?`}
        centered
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Text size="sm">
          Their sessions and API keys end at once. What they did stays in the history. To let them in again, add them
          anew.
        </Text>
        {owned > 0 ? (
          <Text size="sm" mt="sm">
            {owned === 1 ? 'The company that belongs' : `The ${owned.toLocaleString()} companies that belong`} to them
            will be nobody’s.{' '}
            <Anchor component={Link} to="/companies" search={{ owner: member.id } as never} inherit>
              See {owned === 1 ? 'it' : 'them'}
            </Anchor>
            , and give {owned === 1 ? 'it' : 'them'} to somebody first if you like.
          </Text>
        ) : null}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={close}>
            Keep them
          </Button>
          <Button color="red" onClick={remove}>
            Remove
          </Button>
        </Group>
      </Modal>
    </Group>
  )
}
