import { Button, Tabs } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMay } from '../../api/account.ts'
import { Page } from '../../parts/page.tsx'
import { CalConnection } from './cal-connection.tsx'
import { MeetingDrawer } from './meeting-drawer.tsx'
import { MeetingForm } from './meeting-form.tsx'
import { MeetingList } from './meeting-list.tsx'

/** Meetings ahead and behind us. */
export function Meetings() {
  const [adding, { open, close }] = useDisclosure()
  const mayWrite = useMay('admin', 'manager', 'rep')
  const mayConnect = useMay('admin')
  const search = useSearch({ strict: false }) as Record<string, string | undefined>
  const navigate = useNavigate()
  const tab = search['tab'] ?? 'upcoming'
  const show = (next: string | null) =>
    navigate({
      to: '.',
      search: { contactId: search['contactId'], tab: next === 'upcoming' ? undefined : next } as never,
    })
  return (
    <Page
      title="Meetings"
      about="Booked over your booking link, or entered by hand. A booked meeting ends the outreach to that company."
      acts={
        mayWrite ? (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
            Enter a meeting
          </Button>
        ) : null
      }
    >
      <Tabs value={tab} onChange={show} keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="upcoming">Upcoming</Tabs.Tab>
          <Tabs.Tab value="past">Past</Tabs.Tab>
          {mayConnect ? <Tabs.Tab value="cal">Connect Cal.com</Tabs.Tab> : null}
        </Tabs.List>
        <Tabs.Panel value="upcoming">
          <MeetingList when="upcoming" add={mayWrite ? open : undefined} />
        </Tabs.Panel>
        <Tabs.Panel value="past">
          <MeetingList when="past" add={mayWrite ? open : undefined} />
        </Tabs.Panel>
        {mayConnect ? (
          <Tabs.Panel value="cal">
            <CalConnection />
          </Tabs.Panel>
        ) : null}
      </Tabs>
      {adding ? <MeetingForm close={close} /> : null}
      <MeetingDrawer />
    </Page>
  )
}
