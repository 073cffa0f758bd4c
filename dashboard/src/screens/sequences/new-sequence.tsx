import type { Sequence } from '@lanyard/contract/outreach.ts'
import { Button, Group, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/request.ts'
import { Page } from '../../parts/page.tsx'
import { useAct } from '../../parts/use-act.tsx'
import { StepsEditor } from './steps-editor.tsx'
import { fromDraft, newStep, type StepDraft, touched } from './words.ts'

/** Drafts a sequence: nothing goes out before it is activated. */
export function NewSequence() {
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const [missing, setMissing] = useState(false)
  const [steps, setSteps] = useState<StepDraft[]>(() => [newStep(true), newStep(false)])
  const { act, busy } = useAct()
  const save = async () => {
    setMissing(name.trim() === '')
    if (name.trim() === '') return
    const made = await act<Sequence>({
      run: () => api.post('/api/v1/sequences', { name, steps: steps.map(fromDraft) }),
      done: 'The draft was saved. Activate it when it reads well.',
      refresh: touched,
    })
    if (made) navigate({ to: `/sequences/${made.id}` as never })
  }
  return (
    <Page
      title="New sequence"
      back={{ to: '/sequences', label: 'Sequences' }}
      about="Write the first message and what follows when no answer comes. It is a draft: nothing goes out before you activate it."
    >
      <Group align="flex-end" gap="sm">
        <TextInput
          label="Name"
          description="Only your team sees it."
          required
          maxLength={200}
          value={name}
          error={missing && name.trim() === '' ? 'Give it a name, so that your team finds it again.' : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
          style={{ flex: '1 1 260px', maxWidth: 480 }}
        />
        <Button loading={busy} onClick={save}>
          Save draft
        </Button>
      </Group>
      <StepsEditor steps={steps} change={setSteps} />
    </Page>
  )
}
