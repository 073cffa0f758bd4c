import type { EventSponsors, Sponsorship } from '@lanyard/contract/sponsors.ts'
import { Autocomplete, Button, Group, Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { ApiError, api } from '../../../api/request.ts'
import { useAct } from '../../../parts/use-act.tsx'
import { touched, useSponsorActs } from './use-sponsor-acts.ts'

const roles = [
  { value: 'sponsor', label: 'Sponsor' },
  { value: 'exhibitor', label: 'Exhibitor' },
]

type Given = { sponsors: EventSponsors; close: () => void }

/** Enters a sponsor that the site does not list, or that could not be read. */
export function AddSponsor({ sponsors, close }: Given) {
  const [name, setName] = useState('')
  const [url, setUrl] = useState('')
  const [faults, setFaults] = useState<Record<string, string>>({})
  const rest = useTierAndRole(sponsors)
  const { act, busy } = useAct()
  const submit = async () => {
    if (name.trim() === '') return setFaults({ name: 'Give the name of the company.' })
    const address = url.trim() && (/^https?:\/\//i.test(url.trim()) ? url.trim() : `https://${url.trim()}`)
    const body = {
      eventId: sponsors.eventId,
      name,
      url: address || null,
      tier: rest.tier.trim() || null,
      role: rest.role,
    }
    const entered = await act({
      run: () =>
        api.post<Sponsorship>('/api/v1/sponsorships', body).catch((error: unknown) => {
          if (error instanceof ApiError) setFaults(error.fields)
          throw error
        }),
      done: (one) => `${one.name} is entered.`,
      undo: (one) => api.delete(`/api/v1/sponsorships/${one.id}`),
      refresh: touched,
    })
    if (entered) close()
  }
  return (
    <SponsorModal title="Add a sponsor" busy={busy} close={close} submit={submit} button="Add">
      <TextInput
        label="Company"
        required
        data-autofocus
        value={name}
        error={faults['name']}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label="Website"
        description="Tells it from others of the same name."
        placeholder="https://"
        value={url}
        error={faults['url']}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      {rest.fields}
      <Text size="sm" c="dimmed">
        What you enter stays, whatever the site says later.
      </Text>
    </SponsorModal>
  )
}

/** Corrects tier and role. Mount it when it is opened. */
export function EditSponsor({ sponsors, sponsorship, close }: Given & { sponsorship: Sponsorship }) {
  const { tier, role, fields } = useTierAndRole(sponsors, sponsorship)
  const { edit, busy } = useSponsorActs()
  const submit = async () => {
    if (await edit(sponsorship, { tier: tier.trim() || null, role })) close()
  }
  return (
    <SponsorModal title={`Correct ${sponsorship.name}`} busy={busy} close={close} submit={submit} button="Save">
      {fields}
      <Text size="sm" c="dimmed">
        What you say stays, whatever the site says later.
      </Text>
    </SponsorModal>
  )
}

function useTierAndRole(sponsors: EventSponsors, start?: Sponsorship) {
  const [tier, setTier] = useState(start?.tier ?? '')
  const [role, setRole] = useState(start?.role === 'exhibitor' ? 'exhibitor' : 'sponsor')
  const fields = (
    <>
      <Autocomplete
        label="Tier"
        description="As the event calls it; leave empty where there are none."
        placeholder="Gold"
        data={sponsors.tiers.flatMap((one) => one.tier ?? [])}
        value={tier}
        onChange={setTier}
      />
      <SegmentedControl aria-label="Role" data={roles} value={role} onChange={setRole} />
    </>
  )
  return { tier, role, fields }
}

type SponsorModalProps = {
  title: string
  button: string
  busy: boolean
  close: () => void
  submit: () => void
  children: ReactNode
}

function SponsorModal({ title, button, busy, close, submit, children }: SponsorModalProps) {
  return (
    <Modal opened onClose={close} title={title} closeButtonProps={{ 'aria-label': 'Close' }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Stack gap="sm">
          {children}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button type="submit" loading={busy}>
              {button}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
