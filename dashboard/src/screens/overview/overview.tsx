import type { Overview as Answered, Funnel } from '@lanyard/contract/insights.ts'
import { Grid, type GridColProps } from '@mantine/core'
import { useApi } from '../../api/use-api.ts'
import { Page } from '../../parts/page.tsx'
import { AtWork } from './at-work.tsx'
import { ByDay } from './by-day.tsx'
import { FirstSteps } from './first-steps.tsx'
import { FunnelPanel } from './funnel-panel.tsx'
import { LatestReplies } from './latest-replies.tsx'
import { MeetingsAhead } from './meetings-ahead.tsx'
import { NeedsPanel } from './needs-panel.tsx'
import { ReadyToSend } from './ready-to-send.tsx'

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone

/** What came of it all, what needs somebody today, and what is at work. */
export function Overview() {
  // Queues change without a fact, so they are looked at now and then.
  const overview = useApi<Answered>('/api/v1/overview', { zone }, { refetchMs: 15_000 })
  const funnel = useApi<Funnel>('/api/v1/funnel')
  const nothingYet = funnel.data?.stages.every((one) => one.count === 0) ?? false
  return (
    <Page title="Overview">
      {nothingYet ? <FirstSteps /> : null}
      <Grid gap="md">
        <Column span={{ base: 12, md: 5 }}>
          <NeedsPanel overview={overview} />
        </Column>
        <Column span={{ base: 12, md: 7 }}>
          <FunnelPanel />
        </Column>
        <Column span={{ base: 12, md: 5 }}>
          <AtWork overview={overview} />
        </Column>
        <Column span={{ base: 12, md: 7 }}>
          <ByDay funnel={funnel} today={overview.data?.at} />
        </Column>
        <Column span={{ base: 12, md: 6 }}>
          <LatestReplies />
        </Column>
        <Column span={{ base: 12, md: 6 }}>
          <MeetingsAhead />
        </Column>
        <Column span={12}>
          <ReadyToSend />
        </Column>
      </Grid>
    </Page>
  )
}

/** A panel that is as high as its neighbour. */
const Column = (props: GridColProps) => (
  <Grid.Col {...props} style={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' }} />
)
