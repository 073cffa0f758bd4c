import type { Snippet } from '@lanyard/contract/outreach-snippets.ts'
import { Button, Menu, Text } from '@mantine/core'
import { IconTextPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type ListPage, useApi } from '../../../api/use-api.ts'

type SnippetsMenuProps = { insert: (template: string) => void; of: string; except?: string | undefined }

/** The organisation's snippets; choosing one puts it where the cursor was, by its name. */
export function SnippetsMenu({ insert, of, except }: SnippetsMenuProps) {
  const snippets = useApi<ListPage<Snippet>>('/api/v1/snippets?limit=200')
  const shown = (snippets.data?.items ?? []).filter((one) => one.name !== except)
  return (
    <Menu position="bottom-end" width={340} withinPortal shadow="md">
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconTextPlus size={14} aria-hidden />}
          aria-label={`Snippets for ${of}`}
        >
          Snippets
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {shown.map((one) => (
          <Menu.Item key={one.id} onClick={() => insert(`{% render '${one.name}' %}`)}>
            <Text size="sm">{one.name}</Text>
            <Text size="xs" c="dimmed" lineClamp={1}>
              {one.text}
            </Text>
          </Menu.Item>
        ))}
        {shown.length === 0 ? <Menu.Label>There are no {except ? 'other ' : ''}snippets yet.</Menu.Label> : null}
        <Menu.Divider />
        <Menu.Item component={Link} to={'/sequences/snippets' as never}>
          <Text size="sm">All snippets</Text>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
