import { Button, Group, Stack, Text } from '@mantine/core'
import { api } from '../../../api/request.ts'
import { useApi } from '../../../api/use-api.ts'
import { Answer } from '../../../parts/answer.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { useAct } from '../../../parts/use-act.tsx'
import { Mark } from '../mark.tsx'

type SessionRow = { id: string; token: string; ipAddress: string | null; userAgent: string | null; updatedAt: string }
type Current = { session: { id: string } } | null

const path = '/api/auth/list-sessions'

/** Where one is signed in, and the way out of each. */
export function Sessions() {
  const sessions = useApi<SessionRow[]>(path)
  const current = useApi<Current>('/api/auth/get-session').data?.session.id
  const { act, busy } = useAct()
  const end = (token: string) =>
    act({ run: () => api.post('/api/auth/revoke-session', { token }), done: 'Signed out there.', refresh: [path] })
  const endOthers = () =>
    act({
      run: () => api.post('/api/auth/revoke-other-sessions', {}),
      done: 'Signed out everywhere else.',
      refresh: [path],
    })
  return (
    <Panel title="Where you are signed in">
      <Answer of={sessions} lines={2}>
        {(items) => (
          <Stack gap="sm">
            <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
              {items.map((one) => (
                <Group component="li" key={one.id} justify="space-between" gap="sm">
                  <div style={{ minWidth: 0 }}>
                    <Group gap="xs">
                      <Text size="sm">{describeAgent(one.userAgent)}</Text>
                      {one.id === current ? <Mark>here</Mark> : null}
                    </Group>
                    <Text size="sm" c="dimmed">
                      {one.ipAddress || 'this machine'}, <Moment at={one.updatedAt} />
                    </Text>
                  </div>
                  {one.id === current ? null : (
                    <Button
                      size="xs"
                      variant="default"
                      disabled={busy}
                      onClick={() => end(one.token)}
                      aria-label={`Sign out there: ${describeAgent(one.userAgent)}`}
                    >
                      Sign out there
                    </Button>
                  )}
                </Group>
              ))}
            </Stack>
            {items.length > 1 ? (
              <Button variant="default" w="fit-content" disabled={busy} onClick={endOthers}>
                Sign out everywhere else
              </Button>
            ) : null}
          </Stack>
        )}
      </Answer>
    </Panel>
  )
}

/** "Firefox on Linux", as far as the browser says. */
function describeAgent(agent: string | null): string {
  if (!agent) return 'An unnamed program'
  const browser = /(Firefox|Edg|OPR|Chrome|Safari)\//.exec(agent)?.[1]?.replace('Edg', 'Edge').replace('OPR', 'Opera')
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(agent)?.[1]?.replace('Mac OS X', 'macOS')
  return browser ? `${browser}${system ? ` on ${system}` : ''}` : agent.slice(0, 60)
}
