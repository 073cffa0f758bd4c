import type { EventWithSources } from '@lanyard/contract/discovery.ts'
import { Stack, Text } from '@mantine/core'
import { Hint } from '../../../parts/hint.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { explainReason, percent, sourceName } from '../words.ts'
import { OutsideLink } from './outside-link.tsx'
import { shortAddress } from './words.ts'

/** Why Lanyard believes that the event takes place: its reasons, and every source that names it. */
export function BeliefPanel({ event }: { event: EventWithSources }) {
  return (
    <Panel
      title="Why we believe in it"
      hint={<Hint about="belief">How sure Lanyard is that this event takes place, and where it heard of it.</Hint>}
    >
      <Text size="sm">
        {percent(event.confidence)} sure. {event.reasons.map(explainReason).join(' ')}
      </Text>
      <Stack gap="xs">
        {event.sources.map((one) => (
          <div key={one.candidateId}>
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {sourceName(one.source)}
              {one.sourceUrl ? (
                <>
                  {': '}
                  <OutsideLink to={one.sourceUrl}>{shortAddress(one.sourceUrl)}</OutsideLink>
                </>
              ) : null}
            </Text>
            <Text size="sm" c="dimmed">
              calls it “{one.name}”, <Moment at={one.seenAt} dayOnly />
            </Text>
          </div>
        ))}
      </Stack>
    </Panel>
  )
}
