import { Anchor, Group, Paper, SimpleGrid, Stack, Text, ThemeIcon } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Page } from '../../parts/page.tsx'
import { ReadinessPanel } from '../first-hour/readiness-list.tsx'
import { sections } from './sections.tsx'

/** Where the settings begin: their sections, and what is still missing. */
export function Settings() {
  return (
    <Page title="Settings">
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="sm">
        {sections.map(({ to, label, icon: Icon, about }) => (
          <Paper key={to} withBorder p="md">
            <Group wrap="nowrap" align="flex-start" gap="sm">
              <ThemeIcon variant="light" size="lg" aria-hidden>
                <Icon size={20} stroke={1.6} />
              </ThemeIcon>
              <Stack gap={2}>
                <Anchor component={Link} to={to as never} fw={600}>
                  {label}
                </Anchor>
                <Text size="sm" c="dimmed">
                  {about}
                </Text>
              </Stack>
            </Group>
          </Paper>
        ))}
      </SimpleGrid>
      <ReadinessPanel />
    </Page>
  )
}
