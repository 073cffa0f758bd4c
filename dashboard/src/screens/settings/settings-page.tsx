import { Box, Group, NavLink, Stack } from '@mantine/core'
import { Link, useRouterState } from '@tanstack/react-router'
import type { ComponentProps } from 'react'
import { Page } from '../../parts/page.tsx'
import { sections } from './sections.tsx'

/** A section of the settings, with the others beside it; on a small screen they are a step back. */
export function SettingsPage({ children, back, ...page }: ComponentProps<typeof Page>) {
  const path = useRouterState({ select: (state) => state.location.pathname })
  return (
    <Page back={back ?? { to: '/settings', label: 'Settings' }} {...page}>
      <Group align="flex-start" gap="lg" wrap="nowrap">
        <Box component="nav" aria-label="Settings" w={190} visibleFrom="md" style={{ flexShrink: 0 }}>
          {sections.map(({ to, label, icon: Icon }) => (
            <NavLink
              key={to}
              component={Link}
              to={to as never}
              label={label}
              active={path.startsWith(to)}
              {...(path.startsWith(to) ? { 'aria-current': 'page' as const } : {})}
              leftSection={<Icon size={16} stroke={1.6} aria-hidden />}
              py={6}
              style={{ borderRadius: 4 }}
            />
          ))}
        </Box>
        <Stack gap="md" style={{ flex: 1, minWidth: 0 }}>
          {children}
        </Stack>
      </Group>
    </Page>
  )
}
