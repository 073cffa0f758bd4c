import type { ContactRow } from '@lanyard/contract/contacts.ts'
import type { EnrollmentResults, Sequence } from '@lanyard/contract/outreach.ts'
import { Alert, Button, Group, Modal, MultiSelect, Stack } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/request.ts'
import { type ListPage, useApi } from '../../api/use-api.ts'
import { useAct } from '../../parts/use-act.tsx'
import { labelOf } from './contact-choice.tsx'
import { EnrollmentOutlook } from './enrollment-outlook.tsx'
import { RehearsalPart } from './rehearsal.tsx'
import { touched } from './words.ts'

type EnrollDialogProps = { sequence: Sequence; opened: boolean; close: () => void }

/** Chooses contacts, says who would be in and who not and why, and then enrolls. */
export function EnrollDialog({ sequence, opened, close }: EnrollDialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={`Enroll contacts in "${sequence.name}"`}
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Choosing sequence={sequence} close={close} />
    </Modal>
  )
}

function Choosing({ sequence, close }: Omit<EnrollDialogProps, 'opened'>) {
  const [chosen, setChosen] = useState<Map<string, string>>(new Map())
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 200)
  const found = useApi<ListPage<ContactRow>>('/api/v1/contacts', { search, limit: 50 })
  const { act, busy } = useAct()
  const path = `/api/v1/sequences/${sequence.id}/enrollments`
  const contactIds = [...chosen.keys()]
  const outlook = useQuery<EnrollmentResults>({
    queryKey: [path, 'dry', contactIds],
    queryFn: () => api.post<EnrollmentResults>(path, { contactIds, dryRun: true }),
    enabled: contactIds.length > 0,
  })
  const offered = new Map([...chosen, ...(found.data?.items ?? []).map((one) => [one.id, labelOf(one)] as const)])
  const good = outlook.data?.items.filter((one) => one.ok) ?? []
  const enroll = async () => {
    const done = await act<EnrollmentResults>({
      run: () => api.post(path, { contactIds: good.map((one) => one.contactId) }),
      done: ({ items }) => `${items.filter((one) => one.ok).length} enrolled.`,
      undo: ({ items }) =>
        api.post('/api/v1/enrollments/stops', { ids: items.flatMap((one) => one.enrollmentId ?? []) }),
      refresh: touched,
    })
    if (done) close()
  }
  return (
    <Stack gap="md">
      {sequence.status === 'active' ? null : (
        <Alert
          styles={{ title: { color: 'var(--mantine-color-bright)' } }}
          color="yellow"
          variant="light"
          title="The sequence is not active"
        >
          You can see who would be enrolled. Activate it to enroll them.
        </Alert>
      )}
      <MultiSelect
        label="Contacts"
        placeholder={chosen.size === 0 ? 'Type a name, title or address' : ''}
        data-autofocus
        data={[...offered].map(([id, name]) => ({ value: id, label: name }))}
        value={contactIds}
        onChange={(ids) => setChosen(new Map(ids.map((id) => [id, offered.get(id) ?? id])))}
        searchable
        searchValue={typed}
        onSearchChange={setTyped}
        filter={({ options }) => options}
        nothingFoundMessage="Nobody of that name"
        maxValues={500}
        hidePickedOptions
      />
      {chosen.size > 0 ? <EnrollmentOutlook of={outlook} /> : null}
      {chosen.size > 0 ? <RehearsalPart sequenceId={sequence.id} contactIds={contactIds} /> : null}
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button disabled={good.length === 0 || sequence.status !== 'active'} loading={busy} onClick={enroll}>
          {good.length === 0 ? 'Enroll' : `Enroll ${good.length}`}
        </Button>
      </Group>
    </Stack>
  )
}
