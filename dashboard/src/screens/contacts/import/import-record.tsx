import type { ImportOutcome } from '@lanyard/contract/contacts.ts'
import { Button, Group } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useMay } from '../../../api/account.ts'
import { useApi } from '../../../api/use-api.ts'
import { Answer } from '../../../parts/answer.tsx'
import { Facts } from '../../../parts/facts.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Page } from '../../../parts/page.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { ImportRows } from './import-rows.tsx'
import { fieldLabels, importStatuses } from './import-words.ts'
import { UndoImport } from './undo-import.tsx'

/** One imported file: what became of every row. */
export function ImportRecord() {
  const { id } = useParams({ strict: false }) as { id: string }
  const found = useApi<ImportOutcome>(`/api/v1/imports/${id}`)
  return (
    <Page
      title={found.data ? `Import of ${found.data.name}` : 'Import'}
      back={{ to: '/contacts/import', label: 'Imports' }}
      acts={found.data ? <Acts outcome={found.data} /> : null}
    >
      <Answer of={found} lines={8}>
        {(outcome) => (
          <>
            <Panel title="The file">
              <Facts
                rows={[
                  ['Imported', <Moment key="at" at={outcome.createdAt} />],
                  ['Status', importStatuses[outcome.status]],
                  ['New', outcome.created.toLocaleString()],
                  ['Known already', outcome.matched.toLocaleString()],
                  ['Rejected', outcome.rejected.toLocaleString()],
                  ['Columns', columnsOf(outcome)],
                ]}
              />
            </Panel>
            <ImportRows id={id} headers={outcome.headers} />
          </>
        )}
      </Answer>
    </Page>
  )
}

function Acts({ outcome }: { outcome: ImportOutcome }) {
  const mayWrite = useMay('admin', 'manager', 'rep')
  return (
    <Group gap="xs">
      {outcome.rejected > 0 ? (
        <Button
          size="xs"
          variant="default"
          component="a"
          href={`/api/v1/imports/${outcome.id}/rejections.csv`}
          download
        >
          Rejected rows as CSV
        </Button>
      ) : null}
      {mayWrite && outcome.status === 'done' ? <UndoImport id={outcome.id!} /> : null}
    </Group>
  )
}

const columnsOf = ({ mapping, headers }: ImportOutcome): string =>
  (Object.entries(mapping) as [keyof typeof fieldLabels, string][])
    .toSorted(([, a], [, b]) => headers.indexOf(a) - headers.indexOf(b))
    .map(([field, column]) => `${column} is ${fieldLabels[field].toLowerCase()}`)
    .join('; ')
