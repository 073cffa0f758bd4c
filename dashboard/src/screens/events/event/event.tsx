import type { EventWithSources } from '@lanyard/contract/discovery.ts'
import type { EventSponsors, Sponsorship } from '@lanyard/contract/sponsors.ts'
import { Alert, Button, Grid, Group, Stack, Text } from '@mantine/core'
import { IconArchive, IconArrowBackUp, IconPencil } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { lazy, Suspense, useDeferredValue, useState } from 'react'
import { useMay } from '../../../api/account.ts'
import { useApi } from '../../../api/use-api.ts'
import { Answer } from '../../../parts/answer.tsx'
import { Failure } from '../../../parts/failure.tsx'
import { History } from '../../../parts/history.tsx'
import { Loading } from '../../../parts/loading.tsx'
import { formatDays } from '../../../parts/moment.tsx'
import { Page } from '../../../parts/page.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { useEventActs } from '../form/use-event-acts.ts'
import { StatusMark } from '../status-mark.tsx'
import { placeOf } from '../words.ts'
import { AboutPanel } from './about-panel.tsx'
import { BeliefPanel } from './belief-panel.tsx'
import { ChangesPanel } from './changes-panel.tsx'
import { CollapseNotice } from './collapse-notice.tsx'
import { DoubtNotice } from './doubt-notice.tsx'
import { EditionsPanel } from './editions-panel.tsx'
import { OthersPanel } from './others-panel.tsx'
import { SiteReadPanel } from './site-read-panel.tsx'
import { SpeakersPanel } from './speakers-panel.tsx'
import { SponsorsPanel } from './sponsors-panel.tsx'
import { useEventSponsors } from './use-event-sponsors.ts'

// What opens on demand comes on demand: forms bring many controls with them.
const EditEvent = lazy(() => import('../form/edit-event.tsx').then((file) => ({ default: file.EditEvent })))
const EvidenceDrawer = lazy(() => import('./evidence-drawer.tsx').then((file) => ({ default: file.EvidenceDrawer })))

const back = { to: '/events', label: 'Events' }

export function EventScreen() {
  const { id } = useParams({ strict: false }) as { id: string }
  const found = useApi<EventWithSources>(`/api/v1/events/${id}`)
  // Asked for at once, beside the event.
  useEventSponsors(id)
  // What is shown while another one is read would be the last event under this one's address.
  if (found.data?.id === id) return <EventPage key={id} event={found.data} />
  return (
    <Page title="Event" back={back}>
      {found.error ? <Failure error={found.error} retry={() => found.refetch()} /> : <Loading lines={8} />}
    </Page>
  )
}

function EventPage({ event }: { event: EventWithSources }) {
  const mayWrite = useMay('admin', 'manager', 'rep') && event.status !== 'deleted'
  const sponsors = useEventSponsors(event.id)
  // Hundreds of cells and links: React draws them in small pieces, and keys and clicks are answered in between.
  const waits = useDeferredValue(sponsors.isPending, true)
  return (
    <Page
      title={event.name}
      back={back}
      marks={<StatusMark event={event} />}
      about={[formatDays(event.startsOn, event.endsOn), placeOf(event)].filter(Boolean).join(' · ')}
      acts={mayWrite ? <Acts event={event} /> : null}
    >
      {event.status === 'deleted' ? <PutAsideNotice event={event} /> : null}
      <DoubtNotice event={event} />
      {waits ? <Loading lines={8} /> : <Panels {...{ event, sponsors, mayWrite }} />}
    </Page>
  )
}

type PanelsProps = { event: EventWithSources; sponsors: UseQueryResult<EventSponsors>; mayWrite: boolean }

/** All of them at once: the list of sponsors would push down what stood below it before. */
function Panels({ event, sponsors, mayWrite }: PanelsProps) {
  const seesHistory = useMay('admin', 'manager')
  return (
    <>
      {sponsors.data ? <CollapseNotice sponsors={sponsors.data} mayWrite={mayWrite} /> : null}
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Stack gap="md">
            <Answer of={sponsors} lines={8}>
              {(read) => <WhoIsThere sponsors={read} mayWrite={mayWrite} />}
            </Answer>
            <EditionsPanel eventId={event.id} />
            <SpeakersPanel eventId={event.id} />
            <ChangesPanel eventId={event.id} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Stack gap="md">
            <AboutPanel event={event} />
            {sponsors.data ? <SiteReadPanel sponsors={sponsors.data} mayWrite={mayWrite} /> : null}
            <BeliefPanel event={event} />
            {seesHistory ? (
              <Panel title="History">
                <History table="discovery.events" recordId={event.id} />
              </Panel>
            ) : null}
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  )
}

function WhoIsThere({ sponsors, mayWrite }: { sponsors: EventSponsors; mayWrite: boolean }) {
  const [evidenceOf, setEvidenceOf] = useState<Sponsorship>()
  const rest = { sponsors, mayWrite, showEvidence: setEvidenceOf }
  return (
    <>
      <SponsorsPanel {...rest} />
      <OthersPanel {...rest} />
      <Suspense fallback={null}>
        <EvidenceDrawer sponsorship={evidenceOf} close={() => setEvidenceOf(undefined)} />
      </Suspense>
    </>
  )
}

function Acts({ event }: { event: EventWithSources }) {
  const [editing, setEditing] = useState(false)
  const { putAside, busy } = useEventActs()
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconArchive size={16} aria-hidden />}
        disabled={busy}
        onClick={() => putAside(event)}
      >
        Put aside
      </Button>
      <Button leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setEditing(true)}>
        Edit
      </Button>
      {editing ? (
        <Suspense fallback={null}>
          <EditEvent event={event} close={() => setEditing(false)} />
        </Suspense>
      ) : null}
    </>
  )
}

function PutAsideNotice({ event }: { event: EventWithSources }) {
  const mayWrite = useMay('admin', 'manager', 'rep')
  const { bringBack, busy } = useEventActs()
  return (
    <Alert color="orange" title="This event was put aside">
      <Group gap="sm">
        <Text size="sm">Its site is not read, and nothing is planned because of it until it is restored.</Text>
        {mayWrite ? (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            disabled={busy}
            onClick={() => bringBack(event)}
          >
            Restore
          </Button>
        ) : null}
      </Group>
    </Alert>
  )
}
