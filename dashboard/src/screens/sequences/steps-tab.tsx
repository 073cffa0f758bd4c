import type { Sequence, SequenceVersions } from '@lanyard/contract/outreach.ts'
import { Accordion, Box, Button, Group, Paper, Stack, Text } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../../api/account.ts'
import { api } from '../../api/request.ts'
import { useApi } from '../../api/use-api.ts'
import { FilesField } from '../../parts/files/files-field.tsx'
import { useAct } from '../../parts/use-act.tsx'
import { Experiments } from './experiments.tsx'
import { conditionWords } from './step-condition.ts'
import { timingWords } from './step-timing.ts'
import { StepsEditor } from './steps-editor.tsx'
import { fromDraft, letters, toDraft, touched } from './words.ts'

/** What the sequence says now, to be changed; and what it said before, as long as somebody runs on that. */
export function StepsTab({ sequence }: { sequence: Sequence }) {
  const readOnly = !useMay('admin', 'manager') || sequence.status === 'archived'
  const [steps, setSteps] = useState(() => sequence.steps.map(toDraft))
  const changed = JSON.stringify(steps.map(fromDraft)) !== JSON.stringify(sequence.steps.map(toDraft).map(fromDraft))
  useBlocker({
    shouldBlockFn: () => changed && !window.confirm('The steps were changed and not saved. Leave them?'),
    enableBeforeUnload: () => changed,
  })
  return (
    <Stack gap="md">
      <Experiments sequence={sequence} kept={(steps) => setSteps(steps.map(toDraft))} />
      <StepsEditor steps={steps} change={setSteps} readOnly={readOnly} sequenceId={sequence.id} />
      {changed ? (
        <SaveBar sequence={sequence} steps={steps.map(fromDraft)} reset={() => setSteps(sequence.steps.map(toDraft))} />
      ) : null}
      <Versions sequence={sequence} />
    </Stack>
  )
}

type SaveBarProps = { sequence: Sequence; steps: ReturnType<typeof fromDraft>[]; reset: () => void }

function SaveBar({ sequence, steps, reset }: SaveBarProps) {
  const { act, busy } = useAct()
  const path = `/api/v1/sequences/${sequence.id}`
  const running = sequence.counts.active + sequence.counts.held
  const save = () =>
    act({
      run: () => api.patch(path, { steps }),
      done: 'The steps were saved.',
      undo: () => api.patch(path, { steps: sequence.steps.map(({ number: _, ...step }) => step) }),
      refresh: touched,
    })
  return (
    <Box pos="sticky" bottom={12} style={{ zIndex: 5 }}>
      <Paper withBorder shadow="md" p="sm" role="region" aria-label="Unsaved changes">
        {/* The buttons stand to the left: in the right corner a notice may lie over them. */}
        <Group gap="sm">
          <Button loading={busy} onClick={save}>
            Save steps
          </Button>
          <Button variant="default" onClick={reset}>
            Discard
          </Button>
          <Text size="sm" flex="1 1 16rem">
            Not saved yet.{' '}
            {running > 0
              ? `Saved as version ${sequence.version + 1} for new enrollments; the ${running} that run keep theirs.`
              : `Saved as version ${sequence.version + 1}.`}
          </Text>
        </Group>
      </Paper>
    </Box>
  )
}

function Versions({ sequence }: { sequence: Sequence }) {
  const versions = useApi<SequenceVersions>(
    sequence.version > 1 ? `/api/v1/sequences/${sequence.id}/versions` : undefined,
  )
  const earlier = versions.data?.items.filter((one) => one.version !== sequence.version) ?? []
  if (earlier.length === 0) return null
  return (
    <Accordion variant="contained" order={3}>
      {earlier.map((one) => (
        <Accordion.Item key={one.version} value={String(one.version)}>
          <Accordion.Control>
            Version {one.version}: {one.running === 0 ? 'nobody runs on it' : `${one.running} still run on it`}
          </Accordion.Control>
          <Accordion.Panel>
            <Stack gap="sm">
              {one.steps.map((step) => (
                <div key={step.number}>
                  <Text size="sm" fw={600}>
                    {step.number}. {step.subject} ({timingWords(step, step.number === 1)})
                  </Text>
                  {step.condition ? <Text size="sm">{conditionWords(step.condition)}</Text> : null}
                  <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                    {step.body}
                  </Text>
                  {step.variants?.map((variant, index) => (
                    <Text
                      key={variant.subject + variant.body}
                      size="sm"
                      style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
                    >
                      Text {letters[index + 1]}: {variant.subject}
                      {'\n'}
                      {variant.body}
                    </Text>
                  ))}
                  <FilesField ids={step.attachmentIds ?? []} change={() => {}} of={`step ${step.number}`} readOnly />
                </div>
              ))}
            </Stack>
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  )
}
