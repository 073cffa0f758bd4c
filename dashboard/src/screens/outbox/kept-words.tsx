import type { MessageAnswer } from '@lanyard/contract/delivery.ts'
import type { MessageComparison } from '@lanyard/contract/message-comparisons.ts'
import { Button, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/request.ts'
import { Answer } from '../../parts/answer.tsx'
import { useAct } from '../../parts/use-act.tsx'

type Words = { subject: string; text: string }

/** What a person wrote beside what the step would say now, once something about the event is new. */
export function KeptWords({ message, mayWrite }: { message: MessageAnswer; mayWrite: boolean }) {
  const compared = useQuery<{ items: MessageComparison[] }>({
    queryKey: ['/api/v1/message-comparisons', message.id, message.changedAt],
    queryFn: () => api.post('/api/v1/message-comparisons', { ids: [message.id] }),
  })
  const { act, busy } = useAct()
  const say = (words: Words) => api.patch(`/api/v1/messages/${message.id}`, words)
  const take = (words: Words) =>
    act({
      run: () => say(words),
      done: 'It says the new words.',
      undo: () => say({ subject: message.subject, text: message.text }),
      refresh: ['/api/v1/messages'],
    })
  return (
    <Stack gap="xs">
      <Title order={3}>Both versions</Title>
      <Answer of={compared} lines={4}>
        {({ items }) => {
          const afresh = items[0]?.afresh
          return (
            <>
              <SimpleGrid cols={{ base: 1, md: 2 }} spacing="sm">
                <Version title="As it was written" words={message} />
                {afresh ? (
                  <Version title="As it would be made now" words={afresh} />
                ) : (
                  <Text size="sm" c="dimmed">
                    The step can not be made now: something it names is not known.
                  </Text>
                )}
              </SimpleGrid>
              {afresh && mayWrite ? (
                <Button size="xs" variant="default" w="fit-content" loading={busy} onClick={() => take(afresh)}>
                  Take the new words
                </Button>
              ) : null}
            </>
          )
        }}
      </Answer>
    </Stack>
  )
}

function Version({ title, words }: { title: string; words: Words }) {
  return (
    <Paper withBorder p="sm" component="article" aria-label={title}>
      <Text size="xs" c="dimmed">
        {title}
      </Text>
      <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
        {words.subject}
      </Text>
      <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {words.text}
      </Text>
    </Paper>
  )
}
