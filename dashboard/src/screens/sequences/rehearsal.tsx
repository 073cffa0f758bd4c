import type { Rehearsal } from '@lanyard/contract/outreach-rehearsals.ts'
import { Accordion, Badge, Box, Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/request.ts'
import { Answer } from '../../parts/answer.tsx'
import { Moment } from '../../parts/moment.tsx'
import { explainReason } from '../outbox/words.ts'
import { whyNot } from './words.ts'

const most = 100

/** The first messages as they would go out, each with its hour and mailbox or with what holds it; nothing is kept. */
export function RehearsalPart({ sequenceId, contactIds }: { sequenceId: string; contactIds: string[] }) {
  const [asked, setAsked] = useState(false)
  const path = `/api/v1/sequences/${sequenceId}/rehearsals`
  const shown = contactIds.slice(0, most)
  const rehearsal = useQuery<Rehearsal>({
    queryKey: [path, shown],
    queryFn: () => api.post<Rehearsal>(path, { contactIds: shown }),
    enabled: asked && shown.length > 0,
  })
  if (!asked) {
    return (
      <Button variant="default" w="fit-content" onClick={() => setAsked(true)}>
        Rehearse: show the messages
      </Button>
    )
  }
  return (
    <Answer of={rehearsal} lines={4}>
      {({ items }) => (
        <Stack gap="xs" role="region" aria-label="Rehearsal">
          <Text size="sm" c="dimmed">
            As it would be now. Nothing of this is kept or sent.
            {contactIds.length > most ? ` The first ${most} of ${contactIds.length}.` : ''}
          </Text>
          <Box mah={360} tabIndex={0} style={{ overflowY: 'auto' }}>
            <Accordion variant="contained" multiple order={3}>
              {items.map((one) => (
                <Rehearsed key={one.contactId} one={one} />
              ))}
            </Accordion>
          </Box>
        </Stack>
      )}
    </Answer>
  )
}

type One = Rehearsal['items'][number]

const outcomes: Record<One['outcome'], { label: string; color: string }> = {
  sends: { label: 'Goes out', color: 'green' },
  held: { label: 'Held', color: 'yellow' },
  later: { label: 'Later', color: 'blue' },
  task: { label: 'Task', color: 'blue' },
  skipped: { label: 'First step skipped', color: 'gray' },
  not_enrolled: { label: 'Not enrolled', color: 'gray' },
}

function Rehearsed({ one }: { one: One }) {
  const { label, color } = outcomes[one.outcome]
  const why = one.outcome === 'not_enrolled' ? whyNot(...splitReason(one.reason)) : explainReason(one.reason)?.text
  return (
    <Accordion.Item value={one.contactId}>
      <Accordion.Control>
        <Group gap="xs">
          <Text size="sm" fw={600}>
            {one.contactName ?? 'Somebody'}
          </Text>
          <Badge c="bright" variant="light" color={color}>
            {label}
          </Badge>
          {one.at ? (
            <Text size="sm" c="dimmed" component="span">
              <Moment at={one.at} />
            </Text>
          ) : null}
          {why ? <Text size="sm">{why}</Text> : null}
        </Group>
      </Accordion.Control>
      <Accordion.Panel>
        {one.message ? (
          <Stack gap={4}>
            <Text size="sm" c="dimmed">
              To {one.message.toAddress ?? 'an address that is not known'}
              {one.message.mailboxName ? `, from ${one.message.mailboxName}` : ''}
            </Text>
            <Text size="sm" fw={600}>
              {one.message.subject}
            </Text>
            <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {one.message.text}
            </Text>
            {one.message.reasons.map((reason) => (
              <Text key={reason} size="xs" c="dimmed">
                {reason}
              </Text>
            ))}
          </Stack>
        ) : (
          <Text size="sm">There is no message to show.</Text>
        )}
      </Accordion.Panel>
    </Accordion.Item>
  )
}

/** As in 'stopped: unsubscribed'. */
function splitReason(reason: string | null): [string | undefined, string | undefined] {
  const [code, detail] = (reason ?? '').split(': ')
  return [code || undefined, detail]
}
