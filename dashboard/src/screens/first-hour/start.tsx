import { Button, Paper, SimpleGrid, Stack, Text, ThemeIcon, Title } from '@mantine/core'
import { IconFileImport, IconLink, IconMailPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Page } from '../../parts/page.tsx'
import { ReadinessPanel } from './readiness-list.tsx'

const doors = [
  {
    to: '/events/add',
    icon: IconLink,
    title: "Paste a conference's address",
    about: 'Its sponsors appear within seconds, each with the words on the page that say so.',
    act: 'Add an event',
  },
  {
    to: '/contacts/import',
    icon: IconFileImport,
    title: 'Bring your contacts',
    about: 'A CSV file from anywhere: columns are guessed, and a dry run shows what would come of it.',
    act: 'Import contacts',
  },
  {
    to: '/settings/mailboxes/new',
    icon: IconMailPlus,
    title: 'Connect a mailbox',
    about: 'Its servers are guessed from the address and checked while you type. Then send a test to yourself.',
    act: 'Connect a mailbox',
  },
] as const

/** The first hour: three doors in, and what is missing before real mail may go out. */
export function Start() {
  return (
    <Page
      title="First steps"
      about="Begin wherever you like; nothing is written to anybody before you have approved it."
    >
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
        {doors.map(({ to, icon: Icon, title, about, act }) => (
          <Paper key={to} withBorder p="md" component="section">
            <Stack gap="sm" h="100%">
              <ThemeIcon variant="light" size="xl" aria-hidden>
                <Icon size={24} stroke={1.6} />
              </ThemeIcon>
              <Title order={2}>{title}</Title>
              <Text size="sm" c="dimmed" style={{ flex: 1 }}>
                {about}
              </Text>
              <Button component={Link} to={to as never} variant="light" w="fit-content">
                {act}
              </Button>
            </Stack>
          </Paper>
        ))}
      </SimpleGrid>
      <ReadinessPanel />
    </Page>
  )
}
