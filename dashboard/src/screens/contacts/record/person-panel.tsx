import type { ContactAnswer } from '@lanyard/contract/contacts.ts'
import { Button, Group, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../../../api/account.ts'
import { ErasePerson } from '../../../parts/erase-person.tsx'
import { Panel } from '../../../parts/panel.tsx'

/** What the law gives a person: a copy of all that is held about them, and to be forgotten. */
export function PersonPanel({ contact }: { contact: ContactAnswer }) {
  const mayExport = useMay('admin', 'manager')
  const mayErase = useMay('admin')
  const [erasing, setErasing] = useState(false)
  const navigate = useNavigate()
  if (!mayExport) return null
  return (
    <Panel title="Their rights">
      <Text size="sm">Give them a copy of all that is held about them, or erase it when they ask for that.</Text>
      <Group gap="xs">
        <Button
          size="xs"
          variant="default"
          component="a"
          href={`/api/v1/persons/${contact.personId}/export`}
          download={`${contact.fullName}.json`}
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          Download all data
        </Button>
        {mayErase ? (
          <Button size="xs" variant="light" color="red" onClick={() => setErasing(true)}>
            Erase this person
          </Button>
        ) : null}
      </Group>
      <ErasePerson
        name={contact.fullName}
        path={`/api/v1/persons/${contact.personId}/erasure`}
        opened={erasing}
        close={() => setErasing(false)}
        onErased={() => navigate({ to: '/contacts' as never })}
      />
    </Panel>
  )
}
