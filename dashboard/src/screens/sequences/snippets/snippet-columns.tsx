import type { Snippet } from '@lanyard/contract/outreach-snippets.ts'
import { Text } from '@mantine/core'
import { Moment } from '../../../parts/moment.tsx'
import { RecordLink } from '../../../parts/record-link.tsx'
import type { Column } from '../../../parts/record-list/record-list.tsx'

export const snippetColumns: Column<Snippet>[] = [
  {
    key: 'name',
    title: 'Name',
    sort: 'name',
    width: 200,
    render: (one) => (
      <RecordLink to="/sequences/snippets" search={{ snippet: one.id }} fw={600} size="sm">
        {one.name}
      </RecordLink>
    ),
  },
  {
    key: 'text',
    title: 'Text',
    render: (one) => (
      <Text size="sm" lineClamp={2} style={{ overflowWrap: 'anywhere' }}>
        {one.text}
      </Text>
    ),
  },
  { key: 'usedBy', title: 'In use', from: 'sm', width: 190, render: (one) => <Text size="sm">{useWords(one)}</Text> },
  {
    key: 'changedAt',
    title: 'Changed',
    sort: 'changedAt',
    from: 'lg',
    width: 150,
    render: (one) => <Moment at={one.changedAt} />,
  },
]

function useWords({ usedBy: { sequences, snippets }, removedAt }: Snippet): string {
  if (removedAt) return 'Deleted'
  const parts = [
    sequences.length > 0 ? `${sequences.length} ${sequences.length === 1 ? 'sequence' : 'sequences'}` : '',
    snippets.length > 0 ? `${snippets.length} ${snippets.length === 1 ? 'snippet' : 'snippets'}` : '',
  ].filter(Boolean)
  return parts.join(', ') || 'Nobody uses it'
}
