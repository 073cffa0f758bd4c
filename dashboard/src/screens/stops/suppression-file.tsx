import type { SuppressionImport } from '@lanyard/contract/suppressions.ts'
import { Button, FileInput, Group, Modal, ScrollArea, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { ApiError, api } from '../../api/request.ts'
import { PlainTable } from '../../parts/plain-table.tsx'
import { useAct } from '../../parts/use-act.tsx'
import { decode, guessEncoding } from '../contacts/import/decode-file.ts'
import { touchedByStops } from './use-lift.ts'
import { rowReasons } from './words.ts'

const path = '/api/v1/suppression-imports'

/** More the API does not take in at once, and reading it would only keep the page busy. */
const mostBytes = 1_000_000

function whatIsWrong({ size }: File): string | undefined {
  if (size === 0) return 'The file is empty.'
  return size > mostBytes
    ? 'The file is larger than 1 MB. Split it, and take in the parts one after the other.'
    : undefined
}

/** What the API says of the content reads on from "The file". */
function explain(problem: unknown): string {
  if (!(problem instanceof ApiError)) return 'The file could not be read.'
  const { content } = problem.fields
  return content ? `The file ${content}.` : problem.message
}

/** Takes in a list of whom never to write to: says first what would become of each row, then does it. */
export function SuppressionFile({ close }: { close(): void }) {
  const { act, busy } = useAct()
  // What was read and what would become of it belong together, whichever of two files is answered first.
  const [read, setRead] = useState<{ content: string; outlook: SuppressionImport }>()
  const [error, setError] = useState<string>()
  const choose = async (file: File | null) => {
    setRead(undefined)
    const wrong = file ? whatIsWrong(file) : undefined
    setError(wrong)
    if (!file || wrong) return
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      const content = decode(bytes, guessEncoding(bytes))
      setRead({ content, outlook: await api.post<SuppressionImport>(path, { content, dryRun: true }) })
    } catch (problem) {
      setError(explain(problem))
    }
  }
  const save = async () => {
    const done = await act({
      run: () => api.post<SuppressionImport>(path, { content: read!.content }),
      done: ({ suppressed }) => `${countOf(suppressed)} never written to again.`,
      refresh: touchedByStops,
    })
    if (done) close()
  }
  return (
    <Modal opened onClose={close} size="lg" title="Never write to a list" closeButtonProps={{ 'aria-label': 'Close' }}>
      <Stack gap="md">
        <Text size="sm">
          A CSV file with a column of addresses, domains or company ids, such as the unsubscribes of the tool you used
          before. What it lists stays stopped also after the person is erased, and a person can’t lift it.
        </Text>
        <FileInput
          label="File"
          placeholder="Choose a CSV file"
          accept=".csv,.txt,text/csv,text/plain"
          clearable
          clearButtonProps={{ 'aria-label': 'Choose no file' }}
          onChange={choose}
          error={error}
        />
        {read ? <Outlook of={read.outlook} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button color="red" loading={busy} disabled={!read?.outlook.suppressed} onClick={save}>
            {read?.outlook.suppressed ? `Never write to ${countOf(read.outlook.suppressed)}` : 'Never write to them'}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

const countOf = (count: number) => (count === 1 ? '1 entry' : `${count.toLocaleString()} entries`)

function Outlook({ of }: { of: SuppressionImport }) {
  const wrong = of.rows.filter((row) => row.outcome === 'rejected')
  return (
    <Stack gap="xs" role="status">
      <Text size="sm">
        {of.suppressed} new, {of.known} known already, {of.rejected} not to be read.
      </Text>
      {wrong.length > 0 ? (
        <ScrollArea.Autosize mah={220}>
          <PlainTable label="Rows that can not be read">
            <thead>
              <tr>
                <th scope="col">Line</th>
                <th scope="col">Says</th>
                <th scope="col">Why not</th>
              </tr>
            </thead>
            <tbody>
              {wrong.map((row) => (
                <tr key={row.line}>
                  <td>{row.line}</td>
                  <td style={{ overflowWrap: 'anywhere' }}>{row.value}</td>
                  <td>{rowReasons[row.reason ?? ''] ?? row.reason}</td>
                </tr>
              ))}
            </tbody>
          </PlainTable>
        </ScrollArea.Autosize>
      ) : null}
    </Stack>
  )
}
