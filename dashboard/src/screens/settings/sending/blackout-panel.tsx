import type { Blackout, BlackoutDays } from '@lanyard/contract/outreach-calendar.ts'
import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useMay } from '../../../api/account.ts'
import { ApiError, api } from '../../../api/request.ts'
import { Hint } from '../../../parts/hint.tsx'
import { formatDays } from '../../../parts/moment.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { useAct } from '../../../parts/use-act.tsx'

const path = '/api/v1/blackout-days'
const changes = [path, '/api/v1/changes', '/api/v1/messages', '/api/v1/schedule']

/** Days of the organisation's own on which nothing goes out: its holidays, a trade fair, a freeze. */
export function BlackoutPanel({ found }: { found: BlackoutDays }) {
  const may = useMay('admin', 'manager')
  const { act, busy } = useAct()
  const days = found.days.toSorted((a, b) => a.from.localeCompare(b.from))
  const put = (next: Blackout[]) => api.put(path, { days: next })
  const set = (next: Blackout[], done: string) =>
    act({ run: () => put(next), done, undo: () => put(found.days), refresh: changes })
  return (
    <Panel
      title="Days without mail"
      hint={
        <Hint about="days without mail">
          Days of the recipient’s calendar. Nothing is planned on them, what is planned already moves to the next day
          that is free. Public holidays of the recipient’s country are kept free without being listed here.
        </Hint>
      }
    >
      {days.length === 0 ? (
        <Text size="sm" c="dimmed">
          None besides the public holidays of the recipient’s country.
        </Text>
      ) : (
        <Stack gap={4} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
          {days.map((one) => (
            <Group key={`${one.from} ${one.to} ${one.name}`} component="li" gap="sm" wrap="nowrap">
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                {formatDays(one.from, one.to)}
                {one.name ? `: ${one.name}` : ''}
              </Text>
              {may ? (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  loading={busy}
                  aria-label={`Write again: ${one.name ?? formatDays(one.from, one.to)}`}
                  onClick={() =>
                    set(
                      days.filter((other) => other !== one),
                      'Mail goes out on these days again.',
                    )
                  }
                >
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              ) : null}
            </Group>
          ))}
        </Stack>
      )}
      {may ? <AddDays add={(one) => put([...days, one])} undo={() => put(found.days)} /> : null}
    </Panel>
  )
}

function AddDays({ add, undo }: { add(one: Blackout): Promise<unknown>; undo(): Promise<unknown> }) {
  const { act, busy } = useAct()
  const [days, setDays] = useState({ from: '', to: '', name: '' })
  const [error, setError] = useState<string>()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setError(undefined)
    const to = days.to || days.from
    if (to < days.from) return setError('It ends before it begins.')
    return act({
      run: () =>
        add({ from: days.from, to, name: days.name.trim() || null }).catch((problem) => {
          if (problem instanceof ApiError) setError(Object.values(problem.fields)[0])
          throw problem
        }),
      done: 'Nothing goes out on these days.',
      undo,
      refresh: changes,
    })
  }
  const field = (name: keyof typeof days, label: string, type: string, width: number) => (
    <TextInput
      {...{ label, type, required: name === 'from', maxLength: 100, w: { base: '100%', xs: width } }}
      value={days[name]}
      onChange={(event) => setDays({ ...days, [name]: event.currentTarget.value })}
      error={name === 'to' && error}
    />
  )
  return (
    <form onSubmit={submit}>
      <Group align="flex-end" gap="sm">
        {field('from', 'First day', 'date', 160)}
        {field('to', 'Last day', 'date', 160)}
        {field('name', 'What it is', 'text', 220)}
        <Button type="submit" variant="default" loading={busy} leftSection={<IconPlus size={16} aria-hidden />}>
          Add
        </Button>
      </Group>
    </form>
  )
}
