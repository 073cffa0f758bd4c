import type { MessageCounts } from '@lanyard/contract/delivery.ts'
import { Badge, Button, Group, ScrollArea, Stack, Tabs, Text } from '@mantine/core'
import { IconCalendarEvent, IconPencilPlus } from '@tabler/icons-react'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMay } from '../../api/account.ts'
import { useApi } from '../../api/use-api.ts'
import { Page } from '../../parts/page.tsx'
import { HeldGroups } from './held-groups.tsx'
import { MessageDrawer } from './message-drawer.tsx'
import { MessageList } from './message-list.tsx'
import { type Tab, tabs } from './words.ts'

/** Everything that is to go out, may not go out, or went out. */
export function Outbox() {
  const search = useSearch({ strict: false }) as Record<string, string | undefined>
  const navigate = useNavigate()
  const mayWrite = useMay('admin', 'manager', 'rep')
  const counts = useApi<MessageCounts>('/api/v1/message-counts')
  const wanted = search['state'] ?? 'planned'
  const tab: Tab = tabs.find((one) => one.value === wanted) ?? all
  const change = (state: string | null) =>
    navigate({
      to: '.',
      search: { ...search, state: state ?? undefined, heldFor: undefined, sort: undefined } as never,
    })
  return (
    <Page
      title="Outbox"
      about="Every message with its final text, its hour and the reasons for both."
      acts={
        <Group gap="xs">
          <Button
            component={Link}
            to={'/outbox/schedule' as never}
            variant="default"
            leftSection={<IconCalendarEvent size={16} aria-hidden />}
          >
            Schedule
          </Button>
          {mayWrite ? (
            <Button
              component={Link}
              to={'/messages/new' as never}
              leftSection={<IconPencilPlus size={16} aria-hidden />}
            >
              Write a message
            </Button>
          ) : null}
        </Group>
      }
    >
      <Tabs value={tab.value} onChange={change} keepMounted={false}>
        <ScrollArea type="never">
          <Tabs.List style={{ flexWrap: 'nowrap' }}>
            {[...tabs, ...(tab === all ? [all] : [])].map((one) => (
              <Tabs.Tab
                key={one.value}
                value={one.value}
                style={{ flexShrink: 0 }}
                rightSection={<Count of={one} counts={counts.data} />}
              >
                {one.label}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </ScrollArea>
        <Tabs.Panel value={tab.value} pt="md">
          <Stack gap="sm">
            <Text size="sm" c="dimmed">
              {tab.about}
            </Text>
            {tab.value === 'held' && counts.data ? <HeldGroups held={counts.data.held} /> : null}
            <MessageList key={tab.value} tab={tab} />
          </Stack>
        </Tabs.Panel>
      </Tabs>
      <MessageDrawer />
    </Page>
  )
}

const all: Tab = { value: 'any', label: 'All', states: [], about: 'All messages, whatever became of them.' }

const needsSomebody = new Set(['held', 'in_doubt'])

function Count({ of, counts }: { of: Tab; counts: MessageCounts | undefined }) {
  if (!counts || of.states.length === 0) return null
  const count = of.states.reduce((sum, state) => sum + counts.states[state], 0)
  return (
    <Badge
      c="bright"
      size="sm"
      variant="light"
      color={count > 0 && needsSomebody.has(of.value) ? 'orange' : 'gray'}
      style={{ fontVariantNumeric: 'tabular-nums', flexShrink: 0, minWidth: 'max-content' }}
    >
      {count >= counts.most ? `${counts.most.toLocaleString()}+` : count.toLocaleString()}
    </Badge>
  )
}
