import { Group, Paper, Stack, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'

type PanelProps = { title: string; acts?: ReactNode; hint?: ReactNode; children: ReactNode }

/** A titled part of a page. */
export function Panel({ title, acts, hint, children }: PanelProps) {
  const id = useId()
  return (
    <Paper component="section" withBorder p="md" aria-labelledby={id}>
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Group gap={6}>
            <Title order={2} id={id}>
              {title}
            </Title>
            {hint}
          </Group>
          {acts ? <Group gap="xs">{acts}</Group> : null}
        </Group>
        {children}
      </Stack>
    </Paper>
  )
}
