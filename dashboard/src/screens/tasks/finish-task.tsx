import type { Task } from '@lanyard/contract/outreach-tasks.ts'
import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '../../api/account.ts'
import { ApiError } from '../../api/request.ts'
import { type Bulk, runBulk } from '../../parts/record-list/run-bulk.ts'
import { useAct } from '../../parts/use-act.tsx'
import { reopening } from './task-acts.tsx'
import { outcomesOf, touched } from './words.ts'

/** Says how it went, skips it, or opens it again. */
export function FinishTask({ task }: { task: Task }) {
  const mayWrite = useMay('admin', 'manager', 'rep')
  const [note, setNote] = useState('')
  const { act, busy } = useAct()
  if (!mayWrite || task.state === 'cancelled') return null
  const perform = (what: Bulk, done: string, undo?: Bulk) =>
    act({
      run: async () => {
        const { items } = await runBulk(what, [task.id])
        if (items[0] && !items[0].ok)
          throw new ApiError(409, { detail: 'That did not work: the sequence has gone on.' })
      },
      done,
      ...(undo ? { undo: () => runBulk(undo, [task.id]) } : {}),
      refresh: touched,
    })
  if (task.state !== 'open') {
    return (
      <Button variant="default" loading={busy} onClick={() => perform(reopening, 'The task is open again.')}>
        Open again
      </Button>
    )
  }
  const noted = note.trim() ? { note: note.trim() } : {}
  return (
    <Stack gap="xs">
      <Textarea
        label="Note"
        autosize
        minRows={2}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Group gap="xs">
        {outcomesOf[task.kind].map(([outcome, label], index) => (
          <Button
            key={outcome}
            variant={index === 0 ? 'filled' : 'default'}
            disabled={busy}
            onClick={() =>
              perform(
                { path: '/api/v1/tasks/completions', body: { outcome, ...noted } },
                'The task is done. The sequence goes on.',
                reopening,
              )
            }
          >
            {label}
          </Button>
        ))}
        <Button
          variant="subtle"
          disabled={busy}
          onClick={() => perform({ path: '/api/v1/tasks/skips', body: noted }, 'The task is skipped.', reopening)}
        >
          Skip
        </Button>
      </Group>
    </Stack>
  )
}
