import type { ContactFilter } from '@lanyard/contract/contacts.ts'
import type { EnrollmentResults, Sequence } from '@lanyard/contract/outreach.ts'
import { Alert, Button, Group, Modal, SegmentedControl, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/request.ts'
import { useAct } from '../../parts/use-act.tsx'
import { ByFilter, ByName } from './enroll-whom.tsx'
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

type Whom = { by: 'name' | 'filter'; chosen: Map<string, string>; filter: ContactFilter; after: string | undefined }

const nobody: Whom = { by: 'name', chosen: new Map(), filter: {}, after: undefined }

/** What enrolling them would lead to: once they are said, and typing has paused. */
function useOutlook(path: string, { by, chosen, filter, after }: Whom) {
  const search = filter.search?.trim()
  const parts = { ...filter, search: search || undefined }
  const isSaid = by === 'name' ? chosen.size > 0 : Object.values(parts).some(Boolean)
  const said = JSON.stringify(by === 'name' ? { contactIds: [...chosen.keys()] } : { filter: parts, after })
  const [settled] = useDebouncedValue(said, 200)
  const outlook = useQuery<EnrollmentResults>({
    queryKey: [path, 'dry', said],
    queryFn: () => api.post<EnrollmentResults>(path, { ...JSON.parse(said), dryRun: true }),
    enabled: isSaid && settled === said,
  })
  return { isSaid, outlook, foreseen: isSaid ? outlook.data : undefined }
}

function Choosing({ sequence, close }: Omit<EnrollDialogProps, 'opened'>) {
  const [whom, setWhom] = useState(nobody)
  const { act, busy } = useAct()
  const path = `/api/v1/sequences/${sequence.id}/enrollments`
  const { isSaid, outlook, foreseen } = useOutlook(path, whom)
  const good = foreseen?.items.filter((one) => one.ok).map((one) => one.contactId) ?? []
  const next = foreseen?.next ?? undefined
  const goOn = () => (next ? setWhom({ ...whom, after: next }) : close())
  const enroll = async () => {
    const done = await act<EnrollmentResults>({
      run: () => api.post(path, { contactIds: good }),
      done: ({ items }) => `${items.filter((one) => one.ok).length} enrolled.`,
      undo: ({ items }) => stopAll(items.flatMap((one) => one.enrollmentId ?? [])),
      refresh: touched,
    })
    if (done) goOn()
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
      <WhomFields whom={whom} change={setWhom} />
      {foreseen && whom.by === 'filter' ? (
        <Text size="sm" role="status">
          {sum(foreseen, good.length)}
        </Text>
      ) : null}
      {isSaid ? <EnrollmentOutlook of={outlook} /> : null}
      {foreseen?.items.length ? (
        <RehearsalPart sequenceId={sequence.id} contactIds={foreseen.items.map((one) => one.contactId)} />
      ) : null}
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        {next && good.length === 0 ? <Button onClick={goOn}>Look at the next ones</Button> : null}
        <Button disabled={good.length === 0 || sequence.status !== 'active'} loading={busy} onClick={enroll}>
          {good.length === 0 ? 'Enroll' : `Enroll ${good.length}`}
        </Button>
      </Group>
    </Stack>
  )
}

const WhomFields = ({ whom, change }: { whom: Whom; change: (whom: Whom) => void }) => (
  <>
    <SegmentedControl
      aria-label="How to choose contacts"
      data={[
        { value: 'name', label: 'By name' },
        { value: 'filter', label: 'All contacts that match' },
      ]}
      value={whom.by}
      onChange={(by) => change({ ...whom, by: by as Whom['by'] })}
    />
    {whom.by === 'name' ? (
      <ByName chosen={whom.chosen} change={(chosen) => change({ ...whom, chosen })} />
    ) : (
      <ByFilter filter={whom.filter} change={(filter) => change({ ...whom, filter, after: undefined })} />
    )}
  </>
)

function sum({ items, more }: EnrollmentResults, good: number): string {
  if (items.length === 0) return 'No contact matches.'
  const rest = more > 0 ? ` ${more.toLocaleString()} more match: they come after these.` : ''
  return `${good.toLocaleString()} of ${items.length.toLocaleString()} would be enrolled.${rest}`
}

/** As many at once as the API takes. */
async function stopAll(ids: string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += 500)
    await api.post('/api/v1/enrollments/stops', { ids: ids.slice(from, from + 500) })
}
