import '@mantine/dates/styles.css'
import { Select, Stack, TextInput } from '@mantine/core'
import { DatePickerInput } from '@mantine/dates'
import type { UseFormReturnType } from '@mantine/form'
import { type CountryOption, listCountries } from './countries.ts'
import type { EventValues } from './event-values.ts'

let countries: CountryOption[] | undefined

/** What a person says about an event: the same fields for entering one and for changing it. */
export function EventFields({ form }: { form: UseFormReturnType<EventValues> }) {
  countries ??= listCountries()
  return (
    <Stack gap="sm">
      <TextInput label="Name" required data-autofocus {...form.getInputProps('name')} />
      <DatePickerInput
        type="range"
        label="Days"
        description="Local days at the venue. Choose the first and the last; the same one twice for a single day."
        placeholder="Choose the days"
        styles={{ placeholder: { color: 'var(--mantine-color-dimmed)' } }}
        allowSingleDateInRange
        required
        valueFormat="D MMM YYYY"
        {...form.getInputProps('days')}
      />
      <TextInput
        label="City"
        description="Write Online where it takes place nowhere else."
        placeholder="Hamburg"
        {...form.getInputProps('city')}
      />
      <Select
        label="Country"
        data={countries}
        searchable
        clearable
        placeholder="Choose a country"
        {...form.getInputProps('country')}
      />
      <TextInput
        label="Website"
        description="Where its sponsors are read from."
        placeholder="https://"
        type="url"
        {...form.getInputProps('url')}
      />
    </Stack>
  )
}
