import type { ImportOutcome } from '@lanyard/contract/contacts.ts'
import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../../api/request.ts'
import { type ListPage, useApi } from '../../../api/use-api.ts'
import { useAct } from '../../../parts/use-act.tsx'
import type { ChosenFile } from './choose-file.tsx'
import { Imported } from './imported.tsx'
import { Rejections } from './rejections.tsx'

type RunImportProps = { file: ChosenFile; mapping: Record<string, string | null>; forget(): void }

/** Rehearses the import, shows what would come of it, and does it. */
export function RunImport({ file, mapping, forget }: RunImportProps) {
  const events = useApi<ListPage<{ id: string; name: string }>>('/api/v1/events', { limit: 200 })
  const [eventId, setEventId] = useState<string | null>(null)
  const [rehearsed, setRehearsed] = useState<ImportOutcome>()
  const [done, setDone] = useState<ImportOutcome>()
  const { act, busy } = useAct()
  const post = (dryRun: boolean) =>
    api.post<ImportOutcome>('/api/v1/imports', { content: file.content, name: file.name, mapping, eventId, dryRun })
  const rehearse = async () => setRehearsed(await act({ run: () => post(true) }))
  const perform = async () => {
    const outcome = await act({
      run: () => post(false),
      refresh: ['/api/v1/contacts', '/api/v1/imports', '/api/v1/companies', '/api/v1/funnel'],
    })
    if (outcome) setDone(outcome)
  }
  if (done) return <Imported outcome={done} forget={forget} />
  return (
    <Stack gap="sm">
      <Select
        label="The event they belong to"
        description="If there is one: it becomes the reason to write to them"
        placeholder="No event"
        data={(events.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={eventId}
        onChange={setEventId}
        searchable
        clearable
        maw={360}
      />
      {rehearsed ? <Rehearsal outcome={rehearsed} /> : null}
      <Group gap="xs">
        <Button
          variant={rehearsed ? 'default' : 'filled'}
          loading={busy && !rehearsed}
          disabled={busy}
          onClick={rehearse}
        >
          {rehearsed ? 'Check again' : 'Check the file'}
        </Button>
        {rehearsed ? (
          <Button onClick={perform} loading={busy} disabled={rehearsed.created + rehearsed.matched === 0}>
            Import {countOf(rehearsed.created + rehearsed.matched, 'row')}
          </Button>
        ) : (
          <Text size="sm" c="dimmed">
            Checking keeps nothing.
          </Text>
        )}
      </Group>
    </Stack>
  )
}

export const countOf = (count: number, word: string): string =>
  `${count.toLocaleString()} ${word}${count === 1 ? '' : 's'}`

function Rehearsal({ outcome }: { outcome: ImportOutcome }) {
  const { created, matched, rejected } = outcome
  return (
    <Stack gap="xs">
      <Text size="sm" role="status">
        <b>{countOf(created, 'new contact')}</b>, {matched.toLocaleString()} known already, {rejected.toLocaleString()}{' '}
        rejected.
        {matched > 0
          ? ' Those known already get what is missing of them; nothing that a person set is overwritten.'
          : ''}
      </Text>
      <Rejections rows={outcome.rejections} total={rejected} />
    </Stack>
  )
}
