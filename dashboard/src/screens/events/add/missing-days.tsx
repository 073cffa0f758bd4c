import '@mantine/dates/styles.css'
import type { EventAddress } from '@lanyard/contract/sponsors.ts'
import { Alert, Button, Group, Stack, TextInput } from '@mantine/core'
import { DatePickerInput } from '@mantine/dates'
import { IconCalendarQuestion } from '@tabler/icons-react'
import { useState } from 'react'
import type { Details } from './use-add-address.ts'

type MissingDaysProps = { answer: EventAddress; go: (details: Details) => void; cancel: () => void }

/** The page does not say when it is, or not clearly: a person does. Nothing is written before. */
export function MissingDays({ answer: { stated }, go, cancel }: MissingDaysProps) {
  const [name, setName] = useState(stated.name)
  const [city, setCity] = useState(stated.city ?? '')
  const [days, setDays] = useState<[string | null, string | null]>([stated.startsOn, stated.endsOn])
  const [fault, setFault] = useState<string>()
  const submit = () => {
    const [startsOn, endsOn] = days
    if (!startsOn) return setFault('Choose the first day at least.')
    // A town the page named keeps the country it named with it.
    const country = city.trim() === (stated.city ?? '') ? stated.country : null
    go({ name, startsOn, endsOn: endsOn ?? startsOn, city: city.trim() || null, country })
  }
  return (
    <Alert
      color="blue"
      icon={<IconCalendarQuestion aria-hidden />}
      title={stated.startsOn ? 'Is this when it takes place?' : 'When does it take place?'}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Stack gap="sm">
          <span>
            {stated.startsOn
              ? `The page says “${stated.because.date}”, which may mean something else. Nothing was written yet.`
              : 'The page does not say. Nothing was written yet.'}
          </span>
          <TextInput label="Name" required value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <DatePickerInput
            type="range"
            label="Days"
            description="The first and the last; the same one twice for a single day."
            placeholder="Choose the days"
            allowSingleDateInRange
            required
            valueFormat="D MMM YYYY"
            value={days}
            error={fault}
            onChange={setDays}
          />
          <TextInput label="City" value={city} onChange={(event) => setCity(event.currentTarget.value)} />
          <Group gap="xs">
            <Button type="submit">Go on</Button>
            <Button variant="default" onClick={cancel}>
              Cancel
            </Button>
          </Group>
        </Stack>
      </form>
    </Alert>
  )
}
