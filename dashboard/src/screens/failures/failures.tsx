import { Tabs } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Page } from '../../parts/page.tsx'
import { FailureList } from './failure-list.tsx'
import { QueueTable } from './queue-table.tsx'

/** What was given up and why, and how much work waits. */
export function Failures() {
  const { tab } = useSearch({ strict: false }) as { tab?: string }
  const navigate = useNavigate()
  return (
    <Page
      title="Failures"
      about="What could not be done after four tries. Run it again once the reason is gone, or put it aside; nothing is lost either way."
    >
      <Tabs
        value={tab === 'queues' ? 'queues' : 'failures'}
        onChange={(next) =>
          navigate({ to: '.', search: (next === 'queues' ? { tab: next } : {}) as never, replace: true })
        }
        keepMounted={false}
      >
        <Tabs.List mb="md" aria-label="Failures and queues">
          <Tabs.Tab value="failures">Failures</Tabs.Tab>
          <Tabs.Tab value="queues">Queues</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="failures">
          <FailureList />
        </Tabs.Panel>
        <Tabs.Panel value="queues">
          <QueueTable />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
