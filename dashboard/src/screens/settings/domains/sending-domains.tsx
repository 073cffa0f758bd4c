import type { Organisation } from '@lanyard/contract/access.ts'
import type { Readiness, ReadinessItem } from '@lanyard/contract/mailboxes.ts'
import type { TrackingHostAnswer } from '@lanyard/contract/tracking-host.ts'
import { Stack, Text } from '@mantine/core'
import { useApi } from '../../../api/use-api.ts'
import { Answer } from '../../../parts/answer.tsx'
import { History } from '../../../parts/history.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { RecordLink } from '../../../parts/record-link.tsx'
import { LookAgain } from '../../first-hour/readiness-list.tsx'
import { ReadinessRow } from '../../first-hour/readiness-row.tsx'
import { SettingsPage } from '../settings-page.tsx'
import { TrackingHostPanel } from './tracking-host-panel.tsx'

/** How each domain that mail leaves from stands with receivers, and the host that its links name. */
export function SendingDomains() {
  const readiness = useApi<Readiness>('/api/v1/readiness')
  const host = useApi<TrackingHostAnswer>('/api/v1/tracking-host')
  const organisation = useApi<Organisation>('/api/v1/organisation')
  return (
    <SettingsPage
      title="Sending domains"
      about="What receivers look up before they believe your mail. Looked at again by itself; what is missing here is mended where your DNS is kept."
    >
      <Answer of={readiness} lines={6}>
        {(found) => <Domains items={found.items} />}
      </Answer>
      <Answer of={host}>{(found) => <TrackingHostPanel key={found.host} found={found} />}</Answer>
      {organisation.data ? (
        <Panel title="History of the host for links">
          <History table="delivery.tracking_hosts" recordId={organisation.data.id} />
        </Panel>
      ) : null}
    </SettingsPage>
  )
}

function Domains({ items }: { items: readonly ReadinessItem[] }) {
  const domains = [...Map.groupBy(items, (item) => item.domain)].flatMap(([domain, own]) =>
    domain === null ? [] : [{ domain, own }],
  )
  if (domains.length === 0) {
    return (
      <Panel title="Domains">
        <Text size="sm" c="dimmed">
          No mailbox sends yet, so there is no domain to look at.{' '}
          <RecordLink to="/settings/mailboxes/new" size="sm">
            Connect a mailbox
          </RecordLink>
        </Text>
      </Panel>
    )
  }
  return domains.map(({ domain, own }, index) => (
    <Panel key={domain} title={domain} acts={index === 0 ? <LookAgain /> : null}>
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {own.map((item) => (
          <ReadinessRow key={item.id} item={item} condensed={false} />
        ))}
      </Stack>
    </Panel>
  ))
}
