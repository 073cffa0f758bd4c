import type { ApiKey, CreatedApiKey } from '@lanyard/contract/access.ts'
import { Anchor, Button, Table, Text } from '@mantine/core'
import { IconKey, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useMay } from '../../../api/account.ts'
import { useApi } from '../../../api/use-api.ts'
import { Answer } from '../../../parts/answer.tsx'
import { Empty } from '../../../parts/empty.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { SettingsPage } from '../settings-page.tsx'
import { NewApiKey } from './new-api-key.tsx'
import { RevokeKey } from './revoke-key.tsx'
import { roleWords } from './role-words.ts'
import { ShownOnce } from './shown-once.tsx'

/** Keys for the command line and for programs. */
export function ApiKeys() {
  const may = useMay('admin')
  const keys = useApi<{ items: ApiKey[] }>('/api/v1/api-keys')
  const [adding, setAdding] = useState(false)
  const [made, setMade] = useState<CreatedApiKey>()
  const add = may ? (
    <Button onClick={() => setAdding(true)} leftSection={<IconPlus size={16} aria-hidden />}>
      Make a key
    </Button>
  ) : null
  const about = (
    <>
      For the command line and programs of yours, sent as <code>Authorization: Bearer …</code>. The{' '}
      <Anchor href="/docs" inherit>
        API reference
      </Anchor>{' '}
      says what they can do.
    </>
  )
  return (
    <SettingsPage title="API keys" about={about} acts={add}>
      {made ? (
        <ShownOnce
          title={`The key “${made.apiKey.name}”`}
          what="key"
          value={made.key}
          about="Keep it where passwords are kept. Lanyard has only a hash of it and can't show it again."
          close={() => setMade(undefined)}
        />
      ) : null}
      {adding ? (
        <NewApiKey
          done={(key) => {
            setMade(key)
            setAdding(false)
          }}
          close={() => setAdding(false)}
        />
      ) : null}
      <Answer of={keys}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title="No key yet" icon={<IconKey size={26} />} act={add}>
              A key lets a program do what its role may, without a password.
            </Empty>
          ) : (
            <KeyTable keys={items} may={may} />
          )
        }
      </Answer>
    </SettingsPage>
  )
}

function KeyTable({ keys, may }: { keys: readonly ApiKey[]; may: boolean }) {
  return (
    <Table.ScrollContainer minWidth={320}>
      <Table verticalSpacing="xs" withTableBorder aria-label="API keys">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Name</Table.Th>
            <Table.Th>Role</Table.Th>
            <Table.Th visibleFrom="sm">Used last</Table.Th>
            <Table.Th visibleFrom="sm">Expires</Table.Th>
            {may ? <Table.Th>Acts</Table.Th> : null}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {keys.map((one) => (
            <Table.Tr key={one.id}>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                <Text size="sm">{one.name}</Text>
                <Text size="sm" c="dimmed">
                  {one.start}… · {one.ownerName}, <Moment at={one.createdAt} dayOnly />
                </Text>
              </Table.Td>
              <Table.Td>{roleWords[one.role].label}</Table.Td>
              <Table.Td visibleFrom="sm">{one.lastUsedAt ? <Moment at={one.lastUsedAt} /> : 'never'}</Table.Td>
              <Table.Td visibleFrom="sm">{one.expiresAt ? <Moment at={one.expiresAt} dayOnly /> : 'never'}</Table.Td>
              {may ? (
                <Table.Td>
                  <RevokeKey apiKey={one} />
                </Table.Td>
              ) : null}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
