import type { Snippet } from '@lanyard/contract/outreach-snippets.ts'
import { Button, Drawer, Group, List, Stack, Text, Title } from '@mantine/core'
import { useMay } from '../../../api/account.ts'
import { api } from '../../../api/request.ts'
import { useApi } from '../../../api/use-api.ts'
import { Answer } from '../../../parts/answer.tsx'
import { History } from '../../../parts/history.tsx'
import { RecordLink } from '../../../parts/record-link.tsx'
import { useAct } from '../../../parts/use-act.tsx'
import { SnippetForm } from './snippet-form.tsx'
import { touchedBySnippets } from './words.ts'

/** One snippet, to be read, changed or deleted; `new` makes one. */
export function SnippetDrawer({ id, close }: { id: string | undefined; close: () => void }) {
  const isNew = id === 'new'
  const snippet = useApi<Snippet>(id && !isNew ? `/api/v1/snippets/${id}` : undefined)
  return (
    <Drawer
      opened={id !== undefined}
      onClose={close}
      position="right"
      size="lg"
      title={isNew ? 'New snippet' : (snippet.data?.name ?? 'Snippet')}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {isNew ? (
        <SnippetForm close={close} />
      ) : (
        <Answer of={snippet} lines={8}>
          {(one) => <Record key={`${one.id} ${one.changedAt}`} snippet={one} close={close} />}
        </Answer>
      )}
    </Drawer>
  )
}

function Record({ snippet, close }: { snippet: Snippet; close: () => void }) {
  const mayWrite = useMay('admin', 'manager')
  return (
    <Stack gap="md">
      {mayWrite && !snippet.removedAt ? (
        <SnippetForm snippet={snippet} close={close} />
      ) : (
        <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {snippet.text}
        </Text>
      )}
      <Users snippet={snippet} />
      {mayWrite ? <Removal snippet={snippet} close={close} /> : null}
      <div>
        <Title order={3} mb="xs">
          History
        </Title>
        <History table="outreach.snippets" recordId={snippet.id} />
      </div>
    </Stack>
  )
}

function Users({ snippet: { usedBy, removedAt } }: { snippet: Snippet }) {
  if (removedAt) return null
  return (
    <div>
      <Title order={3} mb="xs">
        In use
      </Title>
      {usedBy.sequences.length + usedBy.snippets.length === 0 ? (
        <Text size="sm" c="dimmed">
          Nobody uses it. Put it into a step with the menu "Snippets" above its text.
        </Text>
      ) : (
        <List size="sm" spacing={2}>
          {usedBy.sequences.map((one) => (
            <List.Item key={one.id}>
              <RecordLink to={`/sequences/${one.id}`} size="sm">
                {one.name}
              </RecordLink>
            </List.Item>
          ))}
          {usedBy.snippets.map((name) => (
            <List.Item key={name}>the snippet {name}</List.Item>
          ))}
        </List>
      )}
    </div>
  )
}

function Removal({ snippet, close }: { snippet: Snippet; close: () => void }) {
  const { act, busy } = useAct()
  const path = `/api/v1/snippets/${snippet.id}`
  const restore = () => api.put(`${path}/restoration`, {})
  const used = snippet.usedBy.sequences.length + snippet.usedBy.snippets.length > 0
  const remove = async () => {
    const done = await act({
      run: () => api.delete(path).then(() => true),
      done: `The snippet "${snippet.name}" was deleted.`,
      undo: restore,
      refresh: touchedBySnippets,
    })
    if (done) close()
  }
  if (snippet.removedAt) {
    return (
      <Button
        variant="default"
        w="fit-content"
        loading={busy}
        onClick={() => act({ run: restore, done: 'The snippet is back.', refresh: touchedBySnippets })}
      >
        Restore
      </Button>
    )
  }
  return (
    <Group gap="sm">
      <Button variant="default" c="red" loading={busy} disabled={used} onClick={remove}>
        Delete
      </Button>
      {used ? (
        <Text size="sm" c="dimmed">
          As long as it is in use it stays.
        </Text>
      ) : null}
    </Group>
  )
}
