import type { Failure } from '@lanyard/contract/operations.ts'
import { Group, Text } from '@mantine/core'
import { RecordLink } from '../../parts/record-link.tsx'

type Kind = Failure['subjects'][number]['kind']

/** Where a record of each kind is shown; others have no screen of their own. */
const screens: Partial<Record<Kind, { word: string; to: (id: string) => string }>> = {
  event: { word: 'event', to: (id) => `/events/${id}` },
  company: { word: 'company', to: (id) => `/companies/${id}` },
  contact: { word: 'contact', to: (id) => `/contacts/${id}` },
  message: { word: 'message', to: (id) => `/messages/${id}` },
  conversation: { word: 'conversation', to: (id) => `/conversations/${id}` },
  scan: { word: 'scan', to: (id) => `/events/scans/${id}` },
  meeting: { word: 'meeting', to: (id) => `/meetings/${id}` },
}

/** Links to the records a job was to work on. */
export function Subjects({ of, most = 20 }: { of: Failure; most?: number }) {
  const shown = of.subjects.filter((one) => one.kind in screens)
  if (shown.length === 0)
    return (
      <Text size="sm" c="dimmed">
        –
      </Text>
    )
  return (
    <Group gap={6} fz="sm">
      {shown.slice(0, most).map(({ kind, id }) => (
        <RecordLink key={id} to={screens[kind]!.to(id)}>
          {screens[kind]!.word}
          {numberOf(id, kind, shown)}
        </RecordLink>
      ))}
      {shown.length > most ? (
        <Text size="sm" c="dimmed">
          and {shown.length - most} more
        </Text>
      ) : null}
    </Group>
  )
}

/** " 2" for the second of several of its kind; nothing for the only one. */
function numberOf(id: string, kind: Kind, all: Failure['subjects']): string {
  const alike = all.filter((one) => one.kind === kind)
  return alike.length > 1 ? ` ${alike.findIndex((one) => one.id === id) + 1}` : ''
}
