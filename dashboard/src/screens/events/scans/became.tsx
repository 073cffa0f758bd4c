import type { ScanProgress } from '@lanyard/contract/discovery.ts'
import { Anchor, Group, Paper, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Panel } from '../../../parts/panel.tsx'

const words = [
  { status: 'promoted', label: 'became events' },
  { status: 'merged', label: 'were known from elsewhere' },
  { status: 'found', label: 'wait for you' },
  { status: 'rejected', label: 'were rejected' },
] as const

/** What became of what a scan found; each number leads to the candidates it counts. */
export function Became({ scanId, candidates }: { scanId: string; candidates: ScanProgress['candidates'] }) {
  return (
    <Panel title="What became of it">
      <Group gap="sm">
        {words.map(({ status, label }) => (
          <Paper key={status} withBorder px="md" py="xs" miw={150}>
            <Anchor
              component={Link}
              to={'/candidates' as never}
              search={{ scanId, status } as never}
              fz="xl"
              fw={600}
              aria-label={`${candidates[status]} ${label}`}
            >
              {candidates[status]}
            </Anchor>
            <Text size="sm">{label}</Text>
          </Paper>
        ))}
      </Group>
    </Panel>
  )
}
