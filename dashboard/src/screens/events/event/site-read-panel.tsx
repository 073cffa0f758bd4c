import type { EventSponsors, SiteRead } from '@lanyard/contract/sponsors.ts'
import { Badge, Button, Spoiler, Stack, Text } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { Facts } from '../../../parts/facts.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { TriedPages } from './tried-pages.tsx'
import { useReadNow } from './use-event-sponsors.ts'
import { explainAsked, explainPaid, outcomeWords } from './words.ts'

/** When the event's site was read, what came of it, and when it is read again. */
export function SiteReadPanel({ sponsors, mayWrite }: { sponsors: EventSponsors; mayWrite: boolean }) {
  const { readNow, busy } = useReadNow(sponsors.eventId)
  const { siteRead, reading } = sponsors
  const isReading = busy || reading !== null
  return (
    <Panel
      title="The site"
      acts={
        mayWrite ? (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconRefresh size={14} aria-hidden />}
            loading={isReading}
            onClick={readNow}
          >
            Read again now
          </Button>
        ) : null
      }
    >
      <div role="status">
        {isReading ? (
          <Stack gap="xs">
            <Text size="sm">Reading the site …</Text>
            <TriedPages tried={reading?.tried ?? []} />
          </Stack>
        ) : null}
      </div>
      {siteRead ? (
        <LastRead siteRead={siteRead} isReading={isReading} />
      ) : isReading ? null : (
        <Text size="sm" c="dimmed">
          Not read yet.
        </Text>
      )}
    </Panel>
  )
}

function LastRead({ siteRead, isReading }: { siteRead: SiteRead; isReading: boolean }) {
  const outcome = outcomeWords[siteRead.outcome]
  return (
    <Stack gap="sm">
      <Facts
        rows={[
          [
            'Outcome',
            <Badge key="outcome" variant="light" color={outcome.color}>
              {outcome.label}
            </Badge>,
          ],
          ['Last read', <Moment key="read" at={siteRead.readAt} />],
          ['Next time', siteRead.nextCheckAt ? <Moment key="next" at={siteRead.nextCheckAt} /> : 'Not again by itself'],
          [
            'Speakers',
            siteRead.speakersReadAt ? <Moment key="speakers" at={siteRead.speakersReadAt} /> : 'Not read yet',
          ],
          ...(siteRead.paid.calls > 0 ? [['Paid readings', explainPaid(siteRead.paid)] as [string, string]] : []),
          ...(siteRead.asked.calls > 0 ? [['Language model', explainAsked(siteRead.asked)] as [string, string]] : []),
        ]}
      />
      {siteRead.outcome === 'found' ? null : (
        <Text size="sm" c="dimmed">
          {outcome.explain} {outcome.next}
        </Text>
      )}
      {isReading || siteRead.tried.length === 0 ? null : (
        <Spoiler maxHeight={110} showLabel="Show all pages" hideLabel="Show fewer">
          <TriedPages tried={siteRead.tried} />
        </Spoiler>
      )}
    </Stack>
  )
}
