import type { SuppressionImport } from '@lanyard/contract/suppressions.ts'
import { Button, FileInput, Group, Modal, ScrollArea, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../api/request.ts'
import { Failure } from '../../parts/failure.tsx'
import { PlainTable } from '../../parts/plain-table.tsx'
import { useAct } from '../../parts/use-act.tsx'
import { touchedByStops } from './use-lift.ts'
import { rowReasons } from './words.ts'

const path = '/api/v1/suppression-imports'

/** Takes in a list of whom never to write to: says first what would become of each row, then does it. */
export function SuppressionFile({ close }: { close(): void }) {
  const { act, busy } = useAct()
  const [content, setContent] = useState('')
  const [outlook, setOutlook] = useState<SuppressionImport>()
  const [error, setError] = useState<unknown>()
  const choose = async (file: File | null) => {
    setOutlook(undefined)
    setError(undefined)
    if (!file) return
    try {
      const text = await file.text()
      setContent(text)
      setOutlook(await api.post<SuppressionImport>(path, { content: text, dryRun: true }))
    } catch (problem) {
      setError(problem)
    }
  }
  const save = async () => {
    const done = await act({
      run: () => api.post<SuppressionImport>(path, { content }),
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
        />
        {error ? <Failure error={error} /> : null}
        {outlook ? <Outlook of={outlook} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button color="red" loading={busy} disabled={!outlook?.suppressed} onClick={save}>
            {outlook?.suppressed ? `Never write to ${countOf(outlook.suppressed)}` : 'Never write to them'}
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
