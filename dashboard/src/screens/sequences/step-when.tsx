import { Group, NumberInput, Select, Text } from '@mantine/core'
import { daysOf, type Timing, timed, timingOf, timings, timingWords } from './step-timing.ts'
import type { StepDraft } from './words.ts'

type StepWhenProps = { step: StepDraft; number: number; readOnly: boolean; change: (step: StepDraft) => void }

/** When a step is due: some days after the one before, or by the days of the event, with which it moves. */
export function StepWhen({ step, number, readOnly, change }: StepWhenProps) {
  const timing = timingOf(step)
  if (readOnly) {
    return (
      <Text size="sm" c="dimmed">
        {timingWords(step, number === 1)}
      </Text>
    )
  }
  const [label] = timings.filter((one) => one.value === timing).map((one) => one.label)
  return (
    <Group gap={6}>
      <NumberInput
        aria-label={`${label!.charAt(0).toUpperCase()}${label!.slice(1).replace(' later', '')}: step ${number}`}
        value={daysOf(step)}
        onChange={(value) => change(timed(step, timing, Math.round(Number(value) || 0)))}
        min={timing === 'before' ? 1 : 0}
        max={step.anchor ? 365 : 90}
        size="xs"
        w={64}
      />
      <Select
        aria-label={`From when step ${number} counts`}
        data={timings}
        value={timing}
        onChange={(next) => next && change(timed(step, next as Timing, daysOf(step)))}
        allowDeselect={false}
        size="xs"
        w={180}
      />
    </Group>
  )
}
