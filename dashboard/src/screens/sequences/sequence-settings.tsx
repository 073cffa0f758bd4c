import type { Sequence } from '@lanyard/contract/outreach.ts'
import { Button, Group, Paper, Stack } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '../../api/account.ts'
import { api } from '../../api/request.ts'
import { useAct } from '../../parts/use-act.tsx'
import { SettingsFields, type SettingsValues, settingsOf, toChanges } from './settings-fields.tsx'
import { touched } from './words.ts'

/** How a sequence behaves: whom it takes, when it writes, and whether a person reads first. */
export function SequenceSettings({ sequence }: { sequence: Sequence }) {
  const readOnly = !useMay('admin', 'manager') || sequence.status === 'archived'
  const before = settingsOf(sequence)
  const [values, setValues] = useState<SettingsValues>(before)
  const { act, busy } = useAct()
  const changed = JSON.stringify(values) !== JSON.stringify(before)
  const path = `/api/v1/sequences/${sequence.id}`
  const save = () =>
    act({
      run: () => api.patch(path, toChanges(values)),
      done: 'The settings were saved.',
      undo: () => api.patch(path, toChanges(before)),
      refresh: touched,
    })
  return (
    <Paper withBorder p="md" maw={760}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Stack gap="md">
          <SettingsFields sequenceId={sequence.id} values={values} change={setValues} disabled={readOnly} />
          {readOnly ? null : (
            <Group justify="flex-end">
              <Button type="submit" disabled={!changed || !values.name.trim()} loading={busy}>
                Save settings
              </Button>
            </Group>
          )}
        </Stack>
      </form>
    </Paper>
  )
}
