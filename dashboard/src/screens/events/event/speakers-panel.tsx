import type { Speaker } from '@lanyard/contract/sponsors.ts'
import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useApi } from '../../../api/use-api.ts'
import { Answer } from '../../../parts/answer.tsx'
import { Hint } from '../../../parts/hint.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { RecordLink } from '../../../parts/record-link.tsx'
import { OutsideLink } from './outside-link.tsx'

const first = 8

/** Who speaks there and works where; those of its sponsors first. */
export function SpeakersPanel({ eventId }: { eventId: string }) {
  const found = useApi<{ items: Speaker[] }>(`/api/v1/events/${eventId}/speakers`)
  const [all, setAll] = useState(false)
  const count = found.data?.items.length ?? 0
  return (
    <Panel
      title={count > 0 ? `Speakers (${count})` : 'Speakers'}
      hint={
        <Hint about="speakers">
          People whose employer the site states. Those who work at a sponsor become contacts.
        </Hint>
      }
    >
      <Answer of={found} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <Text size="sm" c="dimmed">
              No speaker with an employer was found on the site. The programme often comes later.
            </Text>
          ) : (
            <Stack gap={6}>
              {items.slice(0, all ? undefined : first).map((one) => (
                <SpeakerLine key={one.id} speaker={one} />
              ))}
              {items.length > first && !all ? (
                <Button size="xs" variant="default" w="fit-content" onClick={() => setAll(true)}>
                  Show all {items.length}
                </Button>
              ) : null}
            </Stack>
          )
        }
      </Answer>
    </Panel>
  )
}

function SpeakerLine({ speaker: one }: { speaker: Speaker }) {
  return (
    <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
      {one.url ? <OutsideLink to={one.url}>{one.name}</OutsideLink> : one.name}
      {', '}
      {one.title ? `${one.title}, ` : ''}
      {one.companyId ? <RecordLink to={`/companies/${one.companyId}`}>{one.company}</RecordLink> : one.company}
      {one.talk ? (
        <Text span inherit c="dimmed">
          {' '}
          · {one.talk}
        </Text>
      ) : null}
    </Text>
  )
}
