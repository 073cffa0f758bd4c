import type { BasisActs, ContactBasis } from '@lanyard/contract/contact-bases.ts'
import type { ContactAnswer } from '@lanyard/contract/contacts.ts'
import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { api } from '../../../api/request.ts'
import { useList } from '../../../api/use-api.ts'
import { useToday } from '../../../api/use-now.ts'
import { Hint } from '../../../parts/hint.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { useAct } from '../../../parts/use-act.tsx'

const path = '/api/v1/contact-bases'
const refresh = [path, '/api/v1/messages', '/api/v1/message-counts']
const kinds = [
  { value: 'consent', label: 'Consent', source: 'Where and how they gave it' },
  { value: 'existing_customer', label: 'Existing customer', source: 'What they bought' },
  { value: 'legitimate_interest', label: 'Legitimate interest', source: 'Why it is legitimate' },
] as const
type Kind = (typeof kinds)[number]['value']

/** On what basis the contact is written to, where the law of their country asks for one. */
export function BasisPanel({ contact, mayWrite }: { contact: ContactAnswer; mayWrite: boolean }) {
  const bases = useList<ContactBasis>(path, { contactId: contact.id, withdrawn: 'false' }, 20)
  const [adding, setAdding] = useState(false)
  const { act, busy } = useAct()
  const items = bases.data?.pages.flatMap((page) => page.items) ?? []
  const withdraw = ({ kind, source, obtainedOn, endsOn }: ContactBasis) =>
    act({
      run: () => api.post<BasisActs>(`${path}/withdrawals`, { contactIds: [contact.id], kind }),
      done: 'Withdrawn. What leaned on it is held.',
      undo: () => api.post(path, { contactIds: [contact.id], kind, source, obtainedOn, endsOn }),
      refresh,
    })
  if (bases.isPending) return null
  return (
    <Panel
      title="Basis for writing"
      hint={
        <Hint about="basis">
          Some countries ask for consent before anybody is written to; see Settings, Country rules.
        </Hint>
      }
    >
      {items.length === 0 ? (
        <Text size="sm" c="dimmed">
          None is recorded.
        </Text>
      ) : null}
      {items.map((one) => (
        <Group key={one.id} justify="space-between" wrap="nowrap" align="flex-start">
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            <b>{kinds.find(({ value }) => value === one.kind)?.label}</b> since {one.obtainedOn}
            {one.endsOn ? ` until ${one.endsOn}` : ''}: {one.source}{' '}
            <Text span c="dimmed" inherit>
              ({one.recordedBy}, <Moment at={one.recordedAt} dayOnly />)
            </Text>
          </Text>
          {mayWrite ? (
            <Button size="xs" variant="default" disabled={busy} onClick={() => withdraw(one)}>
              Withdraw
            </Button>
          ) : null}
        </Group>
      ))}
      {mayWrite && !adding ? (
        <Button size="xs" variant="default" w="fit-content" onClick={() => setAdding(true)}>
          Record a basis
        </Button>
      ) : null}
      {adding ? <BasisForm contactId={contact.id} close={() => setAdding(false)} /> : null}
    </Panel>
  )
}

function BasisForm({ contactId, close }: { contactId: string; close(): void }) {
  const { act, busy } = useAct()
  const [kind, setKind] = useState<Kind>('consent')
  const [source, setSource] = useState('')
  const today = useToday()
  const [chosen, setChosen] = useState<string>()
  const obtainedOn = chosen ?? today ?? ''
  const [endsOn, setEndsOn] = useState('')
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const done = await act({
      run: async () => {
        await api.post<BasisActs>(path, { contactIds: [contactId], kind, source, obtainedOn, endsOn: endsOn || null })
        return true
      },
      done: 'Recorded. What waited for it goes on.',
      undo: () => api.post(`${path}/withdrawals`, { contactIds: [contactId], kind }),
      refresh,
    })
    if (done) close()
  }
  return (
    <form onSubmit={save}>
      <Stack gap="xs">
        <Select
          label="Basis"
          data={kinds.map(({ value, label }) => ({ value, label }))}
          value={kind}
          onChange={(next) => next && setKind(next as Kind)}
          allowDeselect={false}
        />
        <TextInput
          label={kinds.find(({ value }) => value === kind)!.source}
          required
          maxLength={1000}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label="Since"
          required
          value={obtainedOn}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label="Last day"
          description="Empty: until it is withdrawn"
          min={obtainedOn}
          value={endsOn}
          onChange={(event) => setEndsOn(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" size="xs" loading={busy}>
            Record
          </Button>
          <Button size="xs" variant="default" onClick={close}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
