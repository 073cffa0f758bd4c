import type { MessagePreview } from '@lanyard/contract/outreach.ts'
import { ActionIcon, Group, Paper, Select, Stack, Textarea, TextInput, Title } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { SnippetsMenu } from './snippets/snippets-menu.tsx'
import { StepCondition } from './step-condition.tsx'
import { StepWhen } from './step-when.tsx'
import { useInsert } from './use-insert.ts'
import { VariablesMenu } from './variables-menu.tsx'
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
  choose: () => void
  change: (step: StepDraft) => void
  move: (by: -1 | 1) => void
  remove: () => void
}

/** One message of a sequence, as it is written. */
export function StepCard(props: StepCardProps) {
  const { step, number, chosen, readOnly, variables, choose, change } = props
  const { box, insert } = useInsert(step.body, (body) => change({ ...step, body }))
  return (
    <Paper
      withBorder
      p="sm"
      component="section"
      aria-label={`Step ${number}`}
      onFocusCapture={choose}
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
              <VariablesMenu variables={variables} insert={insert} of={`step ${number}`} />
              <SnippetsMenu insert={insert} of={`step ${number}`} />
              <StepButtons {...props} />
            </Group>
          )}
        </Group>
        <StepCondition {...props} />
        <TextInput
          label={step.kind === 'email' ? 'Subject' : 'What to do'}
          {...(number > 1 && step.kind === 'email'
            ? { description: 'It gets a "Re:" and stands in the thread of the message before.' }
            : {})}
          value={step.subject}
          readOnly={readOnly}
          maxLength={300}
          onChange={(event) => change({ ...step, subject: event.currentTarget.value })}
        />
        <Textarea
          ref={box}
          label="Text"
          autosize
          minRows={5}
          maxRows={24}
          value={step.body}
          readOnly={readOnly}
          onChange={(event) => change({ ...step, body: event.currentTarget.value })}
        />
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
