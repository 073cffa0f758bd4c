import type { ScanProgress } from '@lanyard/contract/discovery.ts'
import { Alert, Loader, Text } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useApi } from '../../../api/use-api.ts'
import { Answer } from '../../../parts/answer.tsx'
import { Facts } from '../../../parts/facts.tsx'
import { Day, Moment } from '../../../parts/moment.tsx'
import { Page } from '../../../parts/page.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { RecordLink } from '../../../parts/record-link.tsx'
import { explainScanFailure } from '../words.ts'
import { BadRows } from './bad-rows.tsx'
import { Became } from './became.tsx'
import { OutcomeMark } from './outcome-mark.tsx'
import { nameOfScan } from './scan-words.ts'

const isUnderWay = (scan: ScanProgress | undefined): boolean => scan?.outcome === 'waiting'

/** How far a scan has come, what became of what it found, and which rows could not be read. */
export function ScanScreen() {
  const { id } = useParams({ strict: false }) as { id: string }
  const path = `/api/v1/scans/${id}`
  const scan = useApi<ScanProgress>(path)
  // Facts tell of progress; asking now and then covers a live connection that was lost.
  useApi<ScanProgress>(isUnderWay(scan.data) ? path : undefined, {}, { refetchMs: 2000 })
  return (
    <Page
      title={scan.data ? nameOfScan(scan.data) : 'A list'}
      {...(scan.data ? { marks: <OutcomeMark outcome={scan.data.outcome} /> } : {})}
      back={{ to: '/events/scans', label: 'Lists' }}
    >
      <Answer of={scan}>{(scan) => <Progress scan={scan} />}</Answer>
    </Page>
  )
}

function Progress({ scan }: { scan: ScanProgress }) {
  const { rows, candidates } = scan
  return (
    <>
      <div aria-live="polite">
        {isUnderWay(scan) ? (
          <Alert variant="light" icon={<Loader size="xs" />} title="Being read">
            It is read in turn with other pages, at the pace that its site asks for. This page follows by itself.
          </Alert>
        ) : null}
        {scan.outcome === 'failed' ? (
          <Alert color="red" variant="light" title={explainScanFailure(scan.because)}>
            {scan.because} Check the address and what you said that it is, then{' '}
            <RecordLink to="/events/scans" underline="always">
              read it again
            </RecordLink>
            .
          </Alert>
        ) : null}
        {scan.outcome === 'done' && rows.read === 0 ? (
          <Alert variant="light" title="The list holds no rows">
            Its first line has to name the columns: name, start, end, city, country, url.
          </Alert>
        ) : null}
      </div>
      <Panel title="What was read">
        <Facts
          rows={[
            ['Rows', rows.read],
            ['New to Lanyard', rows.found],
            ['Known from this list', rows.known],
            ['Outside the days', rows.outside],
            ['Not readable', rows.bad],
            ['Days looked at', <Day key="days" on={scan.from} to={scan.to} />],
            ['Started', <Moment key="started" at={scan.startedAt} />],
            ['Finished', <Moment key="finished" at={scan.finishedAt} />],
          ]}
        />
        {rows.outside > 0 ? (
          <Text size="sm" c="dimmed">
            Rows outside the days are left out. To have them too, read the list again with other days.
          </Text>
        ) : null}
      </Panel>
      {rows.found > 0 ? <Became scanId={scan.id} candidates={candidates} /> : null}
      {scan.badRows.length > 0 ? <BadRows rows={scan.badRows} count={rows.bad} /> : null}
    </>
  )
}
