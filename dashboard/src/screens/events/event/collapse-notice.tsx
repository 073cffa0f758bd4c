import type { EventSponsors } from '@lanyard/contract/sponsors.ts'
import { Alert, Button, Group, Text } from '@mantine/core'
import { IconCheck, IconRefresh } from '@tabler/icons-react'
import { Moment } from '../../../parts/moment.tsx'
import { useReadNow } from './use-event-sponsors.ts'
import { useSponsorActs } from './use-sponsor-acts.ts'

/** That far fewer sponsors were read than stood there before, what that means, and how a person settles it. */
export function CollapseNotice({ sponsors, mayWrite }: { sponsors: EventSponsors; mayWrite: boolean }) {
  const { eventId, siteRead, reading } = sponsors
  const { readNow, busy: isReading } = useReadNow(eventId)
  const { confirmCollapse, busy } = useSponsorActs()
  if (!siteRead?.alarm) return null
  return (
    <Alert color="orange" title="Far fewer sponsors than before">
      <Group gap="sm">
        <Text size="sm">
          {siteRead.alarmedAt ? (
            <>
              Since <Moment at={siteRead.alarmedAt} dayOnly />:{' '}
            </>
          ) : null}
          {siteRead.alarm}. The page may have been rebuilt, so nobody counts as gone because of it. Look at the site
          before you rely on this list.
        </Text>
        {mayWrite ? (
          <>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconCheck size={16} aria-hidden />}
              disabled={busy || isReading}
              onClick={() => confirmCollapse(eventId)}
            >
              It is true, they are gone
            </Button>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconRefresh size={16} aria-hidden />}
              loading={isReading || reading !== null}
              disabled={busy}
              onClick={readNow}
            >
              Read the site again
            </Button>
          </>
        ) : null}
      </Group>
    </Alert>
  )
}
