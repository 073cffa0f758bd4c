import type { DkimRecord, MailboxRow, Readiness } from '@lanyard/contract/mailboxes.ts'
import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { api } from '../../../api/request.ts'
import { useApi } from '../../../api/use-api.ts'
import { Facts } from '../../../parts/facts.tsx'
import { Hint } from '../../../parts/hint.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { useAct } from '../../../parts/use-act.tsx'
import { DnsRecord } from '../../first-hour/dns-record.tsx'
import { OwnKeyForm } from './own-key-form.tsx'

const refresh = ['/api/v1/mailboxes', '/api/v1/readiness', '/api/v1/changes']

/** The key Lanyard signs this mailbox's messages with; most providers sign by themselves, and then it has none. */
export function DkimPanel({ mailbox }: { mailbox: MailboxRow }) {
  const readiness = useApi<Readiness>('/api/v1/readiness')
  const domain = mailbox.fromAddress.split('@').at(-1)
  const finding = readiness.data?.items.find((one) => one.kind === 'dkim' && one.domain === domain)
  const { act, busy } = useAct()
  const [selector, setSelector] = useState('lanyard')
  const [record, setRecord] = useState<DkimRecord>()
  const path = `/api/v1/mailboxes/${mailbox.id}`
  const make = async (event: FormEvent) => {
    event.preventDefault()
    setRecord(await act({ run: () => api.post<DkimRecord>(`${path}/dkim-keys`, { selector }), refresh }))
  }
  const remove = () =>
    act({ run: () => api.patch(path, { dkim: null }), done: 'Lanyard no longer signs for this mailbox.', refresh })
  const shown = record ?? (finding?.state === 'missing' ? finding.fix?.record : null)
  return (
    <Panel
      title="Signature (DKIM)"
      hint={
        <Hint about="DKIM">
          A signature by which receivers see that a mail is yours. Gmail, Microsoft and most others sign by themselves;
          switch it on there. A key of Lanyard's own is for mail servers that do not.
        </Hint>
      }
    >
      {finding ? <Text size="sm">{finding.detail}</Text> : null}
      {mailbox.dkim ? (
        <Stack gap="sm" align="flex-start">
          <Facts
            rows={[
              ['Domain', mailbox.dkim.domain],
              ['Selector', mailbox.dkim.selector],
            ]}
          />
          <Button variant="default" disabled={busy} onClick={remove}>
            Sign no longer
          </Button>
        </Stack>
      ) : (
        <form onSubmit={make}>
          <Group align="flex-end" gap="sm">
            <TextInput
              label="Selector"
              description="The key's name in the DNS"
              value={selector}
              onChange={(event) => setSelector(event.currentTarget.value)}
              required
            />
            <Button type="submit" variant="default" loading={busy}>
              Make a key and sign
            </Button>
          </Group>
          <Text size="sm" c="dimmed" mt="xs">
            From then on this mailbox's mail is held until the record is published: a signature nobody can check does
            harm.
          </Text>
        </form>
      )}
      {mailbox.dkim ? null : <OwnKeyForm mailbox={mailbox} refresh={refresh} />}
      {shown ? (
        <Stack gap={4}>
          <Text size="sm" fw={600}>
            Publish this where the DNS of the domain is kept:
          </Text>
          <DnsRecord record={shown} />
        </Stack>
      ) : null}
    </Panel>
  )
}
