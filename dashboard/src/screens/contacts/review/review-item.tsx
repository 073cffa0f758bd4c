import type { ContactRow } from '@lanyard/contract/contacts.ts'
import { Badge, Button, Group, Stack, Text } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { RecordLink } from '../../../parts/record-link.tsx'
import { type Role, RoleFields } from '../role-fields.tsx'
import { percent, roleReason, roleWords } from '../words.ts'

type ReviewItemProps = {
  contact: ContactRow
  inTurn: boolean
  editing: boolean
  busy: boolean
  mayWrite: boolean
  take(): void
  edit(on: boolean): void
  confirm(): void
  correct(role: Role): void
}

/** A title, the role that was read from it, and what can be said to that. */
export function ReviewItem(props: ReviewItemProps) {
  const { contact, inTurn, editing, mayWrite } = props
  return (
    <Stack gap={6}>
      <Group justify="space-between" gap="xs" align="flex-start">
        <div style={{ flex: '1 1 260px', minWidth: 0 }} onPointerDown={inTurn ? undefined : props.take}>
          <Text fw={600}>{contact.title ?? 'No title'}</Text>
          <Text size="sm">
            <RecordLink to={`/contacts/${contact.id}`}>{contact.fullName}</RecordLink> at{' '}
            <RecordLink to={`/companies/${contact.companyId}`}>{contact.companyName ?? 'a deleted company'}</RecordLink>
          </Text>
        </div>
        <div style={{ flex: '1 1 220px' }}>
          <Group gap={6}>
            <Text size="sm" fw={600}>
              {roleWords(contact)}
            </Text>
            {contact.decisionMaker ? (
              <Badge size="sm" variant="light">
                decides
              </Badge>
            ) : null}
            <Badge size="sm" variant="light" color={(contact.titleConfidence ?? 0) < 0.6 ? 'orange' : 'yellow'}>
              {percent(contact.titleConfidence)} sure
            </Badge>
          </Group>
          {contact.titleReason ? (
            <Text size="sm" c="dimmed">
              {roleReason(contact.titleReason)}
            </Text>
          ) : null}
        </div>
        {mayWrite && !editing ? (
          <Group gap="xs">
            <Button size="xs" variant={inTurn ? 'filled' : 'light'} disabled={props.busy} onClick={props.confirm}>
              It is right
            </Button>
            <Button size="xs" variant="default" onClick={() => props.edit(true)}>
              Correct
            </Button>
          </Group>
        ) : null}
      </Group>
      {editing ? <Correct {...props} /> : null}
    </Stack>
  )
}

function Correct({ contact, busy, edit, correct }: ReviewItemProps) {
  const { department, seniority, decisionMaker } = contact
  const [role, setRole] = useState<Role>({ department, seniority, decisionMaker })
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape') edit(false)
  }
  return (
    <form
      onKeyDown={leave}
      onSubmit={(event) => {
        event.preventDefault()
        correct(role)
      }}
    >
      <Group gap="sm" align="flex-end">
        <RoleFields role={role} change={setRole} first={first} of={contact.fullName} />
        <Button size="sm" type="submit" loading={busy}>
          Save role
        </Button>
        <Button size="sm" variant="default" onClick={() => edit(false)}>
          Cancel
        </Button>
      </Group>
    </form>
  )
}
