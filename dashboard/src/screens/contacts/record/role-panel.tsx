import type { ContactAnswer } from '@lanyard/contract/contacts.ts'
import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Facts } from '../../../parts/facts.tsx'
import { Hint } from '../../../parts/hint.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { RoleFields } from '../role-fields.tsx'
import { useRoleActs } from '../use-role-acts.ts'
import { departments, percent, roleReason, seniorities } from '../words.ts'

type RolePanelProps = { contact: ContactAnswer; mayWrite: boolean }

/** Why this person: the role, how sure it is, and what it was read from. */
export function RolePanel({ contact, mayWrite }: RolePanelProps) {
  const [editing, setEditing] = useState(false)
  return (
    <Panel title="Why this person" hint={<RoleHint />}>
      <Facts
        rows={[
          ['Department', contact.department && departments[contact.department]],
          ['Seniority', contact.seniority && seniorities[contact.seniority]],
          ['Decides', contact.decisionMaker ? 'Yes' : 'No'],
          ['How sure', <Confidence key="sure" contact={contact} />],
          [
            'Because',
            roleReason(contact.titleReason) ?? (contact.title ? null : 'No title is known to read a role from'),
          ],
        ]}
      />
      {mayWrite ? (
        editing ? (
          <CorrectRole contact={contact} close={() => setEditing(false)} />
        ) : (
          <RoleButtons contact={contact} edit={() => setEditing(true)} />
        )
      ) : null}
    </Panel>
  )
}

function Confidence({ contact: { titleConfidence } }: { contact: ContactAnswer }) {
  if (titleConfidence === null) return null
  const color = titleConfidence < 0.6 ? 'orange' : titleConfidence < 0.8 ? 'yellow' : 'green'
  return (
    <Group gap="xs" wrap="nowrap">
      <Progress value={titleConfidence * 100} w={80} color={color} aria-label="How sure the role is" />
      {percent(titleConfidence)}
    </Group>
  )
}

function RoleButtons({ contact, edit }: { contact: ContactAnswer; edit: () => void }) {
  const { confirm, reread, busy } = useRoleActs()
  return (
    <Group gap="xs">
      {contact.roleByHand || contact.department === null ? null : (
        <Button size="xs" variant="light" disabled={busy} onClick={() => confirm(contact)}>
          It is right
        </Button>
      )}
      <Button size="xs" variant="default" onClick={edit}>
        Correct it
      </Button>
      {contact.roleByHand ? (
        <Button size="xs" variant="default" disabled={busy} onClick={() => reread(contact)}>
          Read from the title again
        </Button>
      ) : null}
    </Group>
  )
}

function CorrectRole({ contact, close }: { contact: ContactAnswer; close: () => void }) {
  const { department, seniority, decisionMaker } = contact
  const [role, setRole] = useState({ department, seniority, decisionMaker })
  const { correct, busy } = useRoleActs()
  const save = async () => {
    if (await correct(contact, role)) close()
  }
  return (
    <Stack gap="sm">
      <RoleFields role={role} change={setRole} of={contact.fullName} />
      <Text size="sm" c="dimmed">
        What you set stays, whatever a source says later.
      </Text>
      <Group gap="xs">
        <Button size="xs" loading={busy} onClick={save}>
          Save role
        </Button>
        <Button size="xs" variant="default" onClick={close}>
          Cancel
        </Button>
      </Group>
    </Stack>
  )
}

const RoleHint = () => (
  <Hint about="roles">
    Department and seniority are read out of the title by rules that know nine languages. Who decides follows from both.
    Sequences choose whom to enroll by them.
  </Hint>
)
