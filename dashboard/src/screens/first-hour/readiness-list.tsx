import type { Readiness } from '@lanyard/contract/mailboxes.ts'
import { Button, Group, Stack, Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { api } from '../../api/request.ts'
import { queryClient, useApi } from '../../api/use-api.ts'
import { Answer } from '../../parts/answer.tsx'
import { Moment } from '../../parts/moment.tsx'
import { Panel } from '../../parts/panel.tsx'
import { RecordLink } from '../../parts/record-link.tsx'
import { tellFailure } from '../../parts/use-act.tsx'
import { Note } from '../settings/note.tsx'
import { ReadinessRow } from './readiness-row.tsx'

const path = '/api/v1/readiness'

/** What is missing before real mail may go out, as a panel; condensed for the overview: only what needs doing. */
export function ReadinessPanel({ condensed = false }: { condensed?: boolean }) {
  return (
    <Panel title="Before real mail goes out" acts={condensed ? null : <LookAgain />}>
      <ReadinessList condensed={condensed} />
    </Panel>
  )
}

export function ReadinessList({ condensed = false }: { condensed?: boolean }) {
  const readiness = useApi<Readiness>(path)
  return (
    <Answer of={readiness} lines={condensed ? 2 : 6}>
      {(found) => {
        const shown = condensed ? found.items.filter((one) => one.required && one.state === 'missing') : found.items
        return (
          <Stack gap="sm">
            <Summary readiness={found} />
            {shown.length > 0 ? (
              <Stack component="ul" gap={condensed ? 6 : 'sm'} p={0} m={0} style={{ listStyle: 'none' }}>
                {shown.map((item) => (
                  <ReadinessRow key={item.id} item={item} condensed={condensed} />
                ))}
              </Stack>
            ) : null}
            {condensed && !found.ready ? (
              <RecordLink to="/start" size="sm">
                Why, and how to mend it
              </RecordLink>
            ) : null}
          </Stack>
        )
      }}
    </Answer>
  )
}

function Summary({ readiness }: { readiness: Readiness }) {
  const { ready, missing, items } = readiness
  const unsure = items.filter((one) => one.state === 'unknown' || one.state === 'warning').length
  if (!ready) {
    return (
      <Note color="orange" title={missing === 1 ? 'One thing is missing' : `${missing} things are missing`}>
        Until then mail is held, not lost: it goes out by itself once all is there.
      </Note>
    )
  }
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <IconCircleCheck
        size={20}
        color="light-dark(var(--mantine-color-green-8), var(--mantine-color-green-5))"
        aria-hidden
      />
      <Text size="sm">
        Nothing that holds mail is missing.
        {unsure > 0 ? ` ${unsure === 1 ? 'One thing is' : `${unsure} things are`} worth a look.` : ''}
      </Text>
    </Group>
  )
}

export function LookAgain() {
  const readiness = useApi<Readiness>(path)
  const [busy, setBusy] = useState(false)
  const look = async () => {
    setBusy(true)
    try {
      queryClient.setQueryData([path, {}], await api.get<Readiness>(path, { again: true }))
    } catch (error) {
      tellFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      {readiness.data?.askedAt ? (
        <Text size="sm" c="dimmed">
          Name servers asked <Moment at={readiness.data.askedAt} />
        </Text>
      ) : null}
      <Button size="xs" variant="default" loading={busy} onClick={look}>
        Look again
      </Button>
    </>
  )
}
