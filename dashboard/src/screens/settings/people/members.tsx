import type { CreatedMember, Member } from '@lanyard/contract/access.ts'
import { Button, Group, Select, Table, Text } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { type Role, useMay } from '../../../api/account.ts'
import { api } from '../../../api/request.ts'
import { useApi } from '../../../api/use-api.ts'
import { Answer } from '../../../parts/answer.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { useAct } from '../../../parts/use-act.tsx'
import { Mark } from '../mark.tsx'
import { SettingsPage } from '../settings-page.tsx'
import { MemberActs } from './member-acts.tsx'
import { NewMember } from './new-member.tsx'
import { roleChoices, roleWords } from './role-words.ts'
import { ShownOnce } from './shown-once.tsx'

const path = '/api/v1/members'

/** Who belongs to the organisation. */
export function Members() {
  const may = useMay('admin')
  const members = useApi<{ items: Member[] }>(path)
  const [adding, setAdding] = useState(false)
  const [made, setMade] = useState<{ for: string; password: string }>()
  const add = may ? (
    <Button onClick={() => setAdding(true)} leftSection={<IconUserPlus size={16} aria-hidden />}>
      Add a member
    </Button>
  ) : null
  const added = ({ member, password }: CreatedMember) => {
    setMade({ for: member.email, password })
    setAdding(false)
  }
  return (
    <SettingsPage title="Members" about="Who may come in, and what each may do." acts={add}>
      {made ? (
        <ShownOnce
          title={`The first password of ${made.for}`}
          what="password"
          value={made.password}
          about="Give it to them; they change it under Your account. It is not shown again."
          close={() => setMade(undefined)}
        />
      ) : null}
      {adding ? <NewMember done={added} close={() => setAdding(false)} /> : null}
      <Answer of={members}>
        {({ items }) => (
          <Table.ScrollContainer minWidth={320}>
            <Table verticalSpacing="xs" withTableBorder aria-label="Members">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Name</Table.Th>
                  <Table.Th>Role</Table.Th>
                  <Table.Th visibleFrom="sm">Since</Table.Th>
                  {may ? <Table.Th>Acts</Table.Th> : null}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {items.map((one) => (
                  <Table.Tr key={one.id}>
                    <Table.Td style={{ overflowWrap: 'anywhere' }}>
                      <Group gap="xs">
                        <Text size="sm">{one.name}</Text>
                        {one.you ? <Mark>you</Mark> : null}
                      </Group>
                      <Text size="sm" c="dimmed">
                        {one.email}
                      </Text>
                    </Table.Td>
                    <Table.Td>{may ? <RoleChoice member={one} /> : roleWords[one.role].label}</Table.Td>
                    <Table.Td visibleFrom="sm">
                      <Moment at={one.joinedAt} dayOnly />
                    </Table.Td>
                    {may ? (
                      <Table.Td>
                        <MemberActs member={one} show={(password) => setMade({ for: one.email, password })} />
                      </Table.Td>
                    ) : null}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </Answer>
    </SettingsPage>
  )
}

function RoleChoice({ member }: { member: Member }) {
  const { act, busy } = useAct()
  const set = (role: string) => api.patch(`${path}/${member.id}`, { role })
  const change = (role: string | null) =>
    role &&
    role !== member.role &&
    act({
      run: () => set(role),
      done: `${member.name}: ${roleWords[role as Role].label}.`,
      undo: () => set(member.role),
      refresh: [path, '/api/v1/me'],
    })
  return (
    <Select
      aria-label={`Role of ${member.name}`}
      data={roleChoices}
      value={member.role}
      onChange={change}
      disabled={busy}
      allowDeselect={false}
      w={130}
    />
  )
}
