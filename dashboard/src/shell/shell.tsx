import { ActionIcon, AppShell, Burger, Button, Group, NavLink, Text } from '@mantine/core'
import { useDisclosure, useHotkeys } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useAccount } from '../api/account.ts'
import { followFacts } from '../api/live.ts'
import { AccountButton } from './account-button.tsx'
import { ModeBanner } from './mode-banner.tsx'
import { navigation } from './navigation.tsx'

const SearchPalette = lazy(() => import('./search-palette.tsx').then((file) => ({ default: file.SearchPalette })))

/** What every screen stands in: where to go, search, who is signed in. */
export function Shell() {
  const [menu, { toggle, close }] = useDisclosure()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const [searching, setSearching] = useState(0)
  const search = () => setSearching((times) => times + 1)
  useHotkeys([
    ['mod+K', search],
    ['/', search],
  ])
  const signedIn = useAccount() !== undefined
  useEffect(() => (signedIn ? followFacts() : undefined), [signedIn])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu of a small screen closes when one went somewhere
  useEffect(close, [path])

  return (
    <AppShell
      header={{ height: 52 }}
      navbar={{ width: 210, breakpoint: 'sm', collapsed: { mobile: !menu } }}
      padding={0}
    >
      <AppShell.Header>
        <Group h="100%" px="sm" justify="space-between" wrap="nowrap" gap="xs">
          <Group gap="xs" wrap="nowrap">
            <Burger
              opened={menu}
              onClick={toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={menu ? 'Close the menu' : 'Open the menu'}
            />
            <Link to="/" style={{ textDecoration: 'none', color: 'inherit' }} aria-label="Lanyard, overview">
              <Group gap={8} wrap="nowrap">
                <img src="/mark.svg" alt="" width={24} height={24} />
                <Text fw={700}>Lanyard</Text>
              </Group>
            </Link>
          </Group>
          <Group gap="xs" wrap="nowrap">
            <Button
              variant="default"
              size="xs"
              visibleFrom="sm"
              onClick={search}
              leftSection={<IconSearch size={15} aria-hidden />}
              rightSection={<Text size="xs">Ctrl K</Text>}
            >
              Search
            </Button>
            <ActionIcon variant="default" size="lg" hiddenFrom="sm" onClick={search} aria-label="Search">
              <IconSearch size={18} aria-hidden />
            </ActionIcon>
            <AccountButton />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label="Screens">
        <div style={{ overflowY: 'auto' }}>
          {navigation.map((group) => (
            <div key={group.label}>
              <Text size="xs" fw={600} c="dimmed" px="xs" pt="sm" pb={2}>
                {group.label}
              </Text>
              {group.links.map(({ to, label, icon: Icon }) => (
                <NavLink
                  key={to}
                  component={Link}
                  to={to as never}
                  label={label}
                  leftSection={<Icon size={17} stroke={1.6} aria-hidden />}
                  active={isBelow(path, to)}
                  {...(isBelow(path, to) ? { 'aria-current': 'page' as const } : {})}
                  py={6}
                  style={{ borderRadius: 4 }}
                />
              ))}
            </div>
          ))}
        </div>
      </AppShell.Navbar>
      <AppShell.Main>
        <ModeBanner />
        <Outlet />
      </AppShell.Main>
      {searching > 0 ? (
        <Suspense fallback={null}>
          <SearchPalette asked={searching} />
        </Suspense>
      ) : null}
    </AppShell>
  )
}

const isBelow = (path: string, to: string): boolean =>
  to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`)
