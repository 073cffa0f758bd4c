import type { EventWithSources } from '@lanyard/contract/discovery.ts'
import { Alert, Button, Group, Text } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { useMay } from '../../../api/account.ts'
import { Moment } from '../../../parts/moment.tsx'
import { useEventActs } from '../form/use-event-acts.ts'
import { doubtWords } from '../words.ts'

/** That a source says otherwise, what that means, and how a person settles it. */
export function DoubtNotice({ event }: { event: EventWithSources }) {
  const mayWrite = useMay('admin', 'manager', 'rep')
  const { confirm, callOff, busy } = useEventActs()
  if (!event.doubt) return null
  const { kind, because, since } = event.doubt
  return (
    <Alert color="orange" title={doubtWords[kind].title}>
      <Group gap="sm">
        <Text size="sm">
          Since <Moment at={since} dayOnly />: {because}. Messages that lean on the event wait until its own page or a
          second source says so too, or you settle it.
          {kind === 'moved' ? ' Should it be true, edit its days or its place.' : null}
        </Text>
        {mayWrite ? (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconCheck size={16} aria-hidden />}
            disabled={busy}
            onClick={() => confirm(event)}
          >
            It stands as planned
          </Button>
        ) : null}
        {mayWrite && kind !== 'moved' ? (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconX size={16} aria-hidden />}
            disabled={busy}
            onClick={() => callOff(event, kind)}
          >
            It is {kind}
          </Button>
        ) : null}
      </Group>
    </Alert>
  )
}
