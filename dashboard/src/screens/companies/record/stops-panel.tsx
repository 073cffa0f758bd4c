import type { Company } from '@lanyard/contract/companies.ts'
import type { Stop } from '@lanyard/contract/compliance.ts'
import { Button, Stack, Text } from '@mantine/core'
import { IconBan } from '@tabler/icons-react'
import { useState } from 'react'
import { type ListPage, useApi } from '../../../api/use-api.ts'
import { Answer } from '../../../parts/answer.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { StopDialog } from '../../stops/stop-dialog.tsx'
import { StopLine } from '../../stops/stop-line.tsx'

/** Whether anybody at the company may be written to, and why not. */
export function StopsPanel({ company, mayWrite }: { company: Company; mayWrite: boolean }) {
  const [asks, setAsks] = useState(false)
  const value = [company.id, ...company.domains, '*'].join(',')
  const stops = useApi<ListPage<Stop>>('/api/v1/stops', { value, state: 'in_force', limit: 20 })
  return (
    <Panel title="May they be written to?">
      <Answer of={stops} lines={2}>
        {({ items }) => (
          <>
            {items.length === 0 ? (
              <Text size="sm">Yes: nothing stands against it. Single people may have stops of their own.</Text>
            ) : (
              <Stack gap="sm">
                {items.map((stop) => (
                  <StopLine key={stop.id} stop={stop} />
                ))}
              </Stack>
            )}
          </>
        )}
      </Answer>
      {mayWrite ? (
        <Button
          size="xs"
          variant="light"
          color="red"
          w="fit-content"
          leftSection={<IconBan size={16} aria-hidden />}
          onClick={() => setAsks(true)}
        >
          Stop writing to this company
        </Button>
      ) : null}
      <StopDialog
        opened={asks}
        close={() => setAsks(false)}
        subject={{ kind: 'company', value: company.id, name: company.name }}
      />
    </Panel>
  )
}
