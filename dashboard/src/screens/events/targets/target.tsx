import type { RunSource, Target, TargetRun } from '@lanyard/contract/targets.ts'
import { Alert, Button, Loader, Table, Text } from '@mantine/core'
import { IconPencil, IconRadar2 } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../../../api/account.ts'
import { api } from '../../../api/request.ts'
import { type ListPage, useApi } from '../../../api/use-api.ts'
import { Answer } from '../../../parts/answer.tsx'
import { Facts } from '../../../parts/facts.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Page } from '../../../parts/page.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { RecordLink } from '../../../parts/record-link.tsx'
import { useAct } from '../../../parts/use-act.tsx'
import { Placed } from '../placed.tsx'
import { OutcomeMark } from '../scans/outcome-mark.tsx'
import { nameOfScan } from '../scans/scan-words.ts'
import { explainScanFailure } from '../words.ts'
import { TargetForm } from './target-form.tsx'
import { costOf, describeArea, isRunning, serviceNames } from './target-words.ts'

/** One city that is looked in: what is asked there, and what each scan brought, source by source. */
export function TargetScreen() {
  const { id } = useParams({ strict: false }) as { id: string }
  const path = `/api/v1/targets/${id}`
  const target = useApi<Target>(path)
  useApi<Target>(isRunning(target.data?.lastRun) ? path : undefined, {}, { refetchMs: 1500 })
  return (
    <Page
      title={target.data?.name ?? 'A city'}
      back={{ to: '/events/targets', label: 'Cities' }}
      {...(target.data ? { about: describeArea(target.data), acts: <Acts target={target.data} /> } : {})}
    >
      <Answer of={target} lines={8}>
        {(one) => (
          <>
            {one.lastRun ? <Run run={one.lastRun} title="Last scan" /> : <NotYet />}
            <Panel title="What is asked">
              <Asked target={one} />
            </Panel>
            <Earlier target={one} />
          </>
        )}
      </Answer>
    </Page>
  )
}

function Acts({ target }: { target: Target }) {
  const mayWrite = useMay('admin', 'manager')
  const mayScan = useMay('admin', 'manager', 'rep')
  const [editing, setEditing] = useState(false)
  const { act, busy } = useAct()
  const scan = () =>
    act({
      run: () => api.post<TargetRun>(`/api/v1/targets/${target.id}/scans`),
      done: 'The scan has begun.',
      refresh: ['/api/v1/targets', '/api/v1/scans', '/api/v1/events', '/api/v1/candidates'],
    })
  if (target.deleted) return null
  return (
    <>
      {mayWrite ? (
        <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setEditing(true)}>
          Edit
        </Button>
      ) : null}
      {mayScan ? (
        <Button
          leftSection={<IconRadar2 size={16} aria-hidden />}
          loading={busy}
          disabled={isRunning(target.lastRun)}
          onClick={scan}
        >
          Scan now
        </Button>
      ) : null}
      {editing ? <TargetForm target={target} close={() => setEditing(false)} /> : null}
    </>
  )
}

const NotYet = () => (
  <Alert variant="light" title="Not scanned yet">
    It is scanned in its next night, or now if you ask for it.
  </Alert>
)

function Run({ run, title }: { run: TargetRun; title: string }) {
  return (
    <Panel title={title}>
      <div aria-live="polite">
        {isRunning(run) ? (
          <Alert variant="light" icon={<Loader size="xs" />} title="Under way">
            {run.sources.filter((one) => one.outcome !== 'waiting').length} of {run.sources.length} sources have
            answered.
          </Alert>
        ) : null}
      </div>
      <Facts
        rows={[
          ['Started', <Moment key="started" at={run.startedAt} />],
          ['Finished', <Moment key="finished" at={run.finishedAt} />],
          ['New', run.found],
          ['Requests', run.calls],
          ['Cost', costOf(run.costCents)],
        ]}
      />
      {run.sources.length === 0 ? (
        <Text size="sm">There was nothing to ask: name a list, or set up a service under Settings, Providers.</Text>
      ) : (
        <Sources sources={run.sources} />
      )}
    </Panel>
  )
}

function Sources({ sources }: { sources: readonly RunSource[] }) {
  return (
    <Table.ScrollContainer minWidth={480}>
      <Table fz="sm" verticalSpacing={4} aria-label="What each source brought">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Source</Table.Th>
            <Table.Th>Outcome</Table.Th>
            <Table.Th ta="right">Read</Table.Th>
            <Table.Th ta="right">New</Table.Th>
            <Table.Th ta="right">Known</Table.Th>
            <Table.Th ta="right">Elsewhere</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sources.map((one) => (
            <Table.Tr key={one.id}>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                <RecordLink to={`/events/scans/${one.id}`}>{nameOfScan(one)}</RecordLink>
                {one.because ? (
                  <Text size="xs" c="dimmed">
                    {one.outcome === 'failed' ? explainScanFailure(one.because) : one.because}
                  </Text>
                ) : null}
              </Table.Td>
              <Table.Td>
                <OutcomeMark outcome={one.outcome} />
              </Table.Td>
              <Table.Td ta="right">{one.rows.read}</Table.Td>
              <Table.Td ta="right">{one.rows.found}</Table.Td>
              <Table.Td ta="right">{one.rows.known}</Table.Td>
              <Table.Td ta="right">{one.rows.elsewhere}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function Asked({ target }: { target: Target }) {
  return (
    <Facts
      rows={[
        ['Place', <Placed key="place" source={target.placeSource} />],
        ['Topics', target.topics.join(', ') || 'all'],
        ['Languages', target.languages.join(', ') || 'any'],
        ['Only online', target.online ? 'wanted too' : 'left out'],
        [
          'Services',
          target.services ? target.services.map((one) => serviceNames[one]).join(', ') : 'all that are set up',
        ],
        ['Lists and pages', target.feeds.map((one) => one.url).join(' · ') || 'none'],
        ['Next scan', target.nextScanAt ? <Moment key="next" at={target.nextScanAt} /> : 'paused'],
      ]}
    />
  )
}

function Earlier({ target }: { target: Target }) {
  const runs = useApi<ListPage<TargetRun>>(`/api/v1/targets/${target.id}/scans`, { limit: 10 })
  const earlier = (runs.data?.items ?? []).filter((one) => one.id !== target.lastRun?.id)
  return earlier.map((one) => <Run key={one.id} run={one} title="An earlier scan" />)
}
