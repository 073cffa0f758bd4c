import type { Sequence } from '@lanyard/contract/outreach.ts'
import { Button, FileButton } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../../api/request.ts'
import { useAct } from '../../parts/use-act.tsx'
import { touched } from './words.ts'

/** Drafts a sequence from a file that another Lanyard, or this one, saved. */
export function FromFile() {
  const navigate = useNavigate()
  const { act, busy } = useAct()
  const read = async (file: File | null) => {
    if (!file) return
    const made = await act<Sequence>({
      run: async () => api.post('/api/v1/sequence-definitions', parse(await file.text())),
      done: (one) => `"${one.name}" is a draft.`,
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

function parse(text: string): object {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error('This is no file of a sequence. Choose one that "Save as a file" made.')
  }
}
