import type { Candidate } from '@lanyard/contract/discovery.ts'
import { Anchor, Code, Drawer, Stack, Text, Title } from '@mantine/core'
import { useApi } from '../../api/use-api.ts'
import { Answer } from '../../parts/answer.tsx'
import { Facts } from '../../parts/facts.tsx'
import { Hint } from '../../parts/hint.tsx'
import { Day, Moment } from '../../parts/moment.tsx'
import { RecordLink } from '../../parts/record-link.tsx'
import { explainReason, percent, sourceName } from '../events/words.ts'
import { placeOf } from './candidate-columns.tsx'
import { Decide } from './decide.tsx'
import { StatusMark } from './status-mark.tsx'

/** One sighting beside the list: what was decided and why, what can be done about it, and what the source said word for word. */
export function CandidateDrawer({ id, close }: { id: string | undefined; close: () => void }) {
  const candidate = useApi<Candidate>(id ? `/api/v1/candidates/${id}` : undefined)
  const shown = candidate.data?.id === id ? candidate.data : undefined
  return (
    <Drawer
      opened={id !== undefined}
      onClose={close}
      position="right"
      size="lg"
      styles={{ title: { fontWeight: 600, overflowWrap: 'anywhere' } }}
      title={shown?.name ?? 'Sighting'}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {id ? <Answer of={candidate}>{(candidate) => <Details candidate={candidate} />}</Answer> : null}
    </Drawer>
  )
}

function Details({ candidate }: { candidate: Candidate }) {
  return (
    <Stack>
      <Facts
        rows={[
          ['Status', <StatusMark key="status" status={candidate.status} />],
          ['Why', explainReason(candidate.because)],
          ['Sure', <Sure key="sure" confidence={candidate.confidence} />],
          candidate.eventId !== null && [
            'Event',
            <RecordLink key="event" to={`/events/${candidate.eventId}`}>
              {candidate.eventName}
            </RecordLink>,
          ],
          ['When', <Day key="when" on={candidate.startsOn} to={candidate.endsOn} />],
          ['Where', placeOf(candidate) || null],
          ['Website', candidate.url ? <Outside key="url" url={candidate.url} /> : null],
          ['Source', <Source key="source" candidate={candidate} />],
          ['Seen', <Moment key="seen" at={candidate.foundAt} />],
          ['Decided', <Moment key="decided" at={candidate.decidedAt} />],
        ]}
      />
      <Decide key={`${candidate.id} ${candidate.status} ${candidate.eventId}`} candidate={candidate} />
      <section aria-label="As the source gave it">
        <Title order={3} mb={4}>
          As the source gave it
        </Title>
        <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {JSON.stringify(candidate.payload, null, 2)}
        </Code>
      </section>
    </Stack>
  )
}

function Sure({ confidence }: { confidence: number | null }) {
  return (
    <>
      {percent(confidence)}{' '}
      <Hint about="how sure it is">
        100 % is what a person said, 90 % what a trusted list or page states, 80 % what the event’s own page confirmed.
        Lower ones were contradicted.
      </Hint>
    </>
  )
}

function Source({ candidate }: { candidate: Candidate }) {
  const line = candidate.line === null ? '' : `, line ${candidate.line}`
  return (
    <>
      {sourceName(candidate.source)}
      {line}
      {candidate.sourceUrl ? (
        <>
          {' '}
          <Outside url={candidate.sourceUrl} />
        </>
      ) : null}
      {candidate.scanId ? (
        <Text span inherit>
          {' '}
          (
          <RecordLink to={`/events/scans/${candidate.scanId}`} underline="always">
            what else was read with it
          </RecordLink>
          )
        </Text>
      ) : null}
    </>
  )
}

/** A foreign address; whoever runs that page learns nothing of where the reader came from. */
function Outside({ url }: { url: string }) {
  if (!/^https?:/.test(url)) return url
  return (
    <Anchor href={url} target="_blank" rel="noreferrer noopener" inherit>
      {url}
    </Anchor>
  )
}
