import type { Provider } from '@lanyard/contract/access.ts'
import { Code, Group, Stack, Text } from '@mantine/core'
import { useApi } from '../../api/use-api.ts'
import { Answer } from '../../parts/answer.tsx'
import { Panel } from '../../parts/panel.tsx'
import { Mark } from './mark.tsx'
import { ProviderMonths } from './provider-months.tsx'
import { SettingsPage } from './settings-page.tsx'

const states: Record<Provider['state'], { label: string; color: string }> = {
  working: { label: 'Working', color: 'green' },
  untried: { label: 'Set up, not used yet', color: 'blue' },
  resting: { label: 'Fails, rests', color: 'orange' },
  off: { label: 'Not set up', color: 'gray' },
}

/** Outside services: what each adds, whether it is there, and how it is set up. */
export function Providers() {
  const providers = useApi<{ items: Provider[] }>('/api/v1/providers')
  return (
    <SettingsPage
      title="Providers"
      about="Every step of Lanyard works without any of these; each makes one of them better. They are set up in .env by whoever runs Lanyard, which is started again afterwards; what is set there is never shown."
    >
      <Answer of={providers}>
        {({ items }) => (
          <>
            <ProviderMonths names={new Map(items.map((one) => [one.id, one.name]))} />
            {items.map((one) => (
              <ProviderPanel key={one.id} provider={one} />
            ))}
          </>
        )}
      </Answer>
    </SettingsPage>
  )
}

function ProviderPanel({ provider }: { provider: Provider }) {
  const { label, color } = states[provider.state]
  const { limit } = provider
  return (
    <Panel title={provider.name} hint={<Mark color={color}>{label}</Mark>}>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        <b>{provider.need}.</b> {provider.detail}
      </Text>
      {limit ? (
        <Text size="sm" c="dimmed">
          At most {limit.perMinute} calls a minute; {limit.left} can be made right now.
          {limit.restsSeconds > 0 ? ` It failed several times in a row and rests for ${limit.restsSeconds} s.` : ''}
        </Text>
      ) : null}
      {provider.settings.length > 0 ? (
        <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
          {provider.settings.map((setting) => (
            <li key={setting.env}>
              <Group gap="xs">
                <Code style={{ overflowWrap: 'anywhere' }}>{setting.env}</Code>
                <Text size="sm">{setting.set ? 'is set' : 'is not set'}</Text>
              </Group>
              <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                {setting.doc}
              </Text>
            </li>
          ))}
        </Stack>
      ) : null}
    </Panel>
  )
}
