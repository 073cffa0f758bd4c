import type { ContactAnswer } from '@lanyard/contract/contacts.ts'
import { Button, Group, Modal, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import { api } from '../../../api/request.ts'
import { useAct } from '../../../parts/use-act.tsx'
import { ContactFields, type ContactValues, checks, orFieldErrors } from '../contact-fields.tsx'

type EditContactProps = { contact: ContactAnswer; opened: boolean; close: () => void }

/** Changes a contact by hand; only what was changed is sent, so that nothing else counts as set by hand. */
export function EditContact({ contact, opened, close }: EditContactProps) {
  const form = useForm<ContactValues>({ mode: 'uncontrolled', initialValues: valuesOf(contact), validate: checks })
  const { act, busy } = useAct()
  // biome-ignore lint/correctness/useExhaustiveDependencies: filled afresh whenever it opens
  useEffect(() => {
    if (opened) form.setInitialValues(valuesOf(contact))
    if (opened) form.reset()
  }, [opened])
  const save = async (values: ContactValues) => {
    const changes = changesBetween(valuesOf(contact), values)
    if (Object.keys(changes).length === 0) return close()
    const before = backOf(contact, changes)
    const saved = await act({
      run: () => orFieldErrors(form, api.patch<object>(`/api/v1/contacts/${contact.id}`, changes)),
      done: (changed) => changed && `${values.fullName} was changed.`,
      undo: () => api.patch(`/api/v1/contacts/${contact.id}`, before),
      refresh: ['/api/v1/contacts', '/api/v1/changes', '/api/v1/messages', '/api/v1/enrollments'],
    })
    if (saved) close()
  }
  return (
    <Modal opened={opened} onClose={close} title={`Edit ${contact.fullName}`} size="lg">
      <form noValidate onSubmit={form.onSubmit(save)}>
        <Stack gap="md">
          <ContactFields form={form} editing />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button type="submit" loading={busy}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

const valuesOf = (contact: ContactAnswer): ContactValues => ({
  fullName: contact.fullName,
  firstName: contact.firstName ?? '',
  lastName: contact.lastName ?? '',
  title: contact.title ?? '',
  email: contact.email ?? '',
  linkedin: contact.linkedin ?? '',
  phone: contact.phone ?? '',
  timeZone: contact.timeZone,
  country: contact.country,
  language: contact.language ?? '',
  status: contact.status,
})

/** Empty fields are null: they are taken away. */
function changesBetween(before: ContactValues, after: ContactValues): Record<string, unknown> {
  const changed = Object.entries(after).filter(([field, value]) => before[field as keyof ContactValues] !== value)
  return Object.fromEntries(changed.map(([field, value]) => [field, value === '' ? null : value]))
}

const backOf = (contact: ContactAnswer, changes: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.keys(changes).map((field) => [field, contact[field as keyof ContactAnswer]]))
