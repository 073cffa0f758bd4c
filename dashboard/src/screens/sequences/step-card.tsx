import type { MessagePreview } from '@lanyard/contract/outreach.ts'
import { ActionIcon, Group, Paper, Select, Stack, Title } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { FilesField } from '../../parts/files/files-field.tsx'
import { StepCondition } from './step-condition.tsx'
import { StepText } from './step-text.tsx'
import { StepVariants } from './step-variants.tsx'
import { StepWhen } from './step-when.tsx'
import type { StepDraft } from './words.ts'

const kinds = [
  { value: 'email', label: 'E-mail' },
  { value: 'linkedin', label: 'LinkedIn task' },
  { value: 'call', label: 'Call' },
  { value: 'manual', label: 'Other task' },
]

type StepCardProps = {
  step: StepDraft
  number: number
  /** How many steps there are. */
  count: number
  last: boolean
  chosen: boolean
  readOnly: boolean
  variables: MessagePreview['variables']
  /** The step, with the text of it that is being written: 0 its own, then its variants. */
  chooseText: (index: number) => void
  change: (step: StepDraft) => void
  move: (by: -1 | 1) => void
  remove: () => void
}

/** One message of a sequence, as it is written. */
export function StepCard(props: StepCardProps) {
  const { step, number, chosen, readOnly, variables, change, chooseText } = props
  return (
    <Paper
      withBorder
      p="sm"
      component="section"
      aria-label={`Step ${number}`}
      onFocus={() => chooseText(0)}
      {...(chosen ? { style: { borderColor: 'var(--mantine-primary-color-filled)' } } : {})}
    >
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Group gap="xs">
            <Title order={3}>Step {number}</Title>
            <Kind {...props} />
            <StepWhen {...props} />
          </Group>
          {readOnly ? null : (
            <Group gap={4}>
              <StepButtons {...props} />
            </Group>
          )}
        </Group>
        <StepCondition {...props} />
        <StepText
          text={step}
          of={`step ${number}`}
          subjectLabel={step.kind === 'email' ? 'Subject' : 'What to do'}
          {...(number > 1 && step.kind === 'email'
            ? { subjectHint: 'It gets a "Re:" and stands in the thread of the message before.' }
            : {})}
          readOnly={readOnly}
          variables={variables}
          change={(text) => change({ ...step, ...text })}
        />
        <StepVariants {...props} />
        {step.kind === 'email' ? (
          <FilesField
            ids={step.attachmentIds ?? []}
            change={(attachmentIds) => change({ ...step, attachmentIds })}
            of={`step ${number}`}
            readOnly={readOnly}
          />
        ) : null}
      </Stack>
    </Paper>
  )
}

/** An e-mail goes out by itself; all else waits in the tasks for a person. */
function Kind({ step, number, readOnly, change }: StepCardProps) {
  return (
    <Select
      aria-label={`Kind of step ${number}`}
      data={kinds}
      value={step.kind}
      onChange={(kind) => kind && change({ ...step, kind: kind as StepDraft['kind'] })}
      allowDeselect={false}
      readOnly={readOnly}
      size="xs"
      w={130}
    />
  )
}

function StepButtons({ number, last, move, remove }: StepCardProps) {
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        disabled={number === 1}
        onClick={() => move(-1)}
        aria-label={`Move step ${number} up`}
      >
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        disabled={last}
        onClick={() => move(1)}
        aria-label={`Move step ${number} down`}
      >
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="red"
        disabled={number === 1 && last}
        onClick={remove}
        aria-label={`Remove step ${number}`}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </>
  )
}
