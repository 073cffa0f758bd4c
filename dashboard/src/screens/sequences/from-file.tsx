import type { Sequence, SequenceDefinition } from '@lanyard/contract/outreach.ts'
import { Button, FileButton } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { ApiError, api } from '../../api/request.ts'
import { useAct } from '../../parts/use-act.tsx'
import { touched } from './words.ts'

/** Drafts a sequence from a file that another Lanyard, or this one, saved. */
export function FromFile() {
  const navigate = useNavigate()
  const { act, busy } = useAct()
  const read = async (file: File | null) => {
    if (!file) return
    let files: string[] = []
    let namesEvents = false
    const made = await act<Sequence>({
      run: async () => {
        const definition = parse(await file.text())
        files = (definition.steps ?? []).flatMap((step) => step.attachmentNames ?? [])
        namesEvents = Boolean(definition.rule?.eventIds?.length)
        return api.post('/api/v1/sequence-definitions', definition)
      },
      done: (one) =>
        [
          `"${one.name}" is a draft.`,
          files.length > 0 ? `Attach again what a file can't carry: ${files.join(', ')}.` : '',
          namesEvents ? 'It enrolls for certain events only: choose them in its settings where they are not here.' : '',
        ]
          .filter(Boolean)
          .join(' '),
      refresh: touched,
    })
    if (made) navigate({ to: `/sequences/${made.id}` as never })
  }
  return (
    <FileButton accept="application/json,.json" onChange={read} inputProps={{ 'aria-label': 'File of a sequence' }}>
      {(props) => (
        <Button {...props} variant="default" loading={busy} leftSection={<IconUpload size={16} aria-hidden />}>
          From a file
        </Button>
      )}
    </FileButton>
  )
}

function parse(text: string): Partial<SequenceDefinition> {
  try {
    return JSON.parse(text)
  } catch {
    throw new ApiError(400, {
      detail: 'This is no file of a sequence.',
      hint: 'Choose one that "Save as a file" made.',
    })
  }
}
