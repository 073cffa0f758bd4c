import type { Installation } from '@lanyard/contract/access.ts'
import { Anchor, Code, List, Stack, Text } from '@mantine/core'
import { useApi } from '../../api/use-api.ts'
import { Answer } from '../../parts/answer.tsx'
import { Facts } from '../../parts/facts.tsx'
import { Moment } from '../../parts/moment.tsx'
import { Panel } from '../../parts/panel.tsx'
import { RecordLink } from '../../parts/record-link.tsx'
import { ResetSandbox } from './reset-sandbox.tsx'
import { SettingsPage } from './settings-page.tsx'

const files = [
  { href: '/api/v1/events.csv', label: 'Events' },
  { href: '/api/v1/companies.csv', label: 'Companies' },
  { href: '/api/v1/contacts.csv', label: 'Contacts' },
  { href: '/api/v1/messages.csv', label: 'Messages' },
  { href: '/api/v1/meetings.csv', label: 'Meetings' },
]

/** What runs here, how to take the data along, and how to begin anew. */
export function Data() {
  const installation = useApi<Installation>('/api/v1/installation')
  return (
    <SettingsPage title="Data" about="Your data is yours: it lies where Lanyard runs and goes nowhere else by itself.">
      <Answer of={installation}>
        {(found) => (
          <>
            <Panel title="What runs here">
              <Facts
                rows={[
                  ['Mode', found.mode === 'sandbox' ? 'Sandbox: a pretend world' : 'Real use'],
                  ['Version', found.version],
                  ['Database', found.database === 'embedded' ? 'Embedded, in the data folder' : 'PostgreSQL'],
                  found.mode === 'real' && ['Public address', found.publicUrl ?? 'none is set (LANYARD_PUBLIC_URL)'],
                  found.mode === 'sandbox' && [
                    'Its clock',
                    <span key="clock">
                      <Moment at={found.clock.now} />, {found.clock.speed.toLocaleString()} times as fast as yours
                    </span>,
                  ],
                ]}
              />
            </Panel>
            {found.mode === 'sandbox' ? <OwnData /> : null}
            {found.mode === 'sandbox' ? <ResetSandbox installation={found} /> : null}
          </>
        )}
      </Answer>
      <Panel title="Take it with you">
        <Text size="sm">
          Each list as a CSV file, all of it. With filters set, its own page has the button for what is shown.
        </Text>
        <List size="sm">
          {files.map((file) => (
            <List.Item key={file.href}>
              <Anchor href={file.href} download size="sm">
                {file.label} (CSV)
              </Anchor>
            </List.Item>
          ))}
        </List>
        <Text size="sm">
          What is known of one person is exported, or erased for good, on that person's page among the{' '}
          <RecordLink to="/contacts">contacts</RecordLink>.
        </Text>
      </Panel>
    </SettingsPage>
  )
}

function OwnData() {
  return (
    <Panel title="Use it with my own data">
      <Stack gap="xs">
        <Text size="sm">
          Stop Lanyard where it runs (Ctrl-C in its terminal), and start it with <Code>npm start -- --real</Code>.
        </Text>
        <List size="sm" spacing={4}>
          <List.Item>It begins empty, in a folder of its own (data/real); the sandbox stays where it is.</List.Item>
          <List.Item>The terminal prints your sign-in and a key, once.</List.Item>
          <List.Item>
            Nothing is written to anybody before a mailbox is connected and you have approved the first messages.
          </List.Item>
          <List.Item>
            Without <Code>--real</Code> the next start is this sandbox again.
          </List.Item>
        </List>
      </Stack>
    </Panel>
  )
}
