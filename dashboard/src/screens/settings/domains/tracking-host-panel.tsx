import type { TrackingHostAnswer } from '@lanyard/contract/tracking-host.ts'
import { Badge, Button, Code, Group, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useMay } from '../../../api/account.ts'
import { ApiError, api } from '../../../api/request.ts'
import { Hint } from '../../../parts/hint.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { useAct } from '../../../parts/use-act.tsx'
import { DnsRecord } from '../../first-hour/dns-record.tsx'

const path = '/api/v1/tracking-host'
const changes = [path, '/api/v1/changes', '/api/v1/readiness']

/** The host that links, the picture and the unsubscribe page are at: the installation's, or one of the organisation's own. */
export function TrackingHostPanel({ found }: { found: TrackingHostAnswer }) {
  const may = useMay('admin', 'manager')
  return (
    <Panel
      title="Host for links"
      hint={
        <Hint about="the host for links">
          Links, the picture that tells opens, and the unsubscribe page stand under a host. One under your own domain is
          trusted more than one that others use as well. Links in messages that went out stay valid whatever you change.
        </Hint>
      }
    >
      <Stack gap="sm">
        <Text size="sm">
          {found.linksUrl ? (
            <>
              Links in messages begin with <Code>{found.linksUrl}</Code>.
            </>
          ) : (
            'Lanyard has no public address yet, so no message goes out.'
          )}
        </Text>
        {found.host ? <Own found={found} /> : null}
        {may ? <HostForm found={found} /> : null}
      </Stack>
    </Panel>
  )
}

function Own({ found }: { found: TrackingHostAnswer }) {
  const { host, verified, findings, checkedAt } = found
  return (
    <Stack gap={6}>
      <Group gap="xs">
        <Text size="sm" fw={600}>
          {host}
        </Text>
        <Badge c="bright" variant="light" color={verified ? 'green' : 'orange'}>
          {verified ? 'In use' : 'Not used yet'}
        </Badge>
        {checkedAt ? (
          <Text size="sm" c="dimmed">
            Looked at <Moment at={checkedAt} />
          </Text>
        ) : null}
      </Group>
      {findings ? <Text size="sm">{findings.dns.detail}</Text> : null}
      {findings?.dns.record && findings.dns.state === 'missing' ? (
        <>
          <Text size="sm" c="dimmed">
            Publish this record where the DNS of the domain is kept; Lanyard looks again every quarter of an hour.
          </Text>
          <DnsRecord record={findings.dns.record} />
        </>
      ) : null}
      {findings && findings.dns.state !== 'missing' && findings.web.detail !== findings.dns.detail ? (
        <Text size="sm">{findings.web.detail}</Text>
      ) : null}
      {verified ? null : (
        <Text size="sm" c="dimmed">
          Until it leads here, links keep the host above.
        </Text>
      )}
      {findings?.web.state === 'missing' && findings.dns.state === 'ok' ? <Certificate found={found} /> : null}
    </Stack>
  )
}

/** The name leads here and nobody of ours answers: mostly it is the proxy in front that knows nothing of it. */
const Certificate = ({ found }: { found: TrackingHostAnswer }) => (
  <Text size="sm" c="dimmed">
    The web server in front of Lanyard has to pass {found.host} on to it
    {found.secure ? ', with a certificate for that name' : ''}. Caddy gets certificates by itself: let its{' '}
    <Code>on_demand_tls</Code> ask Lanyard at <Code>/t/ask</Code>. docs/links-host.md says how.
  </Text>
)

function HostForm({ found }: { found: TrackingHostAnswer }) {
  const { act, busy } = useAct()
  const [host, setHost] = useState(found.host ?? '')
  const [error, setError] = useState<string>()
  const put = (next: string | null) => api.put(path, { host: next })
  const save = (next: string | null) =>
    act({
      run: () =>
        put(next).catch((problem) => {
          if (problem instanceof ApiError) setError(Object.values(problem.fields)[0])
          throw problem
        }),
      done: next ? 'Saved. It is used once its name leads here.' : 'Links name the installation’s own host.',
      undo: () => put(found.host),
      refresh: changes,
    })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setError(undefined)
    const next = host.trim() || null
    return next === found.host ? undefined : save(next)
  }
  return (
    <form onSubmit={submit}>
      <Group align="flex-end" gap="sm">
        <TextInput
          label="Host of your own"
          description="A name under your own domain that points here"
          placeholder="links.your-domain.com"
          w={{ base: '100%', xs: 300 }}
          value={host}
          error={error}
          onChange={(event) => setHost(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={busy} disabled={(host.trim() || null) === found.host}>
          Save
        </Button>
        {found.host ? (
          <>
            <Button
              variant="default"
              disabled={busy}
              onClick={() => act({ run: () => api.put(`${path}/check`), done: 'Looked at it.', refresh: changes })}
            >
              Look now
            </Button>
            <Button variant="subtle" disabled={busy} onClick={() => save(null)}>
              Take it away
            </Button>
          </>
        ) : null}
      </Group>
    </form>
  )
}
