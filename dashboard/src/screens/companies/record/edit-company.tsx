import type { Company, CompanyChanges } from '@lanyard/contract/companies.ts'
import { Button, Group, Modal, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { ApiError, api } from '../../../api/request.ts'
import { useAct } from '../../../parts/use-act.tsx'
import { CompanyFields, type CompanyFormValues, showFaults } from '../company-fields.tsx'

type EditCompanyProps = { company: Company; opened: boolean; close: () => void }

/** Changes a company by hand, in a dialog. */
export function EditCompany({ company, opened, close }: EditCompanyProps) {
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={`Edit ${company.name}`}
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {opened ? <EditForm company={company} close={close} /> : null}
    </Modal>
  )
}

function EditForm({ company, close }: { company: Company; close: () => void }) {
  const { act, busy } = useAct()
  const form = useForm<CompanyFormValues>({
    initialValues: {
      name: company.name,
      domains: company.domains,
      description: company.description ?? '',
      country: company.country,
      industry: company.industry ?? '',
      status: company.status,
    },
  })
  const save = async (values: CompanyFormValues) => {
    const { changes, before } = changesOf(company, values)
    if (Object.keys(changes).length === 0) return close()
    const path = `/api/v1/companies/${company.id}`
    const saved = await act({
      run: () =>
        api.patch(path, changes).catch((error: unknown) => {
          if (error instanceof ApiError) showFaults(form, error.fields)
          throw error
        }),
      done: `${values.name} was changed.`,
      undo: () => api.patch(path, { ...before, byHand: company.byHand }),
      refresh: ['/api/v1/companies', '/api/v1/changes', '/api/v1/contacts'],
    })
    if (saved) close()
  }
  return (
    <form onSubmit={form.onSubmit(save)}>
      <Stack gap="md">
        <CompanyFields form={form} isNew={false} />
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
  )
}

/** What differs from the record, and what was there before: the undo. */
function changesOf(company: Company, values: CompanyFormValues): { changes: CompanyChanges; before: CompanyChanges } {
  const wanted = { ...values, description: values.description || null, industry: values.industry || null }
  const fields = (Object.keys(wanted) as (keyof CompanyFormValues)[]).filter(
    (field) => JSON.stringify(wanted[field]) !== JSON.stringify(company[field]),
  )
  const only = (from: Company | typeof wanted) => Object.fromEntries(fields.map((field) => [field, from[field]]))
  return { changes: only(wanted), before: only(company) }
}
