import type { Organisation as OrganisationAnswer, OrganisationChanges } from '@lanyard/contract/access.ts'
import { Button, Group, Select, Text, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMay } from '../../api/account.ts'
import { ApiError, api } from '../../api/request.ts'
import { useApi } from '../../api/use-api.ts'
import { Answer } from '../../parts/answer.tsx'
import { History } from '../../parts/history.tsx'
import { Panel } from '../../parts/panel.tsx'
import { useAct } from '../../parts/use-act.tsx'
import { Adjustable } from './adjustable.tsx'
import { SettingsPage } from './settings-page.tsx'
import { timeZones } from './time-zones.ts'

const path = '/api/v1/organisation'
const changes = [path, '/api/v1/readiness', '/api/v1/changes', '/api/v1/me']

/** What every message says about who writes. */
export function Organisation() {
  const organisation = useApi<OrganisationAnswer>(path)
  return (
    <SettingsPage
      title="Organisation"
      about="What your messages say about you. Changes count from the next message on."
    >
      <Answer of={organisation}>
        {(found) => (
          <>
            <OrganisationForm key={JSON.stringify(found)} found={found} />
            <Panel title="History">
              <History table="access.settings" recordId={found.id} />
            </Panel>
          </>
        )}
      </Answer>
    </SettingsPage>
  )
}

type Values = { name: string; postalAddress: string; pitch: string; bookingUrl: string; timeZone: string }

function OrganisationForm({ found }: { found: OrganisationAnswer }) {
  const may = useMay('admin')
  const { act, busy } = useAct()
  const initialValues: Values = {
    name: found.name,
    postalAddress: found.postalAddress ?? '',
    pitch: found.pitch ?? '',
    bookingUrl: found.bookingUrl ?? '',
    timeZone: found.timeZone,
  }
  const form = useForm<Values>({ mode: 'uncontrolled', initialValues })
  const save = (values: Values) => {
    const body = changed(initialValues, values)
    const before = Object.fromEntries(Object.keys(body).map((key) => [key, ownValue(found, key as keyof Values)]))
    return act({
      run: () => api.patch(path, body).catch((error) => Promise.reject(showOnFields(form, error))),
      done: 'Saved.',
      undo: () => api.patch(path, before),
      refresh: changes,
    })
  }
  const note = (field: (typeof found.fromConfiguration)[number]) =>
    found.fromConfiguration.includes(field) ? ' It comes from the configuration; what you enter here wins.' : ''
  return (
    <Panel title="What messages say">
      <form onSubmit={form.onSubmit(save)}>
        <Adjustable may={may} by="an admin">
          <TextInput label="Name" required key={form.key('name')} {...form.getInputProps('name')} />
          <Textarea
            label="Postal address"
            description={`At the foot of every message, as the law asks: who writes, and where they live. Mail is held while there is none.${note('postalAddress')}`}
            autosize
            minRows={2}
            key={form.key('postalAddress')}
            {...form.getInputProps('postalAddress')}
          />
          <Textarea
            label="Pitch"
            description={`One or two sentences about what you offer. Templates name it {{ sender.pitch }}.${note('pitch')}`}
            autosize
            minRows={2}
            maxLength={500}
            key={form.key('pitch')}
            {...form.getInputProps('pitch')}
          />
          <TextInput
            label="Booking page"
            description={`Where somebody picks an hour to talk. Templates name it {{ sender.booking_url }}.${note('bookingUrl')}`}
            placeholder="https://…"
            type="url"
            key={form.key('bookingUrl')}
            {...form.getInputProps('bookingUrl')}
          />
          <Select
            label="Time zone"
            description="Your mailboxes' sending hours begin in it; each can have its own."
            data={timeZones}
            searchable
            limit={80}
            allowDeselect={false}
            key={form.key('timeZone')}
            {...form.getInputProps('timeZone')}
          />
          <Group>
            <Button type="submit" loading={busy}>
              Save
            </Button>
            <Text size="sm" c="dimmed">
              An empty field goes back to the configuration.
            </Text>
          </Group>
        </Adjustable>
      </form>
    </Panel>
  )
}

/** Only what differs; an emptied field goes back to the configuration's value. */
function changed(before: Values, after: Values): OrganisationChanges {
  const entries = Object.entries(after).filter(([key, value]) => before[key as keyof Values] !== value.trim())
  return Object.fromEntries(entries.map(([key, value]) => [key, value.trim() || null]))
}

const ownValue = (found: OrganisationAnswer, key: keyof Values): string | null =>
  found.fromConfiguration.some((one) => one === key) ? null : found[key]

function showOnFields(form: { setErrors(errors: Record<string, string>): void }, error: unknown): unknown {
  if (error instanceof ApiError) form.setErrors(error.fields)
  return error
}
