import type { OpeningLine } from '@lanyard/contract/openings.ts'
import { Button, Group, Paper, Stack, Text, Textarea, Title } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '../../api/account.ts'
import { api } from '../../api/request.ts'
import { useApi } from '../../api/use-api.ts'
import { Answer } from '../../parts/answer.tsx'
import { useAct } from '../../parts/use-act.tsx'
import { OpeningVersions } from './opening-versions.tsx'

const path = '/api/v1/opening-lines'
const changes = [path, '/api/v1/messages', '/api/v1/message-counts', '/api/v1/enrollments']

const authors = { rules: 'By rules', model: 'By the language model', person: 'By hand' }

/** The opening line to a contact: who wrote it, its versions, and another one. */
export function OpeningPanel({ contactId, eventId }: { contactId: string; eventId: string | null }) {
  const query = { contactId, ...(eventId ? { eventId } : {}) }
  const opening = useApi<OpeningLine>(path, query, { refetchMs: 15_000 })
  return (
    <Stack gap="xs" component="section" aria-label="Opening line">
      <Title order={3}>Opening line</Title>
      <Answer of={opening} lines={2}>
        {(found) => <Found key={found.line} opening={found} of={query} />}
      </Answer>
    </Stack>
  )
}

type FoundProps = { opening: OpeningLine; of: { contactId: string; eventId?: string } }

function Found({ opening, of }: FoundProps) {
  const mayWrite = useMay('admin', 'manager', 'rep')
  const { act, busy } = useAct()
  const [text, setText] = useState<string>()
  const choose = (id: string) => api.put(`${path}/${id}/choice`, {})
  const before = opening.chosenId
  const takeBack = () => (before ? choose(before) : api.post(path, { ...of, by: 'rules' }))
  const write = (body: { by: 'model' | 'rules' | 'person'; text?: string }, done: string) =>
    act({ run: () => api.post(path, { ...of, ...body }), done, undo: takeBack, refresh: changes })
  const remade = 'The line was changed. What has not left is made again with it, unless somebody rewrote or holds it.'
  return (
    <>
      <Paper withBorder p="sm">
        <Text size="sm">{opening.line}</Text>
        <Text size="xs" c="dimmed">
          {authors[opening.by]}
          {opening.waiting ? '; another one is being drafted' : ''}
        </Text>
      </Paper>
      {opening.because ? (
        <Text size="sm" c="dimmed">
          By rules, as {opening.because}.
        </Text>
      ) : null}
      {mayWrite && text === undefined ? (
        <Group gap="xs">
          {opening.hasModel ? (
            <Button
              variant="default"
              size="compact-sm"
              loading={busy}
              disabled={opening.waiting}
              onClick={() => write({ by: 'model' }, 'Another line is being drafted. It counts as soon as it is there.')}
            >
              Draft another
            </Button>
          ) : null}
          <Button variant="default" size="compact-sm" onClick={() => setText(opening.line)}>
            Write by hand
          </Button>
          {opening.by === 'rules' ? null : (
            <Button variant="default" size="compact-sm" loading={busy} onClick={() => write({ by: 'rules' }, remade)}>
              Leave it to the rules
            </Button>
          )}
        </Group>
      ) : null}
      {text === undefined ? null : (
        <form
          onSubmit={async (submitted) => {
            submitted.preventDefault()
            if (await write({ by: 'person', text }, remade)) setText(undefined)
          }}
        >
          <Textarea
            label="The line"
            description={`${180 - text.length} characters left`}
            data-autofocus
            autosize
            maxLength={180}
            value={text}
            onChange={(event) => setText(event.currentTarget.value.replace(/\n/g, ' '))}
          />
          <Group justify="flex-end" mt="xs">
            <Button variant="default" size="compact-sm" onClick={() => setText(undefined)}>
              Leave it as it was
            </Button>
            <Button type="submit" size="compact-sm" loading={busy} disabled={text.trim().length < 15}>
              Use this line
            </Button>
          </Group>
        </form>
      )}
      <OpeningVersions
        opening={opening}
        {...(mayWrite
          ? { use: (id: string) => act({ run: () => choose(id), done: remade, undo: takeBack, refresh: changes }) }
          : {})}
      />
    </>
  )
}
