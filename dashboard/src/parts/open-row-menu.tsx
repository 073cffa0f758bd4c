import { Menu } from '@mantine/core'
import { type RowAct, RowMenuButton } from './row-menu.tsx'

/** A row's menu once it was asked for: open, with its first entry in focus. */
export function OpenRowMenu({ label, acts }: { label: string; acts: readonly RowAct[] }) {
  return (
    <Menu position="bottom-end" withinPortal defaultOpened>
      <Menu.Target>
        <RowMenuButton label={label} />
      </Menu.Target>
      <Menu.Dropdown>
        {acts.map((act) => (
          <Menu.Item key={act.label} leftSection={act.icon} onClick={act.run}>
            {act.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
