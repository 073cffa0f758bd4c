import type { Speaker } from '@lanyard/contract/sponsors.ts'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '../../../api/account.ts'
import { useApi } from '../../../api/use-api.ts'
import { Answer } from '../../../parts/answer.tsx'
import { ErasePerson } from '../../../parts/erase-person.tsx'
import { Hint } from '../../../parts/hint.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { RecordLink } from '../../../parts/record-link.tsx'
import { OutsideLink } from './outside-link.tsx'

const first = 8

/** Who speaks there and works where; those of its sponsors first. Then who of the sponsors is listed as a participant. */
export function SpeakersPanel({ eventId }: { eventId: string }) {
  const found = useApi<{ items: Speaker[] }>(`/api/v1/events/${eventId}/speakers`)
  const { speaker: speakers = [], attendee: attendees = [] } = Object.groupBy(
    found.data?.items ?? [],
    (one) => one.kind,
  )
  return (
    <>
      <Panel
        title={speakers.length > 0 ? `Speakers (${speakers.length})` : 'Speakers'}
        hint={
          <Hint about="speakers">
            People whose employer the site states. Those who work at a sponsor become contacts.
          </Hint>
        }
      >
        <Answer of={found} lines={3}>
          {() => (
            <People
              people={speakers}
              nobody="No speaker with an employer was found on the site. The programme often comes later."
            />
          )}
        </Answer>
      </Panel>
      {attendees.length > 0 ? (
        <Panel
          title={`Participants from sponsors (${attendees.length})`}
          hint={
            <Hint about="participants">
              The site publishes who takes part. Only those who work at one of the sponsors are kept; they become
              contacts.
            </Hint>
          }
        >
          <People people={attendees} nobody="" />
        </Panel>
      ) : null}
    </>
  )
}

function People({ people, nobody }: { people: readonly Speaker[]; nobody: string }) {
  const [all, setAll] = useState(false)
  if (people.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {nobody}
      </Text>
    )
  return (
    <Stack gap={6}>
      {people.slice(0, all ? undefined : first).map((one) => (
        <SpeakerLine key={one.id} speaker={one} />
      ))}
      {people.length > first && !all ? (
        <Button size="xs" variant="default" w="fit-content" onClick={() => setAll(true)}>
          Show all {people.length}
        </Button>
      ) : null}
    </Stack>
  )
}

function SpeakerLine({ speaker: one }: { speaker: Speaker }) {
  const mayErase = useMay('admin')
  return (
    <Group gap="xs" justify="space-between" wrap="nowrap" align="flex-start">
      <SpeakerText speaker={one} />
      {mayErase ? <EraseSpeaker speaker={one} /> : null}
    </Group>
  )
}

/** Whoever asks to be forgotten is, whether or not they became a contact. */
function EraseSpeaker({ speaker: { id, name } }: { speaker: Speaker }) {
  const [erasing, setErasing] = useState(false)
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        aria-label={`Erase ${name}`}
        onClick={() => setErasing(true)}
      >
        Erase
      </Button>
      <ErasePerson
        name={name}
        path={`/api/v1/speakers/${id}/erasure`}
        opened={erasing}
        close={() => setErasing(false)}
        onErased={() => setErasing(false)}
      />
    </>
  )
}

function SpeakerText({ speaker: one }: { speaker: Speaker }) {
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
