import type { AddedCompany, NewCompany as NewCompanyBody } from '@lanyard/contract/companies.ts'
import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ApiError, api } from '../../api/request.ts'
import { Page } from '../../parts/page.tsx'
import { useAct } from '../../parts/use-act.tsx'
import { CompanyFields, type CompanyFormValues, showFaults } from './company-fields.tsx'

/** Adds a company by hand, or finds the one that is there already. */
export function NewCompany() {
  const { name = '' } = useSearch({ strict: false }) as { name?: string }
  const navigate = useNavigate()
  const { act, busy } = useAct()
  const form = useForm<CompanyFormValues>({
    initialValues: { name, domains: [], description: '', country: null, industry: '', status: 'prospect' },
  })
  const add = async (values: CompanyFormValues) => {
    const body: NewCompanyBody = {
      name: values.name,
      domain: values.domains[0] ?? null,
      description: values.description || null,
      country: values.country,
      industry: values.industry || null,
    }
    const added = await act<AddedCompany>({
      run: () =>
        api.post<AddedCompany>('/api/v1/companies', body).catch((error: unknown) => {
          if (error instanceof ApiError) showFaults(form, error.fields)
          throw error
        }),
      done: (one) => (one.known ? `${one.name} was there already.` : `${one.name} was added.`),
      refresh: ['/api/v1/companies'],
    })
    if (added) navigate({ to: `/companies/${added.id}` as never })
  }
  return (
    <Page
      title="New company"
      back={{ to: '/companies', label: 'Companies' }}
      about="A company is known again by its web address and by its name: none is entered twice."
    >
      <Paper withBorder p="md" maw={760}>
        <form onSubmit={form.onSubmit(add)}>
          <Stack gap="md">
            <CompanyFields form={form} isNew />
            <Text size="sm" c="dimmed">
              Its website is read for what is missing here. What you enter stays as you entered it.
            </Text>
            <Group justify="flex-end">
              <Button type="submit" loading={busy}>
                Add company
              </Button>
            </Group>
          </Stack>
        </form>
      </Paper>
    </Page>
  )
}
