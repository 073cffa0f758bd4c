import type { MessagePreview } from '@lanyard/contract/outreach.ts'
import { Group, Stack, Textarea, TextInput } from '@mantine/core'
import { SnippetsMenu } from './snippets/snippets-menu.tsx'
import { useInsert } from './use-insert.ts'
import { VariablesMenu } from './variables-menu.tsx'

type Text = { subject: string; body: string }

type StepTextProps = {
  text: Text
  /** How a screen reader tells it from the others: 'step 2', 'text B of step 2'. */
  of: string
  subjectLabel: string
  subjectHint?: string | undefined
  readOnly: boolean
  variables: MessagePreview['variables']
  change: (text: Text) => void
}

/** Subject and text of a message, with variables and snippets put in where one is writing. */
export function StepText({ text, of, subjectLabel, subjectHint, readOnly, variables, change }: StepTextProps) {
  const { box, insert } = useInsert(text.body, (body) => change({ ...text, body }))
  return (
    <Stack gap="xs">
      <TextInput
        label={subjectLabel}
        {...(subjectHint ? { description: subjectHint } : {})}
        value={text.subject}
        readOnly={readOnly}
        maxLength={300}
        onChange={(event) => change({ ...text, subject: event.currentTarget.value })}
      />
      <Textarea
        ref={box}
        label="Text"
        autosize
        minRows={5}
        maxRows={24}
        value={text.body}
        readOnly={readOnly}
        onChange={(event) => change({ ...text, body: event.currentTarget.value })}
      />
      {readOnly ? null : (
        <Group gap={4}>
          <VariablesMenu variables={variables} insert={insert} of={of} />
          <SnippetsMenu insert={insert} of={of} />
        </Group>
      )}
    </Stack>
  )
}
