import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconFileText, IconPencil, IconPlus, IconRadar2, IconWorld } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'

/** The four ways in which an event comes to be known. */
export function AddMenu({ enter }: { enter: () => void }) {
  const navigate = useNavigate()
  const go = (to: string) => navigate({ to: to as never })
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          leftSection={<IconPlus size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          Add events
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconWorld size={16} aria-hidden />} onClick={() => go('/events/add')}>
          From an address
        </Menu.Item>
        <Menu.Item leftSection={<IconFileText size={16} aria-hidden />} onClick={() => go('/events/scans')}>
          Read a list
        </Menu.Item>
        <Menu.Item leftSection={<IconRadar2 size={16} aria-hidden />} onClick={() => go('/events/targets')}>
          Look in a city
        </Menu.Item>
        <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={enter}>
          Enter by hand
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
