import { Button, Stack, Text } from '@mantine/core'
import { IconMailOff } from '@tabler/icons-react'
import { useApi } from '../../../api/use-api.ts'
import { Answer } from '../../../parts/answer.tsx'
import { Empty } from '../../../parts/empty.tsx'
import { RecordLink } from '../../../parts/record-link.tsx'
import type { ListState } from '../../../parts/record-list/list-state.ts'

type Mailboxes = { items: { id: string; fromAddress: string; imap: unknown }[] }

/** Says why nothing is listed, and leads on to where that changes. */
export function NothingListed({ state }: { state: ListState }) {
  const mailboxes = useApi<Mailboxes>('/api/v1/mailboxes')
  const plain = state.search === '' && state.valueOf('intent') === ''
  if (!plain) {
    return (
      <Stack align="center" gap="xs" py="md">
        <Text size="sm">No conversations match.</Text>
        <Button size="xs" variant="default" onClick={state.clear}>
          Clear search and filters
        </Button>
      </Stack>
    )
  }
  return (
    <Answer of={mailboxes} lines={3}>
      {({ items }) =>
        items.some((one) => one.imap) ? <NothingIn view={state.valueOf('view')} state={state} /> : <NobodyReads />
      }
    </Answer>
  )
}

function NothingIn({ view, state }: { view: string; state: ListState }) {
  if (view === 'all') {
    return (
      <Empty title="No answers yet">Whatever comes in to your mailboxes as an answer appears here by itself.</Empty>
    )
  }
  return (
    <Stack align="center" gap="xs" py="md" ta="center">
      <Text size="sm">{view === 'waiting' ? 'Nothing waits for your answer.' : `No ${view} conversations.`}</Text>
      <Button size="xs" variant="default" onClick={() => state.setFilter('view', 'all')}>
        Show all
      </Button>
    </Stack>
  )
}

function NobodyReads() {
  return (
    <Empty
      title="No mailbox is read yet"
      icon={<IconMailOff size={26} />}
      act={
        <Button component={RecordLink} to="/settings/mailboxes" underline="never">
          Connect a mailbox
        </Button>
      }
    >
      Give a mailbox its IMAP access, and the answers that come in appear here, matched to whom you wrote to.
    </Empty>
  )
}
