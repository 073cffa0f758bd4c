import type { ReadinessItem } from '@lanyard/contract/mailboxes.ts'
import { Box, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconHelpCircle } from '@tabler/icons-react'
import { RecordLink } from '../../parts/record-link.tsx'
import { DnsRecord } from './dns-record.tsx'

const looks = {
  ok: { icon: IconCircleCheck, color: 'green', word: 'There' },
  missing: { icon: IconCircleX, color: 'red', word: 'Missing' },
  warning: { icon: IconAlertTriangle, color: 'yellow', word: 'Look at this' },
  unknown: { icon: IconHelpCircle, color: 'gray', word: 'Not known' },
} as const

/** One line of the checklist: its state, what is there, why it matters and how it is mended. */
export function ReadinessRow({ item, condensed }: { item: ReadinessItem; condensed: boolean }) {
  const { icon: Icon, color, word } = looks[item.state]
  const link = linkOf(item)
  return (
    <Group component="li" gap="sm" wrap="nowrap" align="flex-start">
      <Box c={`light-dark(var(--mantine-color-${color}-9), var(--mantine-color-${color}-4))`} lh={0} pt={2}>
        <Icon size={20} role="img" aria-label={word} />
      </Box>
      <Stack gap={2} style={{ minWidth: 0, flex: 1 }}>
        <Text size="sm" fw={600}>
          {item.title}
          {condensed ? null : (
            <Text span size="sm" c="dimmed" fw={400}>
              {` · ${word}${item.required && item.state === 'missing' ? ', holds mail' : ''}`}
            </Text>
          )}
        </Text>
        {condensed ? null : (
          <>
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {item.detail}
            </Text>
            {item.state === 'ok' ? null : (
              <Text size="sm" c="dimmed">
                {item.why}
              </Text>
            )}
          </>
        )}
        {item.fix && item.state !== 'ok' ? (
          <Text size="sm">
            {condensed ? null : `${item.fix.text} `}
            {link ? <RecordLink to={link.to}>{link.label}</RecordLink> : condensed ? item.fix.text : null}
          </Text>
        ) : null}
        {item.fix?.record && !condensed ? <DnsRecord record={item.fix.record} /> : null}
      </Stack>
    </Group>
  )
}

function linkOf({ fix, kind }: ReadinessItem): { to: string; label: string } | undefined {
  switch (fix?.page) {
    case 'organisation':
      return { to: '/settings/organisation', label: 'Enter your postal address' }
    case 'mailbox':
      return { to: `/settings/mailboxes/${fix.mailboxId}`, label: 'Open the mailbox' }
    case 'mailboxes':
      return kind === 'mailbox'
        ? { to: '/settings/mailboxes/new', label: 'Connect a mailbox' }
        : { to: '/settings/mailboxes', label: 'Open the mailboxes' }
    case 'sequences':
      return { to: '/sequences', label: 'Open the sequences' }
    case 'providers':
      return { to: '/settings/providers', label: 'Open the providers' }
    case 'sending_domains':
      return { to: '/settings/sending-domains', label: 'Open the sending domains' }
    case 'country_rules':
      return { to: '/settings/country-rules', label: 'Open the country rules' }
    default:
      return undefined
  }
}
