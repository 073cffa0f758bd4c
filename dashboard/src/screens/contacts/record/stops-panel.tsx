import type { Stop } from '@lanyard/contract/compliance.ts'
import type { ContactAnswer } from '@lanyard/contract/contacts.ts'
import { Button, Group, Stack, Text } from '@mantine/core'
import { IconBan } from '@tabler/icons-react'
import { useState } from 'react'
import { useMay } from '../../../api/account.ts'
import { api } from '../../../api/request.ts'
import { Moment } from '../../../parts/moment.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { useAct } from '../../../parts/use-act.tsx'
import { reasonInSentence } from '../../stops/words.ts'
import { StopWriting } from './stop-writing.tsx'
import { useStops } from './use-stops.ts'

export const afterStops = ['/api/v1/stops', '/api/v1/messages', '/api/v1/enrollments', '/api/v1/overview']

/** Whether this person may be written to, and why not. */
export function StopsPanel({ contact, mayWrite }: { contact: ContactAnswer; mayWrite: boolean }) {
  const stops = useStops(contact)
  const [asking, setAsking] = useState(false)
  const own = stops.some((stop) => stop.subject.kind === 'contact' && stop.until === null)
  return (
    <Panel title="May they be written to?">
      {stops.length === 0 ? (
        <Text size="sm">Yes: nothing stands against it.</Text>
      ) : (
        <Stack gap="sm">
          {stops.map((stop) => (
            <StopLine key={stop.id} stop={stop} />
          ))}
        </Stack>
      )}
      {mayWrite && !own ? (
        <Button
          size="xs"
          variant="light"
          color="red"
          w="fit-content"
          leftSection={<IconBan size={16} aria-hidden />}
          onClick={() => setAsking(true)}
        >
          Stop writing to this person
        </Button>
      ) : null}
      <StopWriting contact={contact} opened={asking} close={() => setAsking(false)} />
    </Panel>
  )
}

const about: Record<string, string> = {
  contact: 'this person',
  address: 'this address',
  domain: 'the whole domain',
  company: 'everybody at the company',
  everything: 'anybody',
}

function StopLine({ stop }: { stop: Stop }) {
  const { act, busy } = useAct()
  const mayLiftAny = useMay('admin', 'manager')
  const lift = () =>
    act({ run: () => api.delete(`/api/v1/stops/${stop.id}`), done: 'The stop was lifted.', refresh: afterStops })
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
      <Text size="sm">
        <b>No, not to {about[stop.subject.kind] ?? stop.subject.kind}</b>: {reasonInSentence(stop.reason)}
        <Text component="span" size="sm" c="dimmed" display="block">
          since <Moment at={stop.writtenAt} />,{' '}
          {stop.until ? (
            <>
              until <Moment at={stop.until} />
            </>
          ) : (
            'for good'
          )}
          {stop.suppressed ? '; they asked for it, so it stays' : ''}
        </Text>
      </Text>
      {(mayLiftAny || stop.mine) && !stop.suppressed ? (
        <Button size="compact-sm" variant="default" disabled={busy} onClick={lift} style={{ flexShrink: 0 }}>
          Lift
        </Button>
      ) : null}
    </Group>
  )
}
