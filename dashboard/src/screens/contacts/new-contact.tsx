import type { Contact } from '@lanyard/contract/contacts.ts'
import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/request.ts'
import { Page } from '../../parts/page.tsx'
import { useAct } from '../../parts/use-act.tsx'
import { CompanyChoice } from './company-choice.tsx'
import { ContactFields, type ContactValues, checks, noValues, orFieldErrors } from './contact-fields.tsx'

/** Enters somebody by hand, or finds the contact that is there already. */
export function NewContact() {
  const search = useSearch({ strict: false }) as { companyId?: string; eventId?: string }
  const navigate = useNavigate()
  const form = useForm<ContactValues>({ mode: 'uncontrolled', initialValues: noValues, validate: checks })
  const [companyId, setCompanyId] = useState<string | null>(search.companyId ?? null)
  const [missing, setMissing] = useState(false)
  const { act, busy } = useAct()
  const save = async (values: ContactValues) => {
    setMissing(!companyId)
    if (!companyId) return
    const { status: _, firstName: __, lastName: ___, ...given } = values
    const body = Object.fromEntries(Object.entries(given).map(([field, value]) => [field, value || null]))
    const made = await act<Contact | undefined>({
      run: () =>
        orFieldErrors(
          form,
          api.post<Contact>('/api/v1/contacts', { ...body, companyId, eventId: search.eventId ?? null }),
        ),
      done: (contact) => contact && `${contact.fullName} is among the contacts.`,
      refresh: ['/api/v1/contacts'],
    })
    if (made) navigate({ to: `/contacts/${made.id}` as never })
  }
  return (
    <Page
      title="New contact"
      back={{ to: '/contacts', label: 'Contacts' }}
      about="A person is known again by address, by LinkedIn profile and by name at the company: nobody is entered twice."
    >
      <Paper withBorder p="md" maw={760}>
        <form noValidate onSubmit={form.onSubmit(save, () => setMissing(true))}>
          <Stack gap="md">
            <CompanyChoice value={companyId} change={setCompanyId} missing={missing && !companyId} />
            <ContactFields form={form} />
            <Text size="sm" c="dimmed">
              Department, seniority and whether they decide are read from the title. You can correct them afterwards.
            </Text>
            <Group justify="flex-end">
              <Button type="submit" loading={busy}>
                Add contact
              </Button>
            </Group>
          </Stack>
        </form>
      </Paper>
    </Page>
  )
}
