import { Chip, Group, NumberInput, Select, Stack, Switch, Text, TextInput } from '@mantine/core'
import { useId } from 'react'
import { timeZones } from '../time-zones.ts'
import type { MailboxValues } from './form-values.ts'
import { clockOf, explainWarmUp, minutesOf, weekDays } from './mailbox-words.ts'

type SendingFieldsProps = { values: MailboxValues; change(values: Partial<MailboxValues>): void }

/** How much and when a mailbox sends. */
export function SendingFields({ values, change }: SendingFieldsProps) {
  const { window } = values
  const days = useId()
  const set = (changes: Partial<MailboxValues['window']>) => change({ window: { ...window, ...changes } })
  return (
    <Stack gap="sm">
      <NumberInput
        label="Messages a day, at most"
        description="A new mailbox does well with 20 to 50: receivers are wary of sudden crowds."
        value={values.dailyCap}
        onChange={(cap) => change({ dailyCap: typeof cap === 'number' ? cap : '' })}
        min={0}
        max={100_000}
        allowDecimal={false}
        required
        maw={320}
      />
      <WarmUp values={values} change={change} />
      <div>
        <Text size="sm" fw={500} id={days} mb={4}>
          Days it sends on
        </Text>
        <Chip.Group
          multiple
          value={window.days.map(String)}
          onChange={(chosen) => chosen.length > 0 && set({ days: chosen.map(Number).sort() })}
        >
          <Group gap={6} role="group" aria-labelledby={days}>
            {weekDays.map((day) => (
              <Chip key={day.value} value={day.value} size="sm" variant="outline">
                {day.label}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </div>
      <Group gap="sm" align="flex-end">
        <TextInput
          type="time"
          label="From"
          value={clockOf(window.from)}
          onChange={(event) => set({ from: minutesOf(event.currentTarget.value) ?? window.from })}
        />
        <TextInput
          type="time"
          label="Until"
          value={clockOf(window.to)}
          onChange={(event) => set({ to: minutesOf(event.currentTarget.value) || 1440 })}
        />
        <Select
          label="In the time zone"
          data={timeZones}
          value={window.timeZone}
          onChange={(zone) => zone && set({ timeZone: zone })}
          searchable
          limit={80}
          allowDeselect={false}
          w={240}
        />
      </Group>
      <Text size="sm" c="dimmed">
        A sequence chooses an hour of the recipient's day; the message leaves then if the mailbox is open, else when it
        opens next. 00:00 to 00:00 is all day.
      </Text>
    </Stack>
  )
}

/** A young mailbox begins with few messages, so that receivers get to know it. */
function WarmUp({ values, change }: SendingFieldsProps) {
  const { warmup, dailyCap } = values
  const number = (name: 'start' | 'step', label: string) => (
    <NumberInput
      label={label}
      value={warmup![name]}
      onChange={(value) => change({ warmup: { ...warmup!, [name]: typeof value === 'number' ? value : '' } })}
      min={1}
      max={100_000}
      allowDecimal={false}
      required
      w={180}
    />
  )
  return (
    <Stack gap="xs">
      <Switch
        label="Begin with few a day and send more each day"
        checked={warmup !== null}
        onChange={(event) => change({ warmup: event.currentTarget.checked ? { start: 5, step: 2 } : null })}
      />
      {warmup ? (
        <>
          <Group gap="sm">
            {number('start', 'On the first day')}
            {number('step', 'More each day')}
          </Group>
          <Text size="sm" c="dimmed">
            {explainWarmUp(warmup, dailyCap)}
          </Text>
        </>
      ) : null}
    </Stack>
  )
}
