import type { MessageRow } from '@lanyard/contract/delivery.ts'
import type { MessageComparison } from '@lanyard/contract/message-comparisons.ts'
import { Button, Checkbox, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '../../../api/account.ts'
import { api } from '../../../api/request.ts'
import { useApi } from '../../../api/use-api.ts'
import { Answer } from '../../../parts/answer.tsx'
import { Empty } from '../../../parts/empty.tsx'
import { Page } from '../../../parts/page.tsx'
import { useAct } from '../../../parts/use-act.tsx'
import { touched } from '../message-acts.tsx'
import { type Against, ComparedMessage } from './compared-message.tsx'

const atOnce = 50
type Results = { items: { id: string; ok: boolean }[] }

/** What waits for approval, each with what differs from its template or from what it said before; many are approved at once. */
export function Approvals() {
  const waiting = useApi<{ items: MessageRow[]; next: string | null }>('/api/v1/messages', {
    ...{ state: 'held', heldFor: 'needs_approval', sort: 'sendAt', limit: atOnce },
  })
  return (
    <Page
      back={{ to: '/outbox', label: 'Outbox' }}
      title="Approve messages"
      about="What would go out, beside the template of its step or what it said before it was made again."
    >
      <Answer of={waiting}>
        {({ items, next }) =>
          items.length === 0 ? (
            <Empty title="Nothing waits for approval">Messages of sequences that ask for it appear here.</Empty>
          ) : (
            <Waiting key={items.map((one) => one.id).join()} messages={items} more={next !== null} />
          )
        }
      </Answer>
    </Page>
  )
}

function Waiting({ messages, more }: { messages: MessageRow[]; more: boolean }) {
  const may = useMay('admin', 'manager', 'rep')
  const { act, busy } = useAct()
  const [against, setAgainst] = useState<Against>('template')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const ids = messages.map((one) => one.id)
  const compared = useQuery<{ items: MessageComparison[] }>({
    queryKey: ['/api/v1/message-comparisons', ids.join()],
    queryFn: () => api.post('/api/v1/message-comparisons', { ids }),
  })
  const chosen = ids.filter((id) => !left.has(id))
  const toggle = (id: string) => setLeft(new Set(left.has(id) ? [...left].filter((one) => one !== id) : [...left, id]))
  const approve = () =>
    act({
      run: () => api.post<Results>('/api/v1/messages/approvals', { ids: chosen }),
      done: ({ items }) => `${items.filter((one) => one.ok).length} approved`,
      undo: ({ items }) =>
        api.post('/api/v1/messages/holds', {
          ids: items.filter((one) => one.ok).map((one) => one.id),
          asBefore: true,
        }),
      refresh: touched,
    })
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <SegmentedControl
          aria-label="Compared with"
          value={against}
          onChange={(value) => setAgainst(value as Against)}
          data={[
            { value: 'template', label: 'Against the template' },
            { value: 'earlier', label: 'Against what it said before' },
          ]}
        />
        {may ? (
          <Group gap="sm">
            <Checkbox
              label={`All ${ids.length}${more ? ' shown' : ''}`}
              checked={chosen.length === ids.length}
              indeterminate={chosen.length > 0 && chosen.length < ids.length}
              onChange={() => setLeft(new Set(left.size === 0 ? ids : []))}
            />
            <Button onClick={approve} loading={busy} disabled={chosen.length === 0}>
              Approve {chosen.length}
            </Button>
          </Group>
        ) : null}
      </Group>
      <Answer of={compared}>
        {({ items }) =>
          messages.map((message) => (
            <ComparedMessage
              key={message.id}
              message={message}
              compared={items.find((one) => one.id === message.id)}
              against={against}
              {...(may ? { chosen: !left.has(message.id), toggle: () => toggle(message.id) } : {})}
            />
          ))
        }
      </Answer>
      {more ? <Text size="sm">The first {atOnce} are shown; more follow once these are decided.</Text> : null}
    </Stack>
  )
}
