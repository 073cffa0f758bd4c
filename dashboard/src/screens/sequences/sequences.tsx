import type { Sequence } from '@lanyard/contract/outreach.ts'
import { Button } from '@mantine/core'
import { IconPlus, IconRoute, IconTextPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useMay } from '../../api/account.ts'
import { Empty } from '../../parts/empty.tsx'
import { Page } from '../../parts/page.tsx'
import type { Filter } from '../../parts/record-list/filter-bar.tsx'
import { RecordList } from '../../parts/record-list/record-list.tsx'
import { FromFile } from './from-file.tsx'
import { sequenceActs } from './list-acts.tsx'
import { sequenceColumns } from './sequence-columns.tsx'

const filters: Filter[] = [
  {
    kind: 'choice',
    key: 'status',
    label: 'Status',
    fallback: 'draft,active,paused',
    options: [
      { value: 'draft,active,paused', label: 'Not archived' },
      { value: 'active', label: 'Active' },
      { value: 'draft', label: 'Draft' },
      { value: 'paused', label: 'Paused' },
      { value: 'archived', label: 'Archived' },
    ],
  },
]

/** What is written to whom, step by step. */
export function Sequences() {
  const mayWrite = useMay('admin', 'manager')
  const add = (
    <Button component={Link} to={'/sequences/new' as never} leftSection={<IconPlus size={16} aria-hidden />}>
      New sequence
    </Button>
  )
  return (
    <Page
      title="Sequences"
      about="A few messages in a row to one contact. An answer, a bounce or a booked meeting ends them."
      acts={
        <>
          <Button
            component={Link}
            to={'/sequences/snippets' as never}
            variant="default"
            leftSection={<IconTextPlus size={16} aria-hidden />}
          >
            Snippets
          </Button>
          {mayWrite ? (
            <>
              <FromFile />
              {add}
            </>
          ) : null}
        </>
      }
    >
      <RecordList<Sequence>
        path="/api/v1/sequences"
        words={['sequence', 'sequences']}
        columns={sequenceColumns}
        defaultSort="createdAt"
        filters={filters}
        csv="/api/v1/sequences.csv"
        {...(mayWrite ? { acts: sequenceActs } : {})}
        labelOf={(one) => one.name}
        empty={
          <Empty title="No sequences yet" icon={<IconRoute size={26} />} act={mayWrite ? add : undefined}>
            Write the first message and what follows when no answer comes. Nothing goes out before you activate it.
          </Empty>
        }
      />
    </Page>
  )
}
