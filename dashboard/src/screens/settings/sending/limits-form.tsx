import type { SendingLimits as Limits, SendingLimitsAnswer } from '@lanyard/contract/sending-limits.ts'
import { Button, Group, NumberInput, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMay } from '../../../api/account.ts'
import { ApiError, api } from '../../../api/request.ts'
import { Panel } from '../../../parts/panel.tsx'
import { useAct } from '../../../parts/use-act.tsx'
import { Adjustable } from '../adjustable.tsx'
import { Note } from '../note.tsx'

const path = '/api/v1/sending-limits'
const changes = [path, '/api/v1/changes', '/api/v1/mailboxes']

/** Shares as percent; an empty field is the empty text. */
type Values = Record<keyof Limits, number | ''>

/** How many messages a domain gets a day, and which share of them may go wrong. */
export function LimitsForm({ found }: { found: SendingLimitsAnswer }) {
  const may = useMay('admin', 'manager')
  const { act, busy } = useAct()
  const { fullToday, ...limits } = found
  const form = useForm<Values>({
    mode: 'uncontrolled',
    initialValues: valuesOf(limits),
    validate: { minimumSent: (value) => (value === '' ? 'Say how many.' : null) },
  })
  const save = (values: Values) =>
    act({
      run: () =>
        api.put(path, limitsOf(values)).catch((error) => {
          if (error instanceof ApiError) form.setErrors(error.fields)
          throw error
        }),
      done: 'Saved. The limits count from the next message on.',
      undo: () => api.put(path, limits),
      refresh: changes,
    })
  const number = (name: keyof Values, label: string, more: { suffix?: string; most?: number; least?: number } = {}) => (
    <NumberInput
      label={label}
      suffix={more.suffix ?? ''}
      min={more.least ?? 1}
      max={more.most ?? 1_000_000}
      allowDecimal={more.suffix !== undefined}
      decimalScale={2}
      allowNegative={false}
      w={{ base: '100%', xs: 300 }}
      key={form.key(name)}
      {...form.getInputProps(name)}
    />
  )
  return (
    <Panel title="Messages, at most">
      <form onSubmit={form.onSubmit(save)}>
        <Adjustable may={may} by="admins and managers">
          <Group align="flex-end">
            {number('companyDomainCap', 'A day to all of one company domain')}
            {number('freeMailDomainCap', 'A day to one free-mail domain')}
          </Group>
          <FullToday domains={fullToday} />
          <Text size="sm">A mailbox is paused by itself, until you resume it, when of the last 7 days' messages</Text>
          <Group align="flex-end">
            {number('bounceRate', 'came back for good: more than', { suffix: ' %', most: 100, least: 0.01 })}
            {number('complaintRate', 'were marked as spam: more than', { suffix: ' %', most: 100, least: 0.01 })}
          </Group>
          {number('minimumSent', 'It is judged once it has sent', { most: 100_000 })}
          <Group>
            <Button type="submit" loading={busy}>
              Save
            </Button>
            <Text size="sm" c="dimmed">
              An empty number means no limit.
            </Text>
          </Group>
        </Adjustable>
      </form>
    </Panel>
  )
}

function FullToday({ domains }: { domains: SendingLimitsAnswer['fullToday'] }) {
  if (domains.length === 0) return null
  const named = domains.map(({ domain, used }) => `${domain} (${used})`).join(', ')
  return <Note title="Full for today">{named}. What is due for them goes out tomorrow (UTC).</Note>
}

const valuesOf = ({ companyDomainCap, freeMailDomainCap, bounceRate, complaintRate, minimumSent }: Limits): Values => ({
  companyDomainCap: companyDomainCap ?? '',
  freeMailDomainCap: freeMailDomainCap ?? '',
  bounceRate: inPercent(bounceRate),
  complaintRate: inPercent(complaintRate),
  minimumSent,
})

const limitsOf = (values: Values): Limits => ({
  companyDomainCap: orNone(values.companyDomainCap),
  freeMailDomainCap: orNone(values.freeMailDomainCap),
  bounceRate: asShare(values.bounceRate),
  complaintRate: asShare(values.complaintRate),
  minimumSent: Number(values.minimumSent),
})

/** Only an empty field means no limit; a zero is told that it is none. */
const orNone = (value: number | '') => (value === '' ? null : value)

// To hundredths of a percent, as it is typed: 0.003 is 0.3, not 0.30000000000000004.
const inPercent = (share: number | null): number | '' => (share === null ? '' : Math.round(share * 1e4) / 100)
const asShare = (percent: number | ''): number | null => (percent === '' ? null : Math.round(percent * 100) / 1e4)
