import type { CompanyStatus, CompanyValues } from '@lanyard/contract/companies.ts'
import { Autocomplete, Group, Select, Stack, TagsInput, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useApi } from '../../api/use-api.ts'
import { countryChoices } from './countries.ts'
import { statusChoices } from './words.ts'

export type CompanyFormValues = {
  name: string
  domains: string[]
  description: string
  country: string | null
  industry: string
  status: CompanyStatus
}

type Form = UseFormReturnType<CompanyFormValues>

/** What a person can say about a company. */
export function CompanyFields({ form, isNew }: { form: Form; isNew: boolean }) {
  const values = useApi<CompanyValues>('/api/v1/companies/values').data
  return (
    <Stack gap="sm">
      <TextInput label="Name" required maxLength={300} data-autofocus {...form.getInputProps('name')} />
      {isNew ? (
        <TextInput
          label="Web address"
          description="Its own website, such as acme.example. Without one it can not be a target."
          maxLength={253}
          value={form.values.domains[0] ?? ''}
          onChange={(event) =>
            form.setFieldValue('domains', event.currentTarget.value ? [event.currentTarget.value] : [])
          }
          error={form.errors['domains']}
        />
      ) : (
        <TagsInput
          label="Web addresses"
          description="Its own websites; press Enter after each. A new one is read at once."
          clearable
          {...form.getInputProps('domains')}
        />
      )}
      <Textarea
        label="What it does"
        autosize
        minRows={2}
        maxRows={8}
        maxLength={5000}
        {...form.getInputProps('description')}
      />
      <Group grow align="flex-start" gap="sm">
        <Select
          label="Country"
          data={countryChoices}
          searchable
          clearable
          placeholder="Not known"
          {...form.getInputProps('country')}
        />
        <Autocomplete
          label="Industry"
          maxLength={200}
          data={values?.industries.flatMap((one) => one.value ?? []) ?? []}
          {...form.getInputProps('industry')}
        />
      </Group>
      {isNew ? null : (
        <Select label="Status" data={statusChoices} allowDeselect={false} {...form.getInputProps('status')} />
      )}
    </Stack>
  )
}

/** Puts what the server said about fields beside them; false where it said nothing about one that is there. */
export function showFaults(form: Form, fields: Record<string, string>): boolean {
  const known = Object.entries(fields).filter(([field]) => field.split('.')[0]! in form.values || field === 'domain')
  for (const [field, problem] of known) {
    form.setFieldError(field.startsWith('domain') ? 'domains' : field.split('.')[0]!, problem)
  }
  return known.length > 0
}
