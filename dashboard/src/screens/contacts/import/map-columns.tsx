import type { ImportField, ImportPreview } from '@lanyard/contract/contacts.ts'
import { Group, Select, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../api/request.ts'
import { Answer } from '../../../parts/answer.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { type ChosenFile, readFile } from './choose-file.tsx'
import { ColumnTable } from './column-table.tsx'
import { type Encoding, encodings } from './decode-file.ts'
import { OtherFile } from './import-contacts.tsx'
import { RunImport } from './run-import.tsx'

/** How much of a file is looked at for the preview. */
const beginning = 200_000

type MapColumnsProps = { file: ChosenFile; change(file: ChosenFile): void; forget(): void }

/** Shows what each column is taken for, to be corrected, and goes on to the rehearsal. */
export function MapColumns({ file, change, forget }: MapColumnsProps) {
  const preview = useQuery({
    queryKey: ['/api/v1/import-previews', file.key],
    queryFn: () => api.post<ImportPreview>('/api/v1/import-previews', { content: file.content.slice(0, beginning) }),
    retry: false,
  })
  return (
    <Panel title="2. What the columns are" acts={<OtherFile forget={forget} />}>
      <Group gap="sm" align="flex-end">
        <Text size="sm" style={{ flex: '1 1 200px' }}>
          <b>{file.name}</b>, {Math.max(0, file.content.trim().split('\n').length - 1)} rows
        </Text>
        <Select
          label="Letters are written in"
          description="Change this where names look garbled"
          size="xs"
          w={230}
          data={encodings}
          value={file.encoding}
          allowDeselect={false}
          onChange={(encoding) => change(readFile(file.name, file.bytes, encoding as Encoding))}
        />
      </Group>
      <Answer of={preview} lines={6}>
        {(known) => <Mapped key={file.key} file={file} preview={known} forget={forget} />}
      </Answer>
    </Panel>
  )
}

type MappedProps = { file: ChosenFile; preview: ImportPreview; forget(): void }

function Mapped({ file, preview, forget }: MappedProps) {
  const [fields, setFields] = useState(preview.columns.map((column) => column.field))
  const choose = (at: number, field: ImportField | null) =>
    // A field is one column: chosen here, it is let go elsewhere.
    setFields(fields.map((known, index) => (index === at ? field : known === field ? null : known)))
  const lacking = whatLacks(fields)
  return (
    <>
      <ColumnTable columns={preview.columns} fields={fields} choose={choose} />
      {lacking ? (
        <Text size="sm" c="red" role="alert">
          {lacking}
        </Text>
      ) : (
        <RunImport key={fields.join()} file={file} mapping={mappingOf(preview, fields)} forget={forget} />
      )}
    </>
  )
}

function whatLacks(fields: readonly (ImportField | null)[]): string | undefined {
  const has = (...some: ImportField[]) => some.some((field) => fields.includes(field))
  if (!has('fullName', 'firstName', 'lastName')) return 'Say which column holds the name.'
  if (!has('company', 'website', 'email'))
    return 'Say which column holds the company, its website or an address at work.'
  return undefined
}

/** Every field is said, so that nothing is guessed behind the person's back: null for those that no column holds. */
function mappingOf(preview: ImportPreview, fields: readonly (ImportField | null)[]): Record<string, string | null> {
  const guessed = preview.columns.flatMap(({ field }) => (field ? [[field, null] as const] : []))
  const chosen = preview.columns.flatMap(({ name }, at) => (fields[at] ? [[fields[at], name] as const] : []))
  return Object.fromEntries([...guessed, ...chosen])
}
