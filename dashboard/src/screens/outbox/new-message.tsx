import type { MessagePreview, NewMessage } from '@lanyard/contract/outreach.ts'
import { Button, Grid, Group, Paper, Select, Stack, Switch, Textarea, TextInput } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/request.ts'
import { type ListPage, useApi } from '../../api/use-api.ts'
import { FilesField } from '../../parts/files/files-field.tsx'
import { Page } from '../../parts/page.tsx'
import { useAct } from '../../parts/use-act.tsx'
import { ContactChoice } from '../sequences/contact-choice.tsx'
import { SnippetsMenu } from '../sequences/snippets/snippets-menu.tsx'
import { useInsert } from '../sequences/use-insert.ts'
import { usePreview } from '../sequences/use-preview.ts'
import { VariablesMenu } from '../sequences/variables-menu.tsx'
import { fromLocal } from './local-time.ts'
import { touched } from './message-acts.tsx'
import { MessageOutlook } from './message-outlook.tsx'
import { explainReason } from './words.ts'

type Values = {
  contactId?: string
  subject: string
  text: string
  attachmentIds: string[]
  sendAt: string
  mailboxId?: string
  waits: boolean
}
type Written = { id: string; state: 'planned' | 'held'; held: string | null }

/** Writes to one contact, outside of any sequence. */
export function NewMessageScreen() {
  const search = useSearch({ strict: false }) as { contactId?: string }
  const navigate = useNavigate()
  const [values, setValues] = useState<Values>({
    ...(search.contactId ? { contactId: search.contactId } : {}),
    subject: '',
    text: '',
    attachmentIds: [],
    sendAt: '',
    waits: false,
  })
  const [tried, setTried] = useState(false)
  const { act, busy } = useAct()
  const { contactId, subject, text, attachmentIds, sendAt, mailboxId, waits } = values
  const draft = {
    ...{ subject, text, attachmentIds, contactId, mailboxId, approvalRequired: waits },
    sendAt: sendAt ? fromLocal(sendAt) : undefined,
  }
  const preview = usePreview(draft)
  const ready = Boolean(contactId && subject.trim() && text.trim())
  const plan = async () => {
    setTried(true)
    if (!ready) return
    const written = await act<Written>({
      run: () => api.post('/api/v1/messages', draft as NewMessage),
      done: ({ held }) => (held ? `The message is held: ${explainReason(held)?.text}.` : 'The message is planned.'),
      undo: ({ id }) => api.post('/api/v1/messages/cancellations', { ids: [id] }),
      refresh: touched,
    })
    if (written) navigate({ to: `/messages/${written.id}` as never })
  }
  return (
    <Page
      title="Write a message"
      back={{ to: '/outbox', label: 'Outbox' }}
      about="To one contact, outside of any sequence. It goes through the same gates as every message."
    >
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Paper withBorder p="md">
            <form
              onSubmit={(event) => {
                event.preventDefault()
                plan()
              }}
            >
              <Fields
                values={values}
                set={(part) => setValues({ ...values, ...part })}
                tried={tried}
                variables={preview.data?.variables ?? []}
              />
              <Group justify="flex-end" mt="md">
                <Button type="submit" loading={busy}>
                  {preview.data?.held ? 'Hand over, to be held' : 'Plan it'}
                </Button>
              </Group>
            </form>
          </Paper>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <MessageOutlook
            preview={preview}
            chosen={contactId !== undefined}
            written={text.trim() !== ''}
            draft={draft}
          />
        </Grid.Col>
      </Grid>
    </Page>
  )
}

type FieldsProps = {
  values: Values
  set: (part: Partial<Values>) => void
  tried: boolean
  variables: MessagePreview['variables']
}

function Fields({ values, set, tried, variables }: FieldsProps) {
  const { box, insert } = useInsert(values.text, (text) => set({ text }))
  const mailboxes =
    useApi<ListPage<{ id: string; fromName: string; fromAddress: string; paused: boolean }>>('/api/v1/mailboxes')
  const missing = (value: string | undefined, words: string) => (tried && !value?.trim() ? words : undefined)
  return (
    <Stack gap="sm">
      <ContactChoice
        label="To"
        required
        value={values.contactId}
        change={(id) => set({ contactId: id as string })}
        placeholder="Type a name or address"
        error={missing(values.contactId, 'Choose whom to write to.')}
      />
      <TextInput
        label="Subject"
        required
        maxLength={300}
        value={values.subject}
        error={missing(values.subject, 'A message needs a subject.')}
        onChange={(event) => set({ subject: event.currentTarget.value })}
      />
      <Group gap={4} justify="flex-end">
        <VariablesMenu variables={variables} insert={insert} of="the message" />
        <SnippetsMenu insert={insert} of="the message" />
      </Group>
      <Textarea
        ref={box}
        label="Text"
        required
        description="Plain text. It may name variables and put in snippets, as steps do."
        autosize
        minRows={8}
        maxRows={24}
        value={values.text}
        error={missing(values.text, 'A message needs a text.')}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <FilesField ids={values.attachmentIds} change={(attachmentIds) => set({ attachmentIds })} of="the message" />
      <Group grow gap="sm" align="flex-start" preventGrowOverflow={false}>
        <TextInput
          type="datetime-local"
          label="Goes out"
          description="In your time zone; the first good hour of their day unless you choose."
          value={values.sendAt}
          onChange={(event) => set({ sendAt: event.currentTarget.value })}
        />
        <Select
          label="From"
          description="The mailbox with the least to carry unless you choose."
          placeholder="Any mailbox"
          data={(mailboxes.data?.items ?? []).map((one) => ({
            value: one.id,
            label: `${one.fromAddress}${one.paused ? ' (paused)' : ''}`,
          }))}
          value={values.mailboxId ?? null}
          onChange={(mailboxId) => set({ mailboxId: mailboxId ?? (undefined as never) })}
          clearable
          clearButtonProps={{ 'aria-label': 'Any mailbox' }}
        />
      </Group>
      <Switch
        label="Somebody approves it first"
        checked={values.waits}
        onChange={(event) => set({ waits: event.currentTarget.checked })}
      />
    </Stack>
  )
}
