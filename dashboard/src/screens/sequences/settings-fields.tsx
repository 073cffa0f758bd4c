import type { Sequence } from '@lanyard/contract/outreach.ts'
import type { EnrollmentRule } from '@lanyard/contract/outreach-enrolling.ts'
import { Chip, Group, Input, NumberInput, Select, Stack, Switch, TextInput } from '@mantine/core'
import { useMembers } from '../../api/members.ts'
import { RuleFields } from './rule/rule-fields.tsx'
import { tidyRule } from './rule/tidy-rule.ts'

export type SettingsValues = {
  name: string
  ownerId: string | null
  approvalRequired: boolean
  trackOpens: boolean
  byModel: boolean
  minGapHours: number | ''
  from: string
  to: string
  days: string[]
  rule: EnrollmentRule | null
}

export const settingsOf = (
  one: Pick<
    Sequence,
    'name' | 'ownerId' | 'approvalRequired' | 'trackOpens' | 'openingLines' | 'minGapHours' | 'window' | 'rule'
  >,
): SettingsValues => ({
  name: one.name,
  ownerId: one.ownerId,
  approvalRequired: one.approvalRequired,
  trackOpens: one.trackOpens,
  byModel: one.openingLines === 'model',
  minGapHours: one.minGapHours,
  from: one.window.from,
  to: one.window.to,
  days: one.window.days.map(String),
  rule: one.rule && tidyRule(one.rule),
})

export const toChanges = (values: SettingsValues) => ({
  name: values.name.trim(),
  ownerId: values.ownerId,
  approvalRequired: values.approvalRequired,
  trackOpens: values.trackOpens,
  openingLines: values.byModel ? ('model' as const) : ('rules' as const),
  ...(values.minGapHours === '' ? {} : { minGapHours: values.minGapHours }),
  window: { from: values.from, to: values.to, days: values.days.map(Number).toSorted() },
  rule: values.rule,
})

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

type SettingsFieldsProps = {
  sequenceId: string
  values: SettingsValues
  change: (values: SettingsValues) => void
  disabled: boolean
}

export function SettingsFields({ sequenceId, values, change, disabled }: SettingsFieldsProps) {
  const { all } = useMembers()
  const set = (part: Partial<SettingsValues>) => change({ ...values, ...part })
  return (
    <Stack gap="md">
      <TextInput
        label="Name"
        required
        maxLength={200}
        value={values.name}
        disabled={disabled}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Select
        label="Writes in the name of"
        description="Counts where only a company’s owner writes to its people (contact policy)."
        placeholder="Whoever enrolls the contact"
        data={all.map(({ id, name, you }) => ({ value: id, label: you ? `${name} (you)` : name }))}
        value={values.ownerId}
        onChange={(ownerId) => set({ ownerId })}
        clearable
        clearButtonProps={{ 'aria-label': 'In the name of whoever enrolls' }}
        disabled={disabled}
        maw={320}
      />
      <Switch
        label="A person approves each message"
        description="Messages wait in the outbox under Held until somebody approves them."
        checked={values.approvalRequired}
        disabled={disabled}
        onChange={(event) => set({ approvalRequired: event.currentTarget.checked })}
      />
      <Switch
        label="Count opens"
        description="Only where the law of the recipient’s country and your organisation allow it. Machines open mail too, so opens alone never decide anything."
        checked={values.trackOpens}
        disabled={disabled}
        onChange={(event) => set({ trackOpens: event.currentTarget.checked })}
      />
      <Switch
        label="Opening lines by the language model"
        description="Where one is set up, and only what is known: each line is checked word by word. Else rules write them."
        checked={values.byModel}
        disabled={disabled}
        onChange={(event) => set({ byModel: event.currentTarget.checked })}
      />
      <Group gap="sm" align="flex-end">
        <TextInput
          type="time"
          label="Goes out from"
          value={values.from}
          disabled={disabled}
          onChange={(event) => set({ from: event.currentTarget.value })}
        />
        <TextInput
          type="time"
          label="to"
          description="Hours of the contact’s day"
          inputWrapperOrder={['label', 'input', 'description']}
          value={values.to}
          disabled={disabled}
          error={values.from >= values.to ? 'Ends before it begins.' : undefined}
          onChange={(event) => set({ to: event.currentTarget.value })}
        />
      </Group>
      <NumberInput
        label="Hours between two messages to one contact, at least"
        min={0}
        max={720}
        allowDecimal={false}
        maw={320}
        value={values.minGapHours}
        disabled={disabled}
        onChange={(hours) => set({ minGapHours: typeof hours === 'number' ? hours : '' })}
      />
      <Input.Wrapper label="On" labelElement="div">
        <Chip.Group multiple value={values.days} onChange={(chosen) => chosen.length > 0 && set({ days: chosen })}>
          <Group gap={6} mt={4}>
            {days.map((day, index) => (
              <Chip key={day} value={String(index + 1)} size="sm" variant="outline" disabled={disabled}>
                {day}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Input.Wrapper>
      <Switch
        label="Enroll contacts by itself"
        description="As soon as a contact is ready who fits all of the following, and only while the sequence is active."
        checked={values.rule !== null}
        disabled={disabled}
        onChange={(event) => set({ rule: event.currentTarget.checked ? {} : null })}
      />
      {values.rule ? (
        <RuleFields
          sequenceId={sequenceId}
          rule={values.rule}
          change={(rule) => set({ rule: tidyRule(rule) })}
          disabled={disabled}
        />
      ) : null}
    </Stack>
  )
}
