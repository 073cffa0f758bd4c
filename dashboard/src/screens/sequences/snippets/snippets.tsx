import type { Snippet } from '@lanyard/contract/outreach-snippets.ts'
import { Button } from '@mantine/core'
import { IconPlus, IconTextPlus } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMay } from '../../../api/account.ts'
import { Empty } from '../../../parts/empty.tsx'
import { Page } from '../../../parts/page.tsx'
import type { Filter } from '../../../parts/record-list/filter-bar.tsx'
import { RecordList } from '../../../parts/record-list/record-list.tsx'
import { snippetColumns } from './snippet-columns.tsx'
import { SnippetDrawer } from './snippet-drawer.tsx'

const filters: Filter[] = [
  { key: 'removed', label: 'Deleted', kind: 'choice', options: [{ value: 'true', label: 'Deleted ones' }] },
]

/** Texts that are written once and put into many messages by name. */
export function Snippets() {
  const mayWrite = useMay('admin', 'manager')
  const search = useSearch({ strict: false }) as Record<string, string | undefined>
  const navigate = useNavigate()
  const open = (id: string | undefined) => navigate({ to: '.', search: { ...search, snippet: id } as never })
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => open('new')}>
      New snippet
    </Button>
  )
  return (
    <Page
      title="Snippets"
      back={{ to: '/sequences', label: 'Sequences' }}
      about="Texts that are written once and put into steps and messages by name: a foot, a reference, what you offer this season."
      acts={mayWrite ? add : null}
    >
      <RecordList<Snippet>
        path="/api/v1/snippets"
        words={['snippet', 'snippets']}
        columns={snippetColumns}
        defaultSort="name"
        searchLabel="Search by name or text"
        filters={filters}
        labelOf={(one) => one.name}
        onOpen={(one) => open(one.id)}
        empty={
          <Empty title="No snippets yet" icon={<IconTextPlus size={26} />} act={mayWrite ? add : undefined}>
            What several messages say in the same words is written once, as a snippet. Change it, and all that is
            planned with it changes.
          </Empty>
        }
      />
      <SnippetDrawer id={search['snippet']} close={() => open(undefined)} />
    </Page>
  )
}
