import type { ContactAnswer } from '@lanyard/contract/contacts.ts'
import { Alert, Badge, Button, Grid, Stack } from '@mantine/core'
import { IconMail, IconPencil } from '@tabler/icons-react'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../../../api/account.ts'
import { useApi } from '../../../api/use-api.ts'
import { Answer } from '../../../parts/answer.tsx'
import { History } from '../../../parts/history.tsx'
import { Page } from '../../../parts/page.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { RecordLink } from '../../../parts/record-link.tsx'
import { statusColors, statuses, statusReason } from '../words.ts'
import { BasisPanel } from './basis-panel.tsx'
import { ChannelsPanel } from './channels-panel.tsx'
import { EditContact } from './edit-contact.tsx'
import { EnrollmentsPanel } from './enrollments-panel.tsx'
import { PersonPanel } from './person-panel.tsx'
import { RemoveButton, RestoreButton } from './remove-button.tsx'
import { RolePanel } from './role-panel.tsx'
import { SourcesPanel } from './sources-panel.tsx'
import { StopsPanel } from './stops-panel.tsx'
import { TimeLinePanel } from './time-line-panel.tsx'

const back = { to: '/contacts', label: 'Contacts' }

/** One contact: how to reach them, why them, what happened so far, and what is to happen. */
export function ContactScreen() {
  const { id } = useParams({ strict: false }) as { id: string }
  const contact = useApi<ContactAnswer>(`/api/v1/contacts/${id}`)
  if (!contact.data) {
    return (
      <Page title="Contact" back={back}>
        <Answer of={contact} lines={12}>
          {() => null}
        </Answer>
      </Page>
    )
  }
  return <Record key={contact.data.id} contact={contact.data} />
}

function Record({ contact }: { contact: ContactAnswer }) {
  const mayWrite = useMay('admin', 'manager', 'rep')
  const mayRead = useMay('admin', 'manager')
  const there = contact.deletedAt === null
  return (
    <Page
      title={contact.fullName}
      marks={<Marks contact={contact} />}
      back={back}
      about={<Position contact={contact} />}
      acts={mayWrite && there ? <Acts contact={contact} /> : null}
    >
      {there ? null : (
        <Alert color="yellow" title="This contact was deleted." variant="light">
          <Stack gap="xs" align="flex-start">
            Nobody writes to them. Answers that come in are still shown here.
            {mayWrite ? <RestoreButton contact={contact} /> : null}
          </Stack>
        </Alert>
      )}
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="md">
            <ChannelsPanel contact={contact} />
            <TimeLinePanel contact={contact} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="md">
            <RolePanel contact={contact} mayWrite={mayWrite && there} />
            <EnrollmentsPanel contact={contact} mayWrite={mayWrite && there} />
            <BasisPanel contact={contact} mayWrite={mayWrite && there} />
            <StopsPanel contact={contact} mayWrite={mayWrite} />
            <SourcesPanel contact={contact} />
            {mayRead ? (
              <Panel title="History">
                <History table="contacts.contacts" recordId={contact.id} />
              </Panel>
            ) : null}
            <PersonPanel contact={contact} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  )
}

function Marks({ contact }: { contact: ContactAnswer }) {
  const why = statusReason(contact.statusReason)
  return (
    <Badge variant="light" color={statusColors[contact.status]} {...(why ? { title: why } : {})}>
      {statuses[contact.status]}
    </Badge>
  )
}

function Position({ contact }: { contact: ContactAnswer }) {
  return (
    <>
      {contact.title ?? 'No title known'} at{' '}
      <RecordLink to={`/companies/${contact.companyId}`}>{contact.companyName ?? 'a deleted company'}</RecordLink>
      {contact.eventId ? (
        <>
          , found through{' '}
          <RecordLink to={`/events/${contact.eventId}`}>{contact.eventName ?? 'a deleted event'}</RecordLink>
        </>
      ) : null}
    </>
  )
}

function Acts({ contact }: { contact: ContactAnswer }) {
  const [editing, setEditing] = useState(false)
  return (
    <>
      <RemoveButton contact={contact} />
      <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setEditing(true)}>
        Edit
      </Button>
      <Button
        component={Link}
        to={'/messages/new' as never}
        search={{ contactId: contact.id } as never}
        leftSection={<IconMail size={16} aria-hidden />}
      >
        Write
      </Button>
      <EditContact contact={contact} opened={editing} close={() => setEditing(false)} />
    </>
  )
}
