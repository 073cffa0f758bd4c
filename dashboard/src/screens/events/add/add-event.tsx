import { Button, Group, Stack, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Failure } from '../../../parts/failure.tsx'
import { Page } from '../../../parts/page.tsx'
import { RecordLink } from '../../../parts/record-link.tsx'
import { MissingDays } from './missing-days.tsx'
import { Steps } from './steps.tsx'
import { useAddAddress } from './use-add-address.ts'

/** Paste a conference's address, and see who sponsors it. `?url=` fills it in; only a person starts it, since a link may come from anybody. */
export function AddEvent() {
  const { url: given = '' } = useSearch({ strict: false }) as { url?: string }
  const { progress, add, startOver } = useAddAddress()
  const busy = progress.step === 'page' || progress.step === 'sponsors'
  return (
    <Page
      title="Add an event by its address"
      back={{ to: '/events', label: 'Events' }}
      about="Lanyard reads the conference’s own pages: its name and days, and who sponsors it, each with the words that say so."
    >
      <AddressForm given={given} busy={busy} add={add} />
      <Stack gap="md" maw={820}>
        {progress.step === 'failed' && !progress.answer ? (
          <Stack gap="xs">
            <Failure error={progress.error} retry={() => add(progress.url)} />
            <RecordLink to="/events" size="sm">
              Enter the event by hand instead, under “Add events”
            </RecordLink>
          </Stack>
        ) : null}
        {progress.step === 'lacks_date' ? (
          <MissingDays answer={progress.answer} go={(details) => add(progress.url, details)} cancel={startOver} />
        ) : null}
        <Steps progress={progress} again={() => progress.step !== 'idle' && add(progress.url)} />
      </Stack>
    </Page>
  )
}

type AddressFormProps = { given: string; busy: boolean; add: (url: string) => void }

function AddressForm({ given, busy, add }: AddressFormProps) {
  const [url, setUrl] = useState(given)
  const [fault, setFault] = useState<string>()
  const submit = () => {
    if (url.trim() === '') return setFault('Paste the address of a conference’s website.')
    setFault(undefined)
    add(url.trim())
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Group align="flex-end" gap="sm" wrap="wrap">
        <TextInput
          label="Website of the conference"
          placeholder="https://conference.example"
          type="url"
          inputMode="url"
          autoComplete="off"
          autoFocus
          value={url}
          error={fault}
          onChange={(event) => setUrl(event.currentTarget.value)}
          style={{ flex: '1 1 260px', maxWidth: 620 }}
        />
        <Button type="submit" loading={busy} leftSection={<IconSearch size={16} aria-hidden />}>
          Find its sponsors
        </Button>
      </Group>
    </form>
  )
}
