import '@mantine/dates/styles.css'
import type { ScanProgress } from '@lanyard/contract/discovery.ts'
import { Button, FileInput, Group, SegmentedControl, Select, Stack, TextInput } from '@mantine/core'
import { DatePickerInput } from '@mantine/dates'
import { useForm } from '@mantine/form'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../../../api/request.ts'
import { useAct } from '../../../parts/use-act.tsx'
import { emptyScan, type ScanValues, scanBody, scanChecks } from './scan-values.ts'
import { formatOf } from './scan-words.ts'

const formats = [
  { value: 'csv', label: 'A table (CSV): name, start, end, city, country, url' },
  { value: 'json', label: 'JSON: a list of events' },
  { value: 'ical', label: 'A calendar (iCalendar, .ics)' },
  { value: 'confs-tech', label: 'JSON of confs.tech' },
]
const page = { value: 'jsonld', label: 'A page that states events (schema.org)' }

/** Starts reading a list and goes to how far it has come. */
export function ReadListForm() {
  const navigate = useNavigate()
  const form = useForm<ScanValues>({ mode: 'controlled', initialValues: emptyScan, validate: scanChecks })
  const { act, busy } = useAct()
  const { from } = form.values
  const submit = form.onSubmit(async (values) => {
    const scan = await act<ScanProgress>({
      run: async () => api.post<ScanProgress>('/api/v1/scans', await scanBody(values)),
      refresh: ['/api/v1/scans', '/api/v1/events', '/api/v1/candidates'],
    })
    if (scan) navigate({ to: `/events/scans/${scan.id}` as never })
  })
  const choose = (file: File | null) => {
    const kind = file ? formatOf(file.name) : undefined
    form.setValues({ file, ...(kind ? { kind } : {}) })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm" maw={620}>
        <SegmentedControl
          data={[
            { value: 'url', label: 'From an address' },
            { value: 'file', label: 'From a file' },
          ]}
          aria-label="Where the list is"
          w="fit-content"
          value={from}
          onChange={(next) => form.setValues({ from: next as ScanValues['from'], kind: 'csv' })}
        />
        {from === 'url' ? (
          <TextInput
            label="Address of the list"
            placeholder="https://"
            type="url"
            required
            {...form.getInputProps('url')}
          />
        ) : (
          <FileInput
            label="File"
            placeholder="Choose a CSV, JSON or calendar file"
            accept=".csv,.tsv,.txt,.json,.ics"
            required
            clearable
            {...form.getInputProps('file')}
            onChange={choose}
          />
        )}
        <Select
          label="What it is"
          data={from === 'url' ? [...formats, page] : formats}
          allowDeselect={false}
          {...form.getInputProps('kind')}
        />
        <DatePickerInput
          type="range"
          label="Events between"
          description="Leave empty for today and the months that Lanyard looks ahead (six unless set otherwise)."
          placeholder="From today on"
          styles={{ placeholder: { color: 'var(--mantine-color-dimmed)' } }}
          clearable
          allowSingleDateInRange
          valueFormat="D MMM YYYY"
          {...form.getInputProps('window')}
        />
        <Group>
          <Button type="submit" loading={busy}>
            Read it
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
