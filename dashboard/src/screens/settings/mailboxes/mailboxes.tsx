import type { MailboxRow } from '@lanyard/contract/mailboxes.ts'
import { Box, Button, Stack, Text } from '@mantine/core'
import { IconMail, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useMay } from '../../../api/account.ts'
import { Empty } from '../../../parts/empty.tsx'
import { RecordLink } from '../../../parts/record-link.tsx'
import { type Column, RecordList } from '../../../parts/record-list/record-list.tsx'
import { Mark } from '../mark.tsx'
import { SettingsPage } from '../settings-page.tsx'
import { mailboxActs } from './list-acts.tsx'
import { describeWindow, explainState, stateWords } from './mailbox-words.ts'

const columns: Column<MailboxRow>[] = [
  {
    key: 'fromAddress',
    title: 'Address',
    sort: 'fromAddress',
    render: (one) => (
      <Stack gap={0}>
        <RecordLink to={`/settings/mailboxes/${one.id}`}>{one.fromAddress}</RecordLink>
        <Text size="sm" c="dimmed">
          {one.fromName}
        </Text>
        <Box hiddenFrom="sm" mt={4}>
          <StateBadge mailbox={one} />
        </Box>
      </Stack>
    ),
  },
  {
    key: 'state',
    title: 'State',
    from: 'sm',
    render: (one) => (
      <Stack gap={2}>
        <StateBadge mailbox={one} />
        <Text size="sm" c="dimmed" visibleFrom="lg">
          {explainState(one)}
        </Text>
      </Stack>
    ),
  },
  {
    key: 'usedToday',
    title: 'Today',
    sort: 'dailyCap',
    align: 'right',
    render: (one) => (
      <RecordLink
        to="/outbox"
        search={{ mailboxId: one.id }}
        aria-label={`${one.usedToday} of ${one.dailyCap}: messages of ${one.fromAddress}`}
      >
        {one.usedToday} of {one.dailyCap}
      </RecordLink>
    ),
  },
  { key: 'window', title: 'Sends', from: 'md', render: (one) => describeWindow(one.window) },
  { key: 'imap', title: 'Reads', from: 'lg', render: (one) => (one.imap ? one.imap.host : 'no') },
]

export function Mailboxes() {
  const may = useMay('admin', 'manager')
  const add = may ? (
    <Button component={Link} to={'/settings/mailboxes/new' as never} leftSection={<IconPlus size={16} aria-hidden />}>
      Connect a mailbox
    </Button>
  ) : undefined
  return (
    <SettingsPage title="Mailboxes" about="The accounts that send your messages and read the answers." acts={add}>
      <RecordList<MailboxRow>
        path="/api/v1/mailboxes"
        words={['mailbox', 'mailboxes']}
        columns={columns}
        defaultSort="createdAt"
        filters={[{ key: 'deleted', label: 'Deleted', kind: 'switch' }]}
        {...(may ? { acts: mailboxActs } : {})}
        labelOf={(one) => one.fromAddress}
        empty={
          <Empty title="No mailbox yet" icon={<IconMail size={26} />} act={add}>
            Messages go out from a mailbox of yours. Connecting one takes its address and an app password.
          </Empty>
        }
      />
    </SettingsPage>
  )
}

export function StateBadge({ mailbox }: { mailbox: MailboxRow }) {
  const { label, color } = stateWords[mailbox.state]
  return <Mark color={color}>{label}</Mark>
}
