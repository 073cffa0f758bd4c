import type { ContactStatus } from '@lanyard/contract/contacts.ts'
import { Select, SimpleGrid, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { ApiError } from '../../api/request.ts'
import { countryChoices } from '../companies/countries.ts'
import { statusChoices } from './words.ts'

export type ContactValues = {
  fullName: string
  firstName: string
  lastName: string
  title: string
  email: string
  linkedin: string
  phone: string
  timeZone: string | null
  country: string | null
  language: string
  status: ContactStatus
}

export const noValues: ContactValues = {
  fullName: '',
  firstName: '',
  lastName: '',
  title: '',
  email: '',
  linkedin: '',
  phone: '',
  timeZone: null,
  country: null,
  language: '',
  status: 'new',
}

const zones = Intl.supportedValuesOf('timeZone')

type ContactFieldsProps = { form: UseFormReturnType<ContactValues>; editing?: boolean }

/** What a person can say of a contact; first and last name apart, and the status, only of one that is there. */
export function ContactFields({ form, editing = false }: ContactFieldsProps) {
  const text = (
    field: Exclude<keyof ContactValues, 'timeZone' | 'country' | 'status'>,
    label: string,
    more: object = {},
  ) => <TextInput label={label} key={form.key(field)} {...form.getInputProps(field)} {...more} />
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      {text('fullName', 'Full name', { required: true, 'data-autofocus': true, placeholder: 'Marisol Vega' })}
      {text('title', 'Job title', { placeholder: 'VP of Marketing' })}
      {editing ? text('firstName', 'First name', { description: 'How messages greet' }) : null}
      {editing ? text('lastName', 'Last name', { description: 'Read from the full name unless set' }) : null}
      {text('email', 'Email', { type: 'email', placeholder: 'marisol.vega@lanternops.example' })}
      {text('phone', 'Phone', {
        placeholder: '+1 312 555 0142',
        description: editing ? undefined : 'With its country',
      })}
      {text('linkedin', 'LinkedIn profile', { placeholder: 'linkedin.com/in/…' })}
      {text('language', 'Language', { placeholder: 'en, de, …', maxLength: 35 })}
      <Select
        label="Time zone"
        placeholder="Guessed where it is left empty"
        data={zones}
        searchable
        clearable
        limit={50}
        key={form.key('timeZone')}
        {...form.getInputProps('timeZone')}
      />
      <Select
        label="Country they are in"
        placeholder="The company’s where it is left empty"
        data={countryChoices}
        searchable
        clearable
        limit={50}
        key={form.key('country')}
        {...form.getInputProps('country')}
      />
      {editing ? (
        <Select
          label="Status"
          data={statusChoices}
          allowDeselect={false}
          key={form.key('status')}
          {...form.getInputProps('status')}
        />
      ) : null}
    </SimpleGrid>
  )
}

export const checks = { fullName: (name: string) => (name.trim() ? null : 'Give the name they go by.') }

/** Shows what the API says of fields at those fields, and answers undefined then; anything else that goes wrong is thrown on. */
export async function orFieldErrors<T>(
  form: UseFormReturnType<ContactValues>,
  call: Promise<T>,
): Promise<T | undefined> {
  try {
    return await call
  } catch (error) {
    const known = error instanceof ApiError ? Object.entries(error.fields).filter(([field]) => field in noValues) : []
    if (known.length === 0) throw error
    form.setErrors(Object.fromEntries(known))
    return undefined
  }
}
