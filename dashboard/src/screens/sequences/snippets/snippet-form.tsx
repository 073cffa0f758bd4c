import type { MessagePreview } from '@lanyard/contract/outreach.ts'
import type { Snippet } from '@lanyard/contract/outreach-snippets.ts'
import { Button, Group, Stack, Text, Textarea, TextInput, Title } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiError, api } from '../../../api/request.ts'
import { useAct } from '../../../parts/use-act.tsx'
import { PreviewText } from '../preview-panel.tsx'
import { useInsert } from '../use-insert.ts'
import { usePreview } from '../use-preview.ts'
import { VariablesMenu } from '../variables-menu.tsx'
import { SnippetsMenu } from './snippets-menu.tsx'
import { touchedBySnippets } from './words.ts'

type Saved = Snippet & { madeAgain?: number }
type Faults = { name?: string | undefined; text?: string | undefined }

/** Writes a snippet, with what it would say to the contact of whom least is known beside it. */
export function SnippetForm({ snippet, close }: { snippet?: Snippet; close: () => void }) {
  const [name, setName] = useState(snippet?.name ?? '')
  const [text, setText] = useState(snippet?.text ?? '')
  const [faults, setFaults] = useState<Faults>({})
  const { act, busy } = useAct()
  const { box, insert } = useInsert(text, setText)
  const preview = usePreview({ subject: 'Snippet', text })
  const used = snippet !== undefined && snippet.usedBy.sequences.length + snippet.usedBy.snippets.length > 0
  const save = async () => {
    setFaults({})
    const body = { name: name.trim(), text }
    const saved = await act<Saved>({
      run: () =>
        (snippet
          ? api.patch<Saved>(`/api/v1/snippets/${snippet.id}`, body)
          : api.post<Saved>('/api/v1/snippets', body)
        ).catch((error: unknown) => {
          if (error instanceof ApiError) setFaults({ name: error.fields['name'], text: error.fields['text'] })
          throw error
        }),
      done: ({ madeAgain }) => (madeAgain ? `Saved. ${againWords(madeAgain)}` : 'The snippet was saved.'),
      ...(snippet
        ? { undo: () => api.patch(`/api/v1/snippets/${snippet.id}`, { name: snippet.name, text: snippet.text }) }
        : { undo: (made: Saved) => api.delete(`/api/v1/snippets/${made.id}`) }),
      refresh: touchedBySnippets,
    })
    if (saved && !snippet) close()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Stack gap="sm">
        <TextInput
          label="Name"
          description={used ? 'It stays while it is in use.' : 'Small letters, digits, - and _'}
          required
          maxLength={60}
          pattern="[a-z0-9][a-z0-9_\-]*"
          title="Small letters, digits, - and _"
          value={name}
          readOnly={used}
          error={faults.name}
          onChange={(event) => setName(event.currentTarget.value.toLowerCase().replaceAll(' ', '-'))}
        />
        <Group gap={4} justify="flex-end">
          <VariablesMenu variables={preview.data?.variables ?? []} insert={insert} of="the snippet" />
          <SnippetsMenu insert={insert} of="the snippet" except={snippet?.name} />
        </Group>
        <Textarea
          ref={box}
          label="Text"
          required
          autosize
          minRows={5}
          maxRows={18}
          maxLength={10_000}
          value={text}
          error={faults.text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Shown preview={preview} empty={text.trim() === ''} />
        <Text size="sm" c="dimmed">
          Planned messages of sequences that have not left are made again with the new text, and wait for approval
          afresh where the sequence asks for it. What somebody rewrote or holds by hand, open tasks and messages written
          by hand keep their words.
        </Text>
        <Button type="submit" w="fit-content" loading={busy} disabled={name === snippet?.name && text === snippet.text}>
          Save
        </Button>
      </Stack>
    </form>
  )
}

const againWords = (count: number): string =>
  count === 1 ? 'One planned message is made again.' : `${count} planned messages are made again.`

function Shown({ preview, empty }: { preview: UseQueryResult<MessagePreview>; empty: boolean }) {
  if (empty) return null
  return (
    <div>
      <Title order={3} mb="xs">
        As {preview.data?.contact.name ?? 'they'} would read it
      </Title>
      <PreviewText preview={preview} partly />
    </div>
  )
}
