import { ActionIcon, Menu, SegmentedControl, Text, useMantineColorScheme } from '@mantine/core'
import { IconBook, IconLogout, IconUserCircle } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { signOut, useAccount } from '../api/account.ts'
import { tellFailure } from '../parts/use-act.tsx'

/** Who is signed in, light or dark, and out. */
export function AccountMenu() {
  const account = useAccount()
  const navigate = useNavigate()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const leave = async () => {
    try {
      await signOut()
      await navigate({ to: '/sign-in' as never })
    } catch (error) {
      tellFailure(error)
    }
  }
  return (
    <Menu defaultOpened width={230} position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="default" size="lg" aria-label="Account and appearance">
          <IconUserCircle size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{account?.email ?? account?.name ?? 'Signed in'}</Menu.Label>
        {account ? (
          <Text size="xs" c="dimmed" px="sm" pb="xs">
            Role: {account.role}
          </Text>
        ) : null}
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label="Appearance"
          value={colorScheme}
          onChange={(value) => setColorScheme(value as 'auto' | 'light' | 'dark')}
          data={[
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
            { value: 'auto', label: 'System' },
          ]}
        />
        <Menu.Divider />
        <Menu.Item component="a" href="/docs" leftSection={<IconBook size={16} aria-hidden />}>
          API reference
        </Menu.Item>
        <Menu.Item onClick={leave} leftSection={<IconLogout size={16} aria-hidden />}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
