import type { Stop } from '@lanyard/contract/compliance.ts'
import { Button, Group, Text } from '@mantine/core'
import { Moment } from '../../parts/moment.tsx'
import { useLift } from './use-lift.ts'
import { reach, reasonWords } from './words.ts'

/** A stop on the page of what it is about. */
export function StopLine({ stop }: { stop: Stop }) {
  const { mayLift, lift, busy } = useLift()
  const where = stop.subject.kind === 'domain' ? `to any address at ${stop.subject.value}` : reach[stop.subject.kind]
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
      <Text size="sm" component="div">
        <b>No, not {where}</b>: {reasonWords(stop.reason)}
        <Text size="sm" c="dimmed">
          since <Moment at={stop.writtenAt} /> by {stop.writtenBy},{' '}
          {stop.until ? (
            <>
              until <Moment at={stop.until} />
            </>
          ) : (
            'until it is lifted'
          )}
        </Text>
      </Text>
      {mayLift(stop) ? (
        <Button
          size="compact-sm"
          variant="default"
          style={{ flexShrink: 0 }}
          disabled={busy}
          onClick={() => lift(stop)}
        >
          Lift
        </Button>
      ) : null}
    </Group>
  )
}
