import { Button, Grid, Stack } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { StepCard } from './step-card.tsx'
import { rearranged } from './step-condition.ts'
import { StepPreview } from './step-preview.tsx'
import { usePreview } from './use-preview.ts'
import { letters, newStep, type StepDraft } from './words.ts'

type StepsEditorProps = {
  steps: readonly StepDraft[]
  change: (steps: StepDraft[]) => void
  readOnly?: boolean
  sequenceId?: string
  approvalRequired?: boolean
}

/** The steps one below the other, and beside them the chosen one as somebody would read it. */
export function StepsEditor({ steps, change, readOnly = false, sequenceId, approvalRequired }: StepsEditorProps) {
  const [chosen, setChosen] = useState(0)
  const [chosenText, setChosenText] = useState(0)
  const [contactId, setContactId] = useState<string>()
  const index = Math.min(chosen, steps.length - 1)
  const step = steps[index]!
  const text = step.variants?.[chosenText - 1] ?? step
  const preview = usePreview({
    subject: text.subject,
    text: text.body,
    attachmentIds: step.attachmentIds,
    step: index + 1,
    contactId,
    sequenceId,
    approvalRequired,
  })
  const put = (at: number, one: StepDraft) => change(steps.map((known, place) => (place === at ? one : known)))
  const move = (at: number, by: -1 | 1) => {
    const moved = steps.filter((_, place) => place !== at)
    moved.splice(at + by, 0, steps[at]!)
    change(rearranged(steps, moved))
    setChosen(at + by)
  }
  return (
    <Grid gap="md">
      <Grid.Col span={{ base: 12, md: 7 }}>
        <Stack gap="sm">
          {steps.map((one, at) => (
            <StepCard
              key={one.key}
              step={one}
              number={at + 1}
              count={steps.length}
              last={at === steps.length - 1}
              chosen={at === index}
              readOnly={readOnly}
              variables={preview.data?.variables ?? []}
              chooseText={(text) => {
                setChosen(at)
                setChosenText(text)
              }}
              change={(changed) => put(at, changed)}
              move={(by) => move(at, by)}
              remove={() =>
                change(
                  rearranged(
                    steps,
                    steps.filter((_, place) => place !== at),
                  ),
                )
              }
            />
          ))}
          {readOnly || steps.length >= 20 ? null : (
            <Button
              variant="default"
              w="fit-content"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => {
                change([...steps, newStep(false)])
                setChosen(steps.length)
              }}
            >
              Add a step
            </Button>
          )}
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 5 }}>
        <StepPreview
          number={index + 1}
          count={steps.length}
          letter={step.variants ? letters[text === step ? 0 : chosenText] : undefined}
          choose={(step) => {
            setChosen(step)
            setChosenText(0)
          }}
          preview={preview}
          contactId={contactId}
          setContactId={setContactId}
          draft={{ subject: text.subject, text: text.body, attachmentIds: step.attachmentIds }}
        />
      </Grid.Col>
    </Grid>
  )
}
