import { Badge, Group, Paper, SimpleGrid, Stack, Text, UnstyledButton } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { RecordLink } from '../../parts/record-link.tsx'
import { explainReason } from './words.ts'

/** Held messages by why, each with what to do about it; choosing one shows its messages only. */
export function HeldGroups({ held }: { held: readonly { reason: string; count: number }[] }) {
  const search = useSearch({ strict: false }) as Record<string, string | undefined>
  const navigate = useNavigate()
  if (held.length === 0) return null
  const choose = (reason: string) =>
    navigate({
      to: '.',
      search: { ...search, heldFor: search['heldFor'] === reason ? undefined : reason } as never,
      resetScroll: false,
    })
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="sm" component="section" aria-label="Why messages are held">
      {held.map(({ reason, count }) => (
        <HeldGroup
          key={reason}
          reason={reason}
          count={count}
          chosen={search['heldFor'] === reason}
          choose={() => choose(reason)}
        />
      ))}
    </SimpleGrid>
  )
}

type HeldGroupProps = { reason: string; count: number; chosen: boolean; choose: () => void }

function HeldGroup({ reason, count, chosen, choose }: HeldGroupProps) {
  const why = explainReason(reason)
  return (
    <Paper withBorder p="sm" {...(chosen ? { bg: 'var(--mantine-color-default-hover)' } : {})}>
      <Stack gap={4}>
        <UnstyledButton onClick={choose} aria-pressed={chosen}>
          <Group gap="xs" wrap="nowrap" align="flex-start" justify="space-between">
            <Text size="sm" fw={600}>
              {why?.text}
            </Text>
            <Badge c="bright" variant="light" color="orange" style={{ flexShrink: 0 }}>
              {count.toLocaleString()}
            </Badge>
          </Group>
        </UnstyledButton>
        <Text size="sm" c="dimmed">
          {why?.todo}{' '}
          {why?.link ? (
            <RecordLink underline="always" to={why.link.to} search={why.link.search} size="sm">
              {why.link.label}
            </RecordLink>
          ) : null}
        </Text>
      </Stack>
    </Paper>
  )
}
