import type { MessageAnswer } from '@lanyard/contract/delivery.ts'
import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { api } from '../../api/request.ts'
import { FilesField } from '../../parts/files/files-field.tsx'
import { useAct } from '../../parts/use-act.tsx'
import { fromLocal, toLocal } from './local-time.ts'
import { touched } from './message-acts.tsx'

/** Changes what is said, to which address and when, as long as the message has not left. */
export function EditMessage({ message, close }: { message: MessageAnswer; close: () => void }) {
  const { act, busy } = useAct()
  const [attachmentIds, setAttachmentIds] = useState(message.attachmentIds)
  const before = {
    toAddress: message.toAddress ?? '',
    subject: message.subject,
    text: message.text,
    sendAt: toLocal(message.sendAt),
  }
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: before,
    validate: {
      subject: (value) => (value.trim() ? null : 'A message needs a subject.'),
      text: (value) => (value.trim() ? null : 'A message needs a text.'),
    },
  })
  const save = async (values: typeof before) => {
    const changed = Object.fromEntries(
      Object.entries(values).filter(([field, value]) => value && value !== before[field as keyof typeof before]),
    )
    const otherFiles = attachmentIds.join() !== message.attachmentIds.join()
    const changes = {
      ...changed,
      ...(changed['sendAt'] ? { sendAt: fromLocal(changed['sendAt']) } : {}),
      ...(otherFiles ? { attachmentIds } : {}),
    }
    if (Object.keys(changes).length === 0) return close()
    const path = `/api/v1/messages/${message.id}`
    const undone = { subject: message.subject, text: message.text, html: message.html, sendAt: message.sendAt }
    const saved = await act({
      run: () => api.patch<MessageAnswer>(path, changes),
      done: 'The message was changed.',
      undo: () =>
        api.patch(path, {
          ...undone,
          ...(message.toAddress ? { toAddress: message.toAddress } : {}),
          ...(otherFiles ? { attachmentIds: message.attachmentIds } : {}),
        }),
      refresh: touched,
    })
    if (saved) close()
  }
  return (
    <form onSubmit={form.onSubmit(save)}>
      <Stack gap="sm">
        <TextInput label="Address" type="email" key={form.key('toAddress')} {...form.getInputProps('toAddress')} />
        <TextInput label="Subject" data-autofocus key={form.key('subject')} {...form.getInputProps('subject')} />
        <Textarea label="Text" autosize minRows={8} key={form.key('text')} {...form.getInputProps('text')} />
        <FilesField ids={attachmentIds} change={setAttachmentIds} of="the message" />
        <TextInput
          label="Goes out"
          type="datetime-local"
          description="In your time zone. The mailbox's own hours and daily limit hold all the same."
          key={form.key('sendAt')}
          {...form.getInputProps('sendAt')}
        />
        <Text size="sm" c="dimmed">
          The postal address and the way to unsubscribe are added by themselves.
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            Leave it as it was
          </Button>
          <Button type="submit" loading={busy}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
