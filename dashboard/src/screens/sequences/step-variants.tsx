import type { MessagePreview } from '@lanyard/contract/outreach.ts'
import { ActionIcon, Button, Group, NumberInput, Paper, Stack, Text, Title } from '@mantine/core'
import { IconFlask, IconTrash } from '@tabler/icons-react'
import { StepText } from './step-text.tsx'
import { letters, type StepDraft } from './words.ts'

type StepVariantsProps = {
  step: StepDraft
  number: number
  readOnly: boolean
  variables: MessagePreview['variables']
  change: (step: StepDraft) => void
  /** The text that is written now is the one to preview. */
  chooseText: (index: number) => void
}

type Variant = NonNullable<StepDraft['variants']>[number]

/** Other texts of an e-mail, each with its share of the companies. */
export function StepVariants({ step, number, readOnly, variables, change, chooseText }: StepVariantsProps) {
  const variants = step.variants ?? []
  const put = (next: Variant[]) => {
    const { variants: _, weight: __, ...rest } = step
    change(next.length > 0 ? { ...step, variants: next } : rest)
  }
  const add = () => {
    put([...variants, { weight: 1, subject: step.subject, body: step.body }])
    chooseText(variants.length + 1)
  }
  return (
    <Stack gap="xs">
      {variants.length > 0 ? (
        <Share
          label="Share of text A"
          weight={step.weight ?? 1}
          readOnly={readOnly}
          change={(weight) => change({ ...step, weight })}
        />
      ) : null}
      {variants.map((variant, index) => (
        <Paper
          // biome-ignore lint/suspicious/noArrayIndexKey: texts are known by their place
          key={index}
          withBorder
          p="sm"
          component="section"
          aria-label={`Text ${letters[index + 1]} of step ${number}`}
          onFocus={(event) => {
            // The step's own text would be chosen by the same event.
            event.stopPropagation()
            chooseText(index + 1)
          }}
        >
          <Stack gap="xs">
            <Group justify="space-between">
              <Title order={4}>Text {letters[index + 1]}</Title>
              {readOnly ? null : (
                <ActionIcon
                  variant="subtle"
                  color="red"
                  onClick={() => put(variants.filter((_, place) => place !== index))}
                  aria-label={`Remove text ${letters[index + 1]} of step ${number}`}
                >
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              )}
            </Group>
            <StepText
              text={variant}
              of={`text ${letters[index + 1]} of step ${number}`}
              subjectLabel={`Subject of text ${letters[index + 1]}`}
              readOnly={readOnly}
              variables={variables}
              change={(text) => put(variants.map((known, place) => (place === index ? { ...known, ...text } : known)))}
            />
            <Share
              label={`Share of text ${letters[index + 1]}`}
              weight={variant.weight}
              readOnly={readOnly}
              change={(weight) => put(variants.map((known, place) => (place === index ? { ...known, weight } : known)))}
            />
          </Stack>
        </Paper>
      ))}
      {readOnly || step.kind !== 'email' || variants.length >= letters.length - 1 ? null : (
        <Group gap="xs">
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconFlask size={14} aria-hidden />}
            onClick={add}
            aria-label={`Try a variant in step ${number}`}
          >
            Try a variant
          </Button>
          {variants.length > 0 ? (
            <Text size="xs" c="dimmed">
              Each company is drawn one text, by the shares; colleagues get the same.
            </Text>
          ) : null}
        </Group>
      )}
    </Stack>
  )
}

type ShareProps = { label: string; weight: number; readOnly: boolean; change: (weight: number) => void }

const Share = ({ label, weight, readOnly, change }: ShareProps) => (
  <NumberInput
    label={label}
    size="xs"
    w={140}
    min={1}
    max={100}
    clampBehavior="strict"
    allowDecimal={false}
    value={weight}
    readOnly={readOnly}
    onChange={(value) => typeof value === 'number' && value >= 1 && change(value)}
  />
)
