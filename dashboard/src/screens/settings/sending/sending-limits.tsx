import type { Organisation } from '@lanyard/contract/access.ts'
import type { BlackoutDays } from '@lanyard/contract/outreach-calendar.ts'
import type { SendingLimitsAnswer } from '@lanyard/contract/sending-limits.ts'
import { useApi } from '../../../api/use-api.ts'
import { Answer } from '../../../parts/answer.tsx'
import { History } from '../../../parts/history.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { SettingsPage } from '../settings-page.tsx'
import { BlackoutPanel } from './blackout-panel.tsx'
import { LimitsForm } from './limits-form.tsx'

/** How much goes out to one domain, what pauses a mailbox, and on which days nothing goes out. */
export function SendingLimits() {
  const limits = useApi<SendingLimitsAnswer>('/api/v1/sending-limits')
  const blackouts = useApi<BlackoutDays>('/api/v1/blackout-days')
  const organisation = useApi<Organisation>('/api/v1/organisation')
  return (
    <SettingsPage
      title="Sending limits"
      about="What keeps your domains in good standing: little at once to anybody, a pause when mail is turned away, and days of quiet."
    >
      <Answer of={limits}>{(found) => <LimitsForm key={keyOf(found)} found={found} />}</Answer>
      <Answer of={blackouts}>{(found) => <BlackoutPanel key={JSON.stringify(found)} found={found} />}</Answer>
      {organisation.data ? (
        <>
          <Panel title="History of the limits">
            <History table="delivery.limits" recordId={organisation.data.id} />
          </Panel>
          <Panel title="History of the days">
            <History table="outreach.blackouts" recordId={organisation.data.id} />
          </Panel>
        </>
      ) : null}
    </SettingsPage>
  )
}

/** Domains fill up meanwhile; that must not take away what somebody is typing. */
const keyOf = ({ fullToday: _, ...limits }: SendingLimitsAnswer): string => JSON.stringify(limits)
