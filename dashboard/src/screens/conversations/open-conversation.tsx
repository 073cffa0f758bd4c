import type { ConversationAnswer } from '@lanyard/contract/inbox.ts'
import { Anchor, Badge, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconCheck, IconChevronLeft, IconRotate } from '@tabler/icons-react'
import { Link, useSearch } from '@tanstack/react-router'
import { useMay } from '../../api/account.ts'
import { useApi } from '../../api/use-api.ts'
import { Answer } from '../../parts/answer.tsx'
import { About } from './about/about.tsx'
import classes from './conversations.module.css'
import { AnswerBox } from './thread/answer-box.tsx'
import { Thread } from './thread/thread.tsx'
import { useSetState } from './use-set-state.ts'

export function OpenConversation({ id }: { id: string }) {
  const conversation = useApi<ConversationAnswer>(`/api/v1/conversations/${id}`)
  const search = useSearch({ strict: false })
  return (
    <>
      <section className={classes['thread']} aria-label="The open conversation">
        <Anchor
          component={Link}
          to={'/conversations' as never}
          search={search as never}
          size="sm"
          mb="xs"
          hiddenFrom="md"
        >
          <IconChevronLeft size={15} aria-hidden style={{ verticalAlign: 'text-bottom' }} />
          All conversations
        </Anchor>
        <Answer of={conversation} lines={12}>
          {(one) => <Opened conversation={one} />}
        </Answer>
      </section>
      <aside className={classes['about']} aria-label="With whom this is">
        {conversation.data ? <About conversation={conversation.data} /> : null}
      </aside>
    </>
  )
}

function Opened({ conversation }: { conversation: ConversationAnswer }) {
  const { id, subject, state, waiting } = conversation
  const mayWrite = useMay('admin', 'manager', 'rep')
  const setState = useSetState()
  const other = state === 'open' ? 'done' : 'open'
  useHotkeys(mayWrite ? [['e', () => setState(id, other)]] : [])
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-start" gap="sm">
        <div style={{ flex: '1 1 240px', minWidth: 0 }}>
          <Title order={2} style={{ overflowWrap: 'anywhere' }}>
            {subject || 'No subject'}
          </Title>
          <Group gap="xs" mt={4}>
            {waiting ? <Badge variant="filled">Needs answer</Badge> : null}
            {state === 'done' ? (
              <Badge variant="outline" color="gray">
                Done
              </Badge>
            ) : null}
            {!waiting && state === 'open' ? (
              <Text size="sm" c="dimmed">
                Nothing to answer at the moment
              </Text>
            ) : null}
          </Group>
        </div>
        {mayWrite ? (
          <Button
            variant="default"
            size="xs"
            title="Key: e"
            leftSection={state === 'open' ? <IconCheck size={15} aria-hidden /> : <IconRotate size={15} aria-hidden />}
            onClick={() => setState(id, other)}
          >
            {state === 'open' ? 'Done' : 'Open again'}
          </Button>
        ) : null}
      </Group>
      <Thread conversation={conversation} />
      {mayWrite ? <AnswerBox conversation={conversation} /> : null}
    </Stack>
  )
}
