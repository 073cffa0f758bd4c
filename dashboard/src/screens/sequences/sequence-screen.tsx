import type { Sequence } from '@lanyard/contract/outreach.ts'
import { Badge, Tabs } from '@mantine/core'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useMay } from '../../api/account.ts'
import { useApi } from '../../api/use-api.ts'
import { Answer } from '../../parts/answer.tsx'
import { History } from '../../parts/history.tsx'
import { Page } from '../../parts/page.tsx'
import { EnrollmentList } from './enrollment-list.tsx'
import { SequenceActs } from './sequence-acts.tsx'
import { SequenceSettings } from './sequence-settings.tsx'
import { StepsTab } from './steps-tab.tsx'
import { statusWords } from './words.ts'

const back = { to: '/sequences', label: 'Sequences' }

/** One sequence: what it says, who is in it, and how it behaves. */
export function SequenceScreen() {
  const { id } = useParams({ strict: false }) as { id: string }
  const sequence = useApi<Sequence>(`/api/v1/sequences/${id}`)
  if (!sequence.data || sequence.data.id !== id) {
    return (
      <Page title="Sequence" back={back}>
        <Answer of={sequence} lines={10}>
          {() => null}
        </Answer>
      </Page>
    )
  }
  return <Record sequence={sequence.data} />
}

function Record({ sequence }: { sequence: Sequence }) {
  const search = useSearch({ strict: false }) as Record<string, string | undefined>
  const navigate = useNavigate()
  const mayWrite = useMay('admin', 'manager')
  const { label, color, about } = statusWords[sequence.status]
  const { active, held } = sequence.counts
  const tab = search['tab'] ?? 'steps'
  return (
    <Page
      title={sequence.name}
      back={back}
      marks={
        <Badge c="bright" variant="light" color={color}>
          {label}
        </Badge>
      }
      about={about}
      acts={<SequenceActs sequence={sequence} />}
    >
      <Tabs
        value={tab}
        onChange={(next) => navigate({ to: '.', search: { tab: next === 'steps' ? undefined : next } as never })}
        keepMounted={false}
      >
        <Tabs.List>
          <Tabs.Tab value="steps">Steps</Tabs.Tab>
          <Tabs.Tab
            value="enrollments"
            rightSection={
              <Badge c="bright" size="sm" variant="light" color="gray">
                {(active + held).toLocaleString()}
              </Badge>
            }
          >
            Enrollments
          </Tabs.Tab>
          <Tabs.Tab value="settings">Settings</Tabs.Tab>
          {mayWrite ? <Tabs.Tab value="history">History</Tabs.Tab> : null}
        </Tabs.List>
        <Tabs.Panel value="steps" pt="md">
          <StepsTab key={sequence.version} sequence={sequence} />
        </Tabs.Panel>
        <Tabs.Panel value="enrollments" pt="md">
          <EnrollmentList sequence={sequence} />
        </Tabs.Panel>
        <Tabs.Panel value="settings" pt="md">
          <SequenceSettings key={sequence.changedAt} sequence={sequence} />
        </Tabs.Panel>
        {mayWrite ? (
          <Tabs.Panel value="history" pt="md">
            <History table="outreach.sequences" recordId={sequence.id} />
          </Tabs.Panel>
        ) : null}
      </Tabs>
    </Page>
  )
}
