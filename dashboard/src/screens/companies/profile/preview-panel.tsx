import type { Profile, ProfilePreview } from '@lanyard/contract/companies.ts'
import { Accordion, Badge, Group, Stack, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../../../api/request.ts'
import { Answer } from '../../../parts/answer.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { RecordLink } from '../../../parts/record-link.tsx'
import { countOf } from '../words.ts'

type Outcome = 'joins' | 'leaves' | 'stays' | 'staysOut'

const groups: { key: Outcome; title: string; color: string }[] = [
  { key: 'joins', title: 'Would become targets', color: 'blue' },
  { key: 'leaves', title: 'Would be targets no more', color: 'red' },
  { key: 'stays', title: 'Stay targets', color: 'lanyard' },
  { key: 'staysOut', title: 'Stay out', color: 'gray' },
]

const settledTitles: Partial<Record<Outcome, string>> = { stays: 'Targets', staysOut: 'No targets' }

/** What the rules would change, with each company's reason. Below the companies' path, so that it is read again when they change. */
export function PreviewPanel({ rules, changed }: { rules: Profile; changed: boolean }) {
  const preview = useQuery<ProfilePreview>({
    queryKey: ['/api/v1/companies', 'profile preview', rules],
    queryFn: () => api.post<ProfilePreview>('/api/v1/profile/previews', rules),
    placeholderData: keepPreviousData,
  })
  return (
    <Panel title={changed ? 'What this would change' : 'What it does now'}>
      <Answer of={preview}>
        {(found) => (
          <Stack gap="sm" style={{ opacity: preview.isPlaceholderData ? 0.6 : 1 }}>
            <Text size="sm" aria-live="polite">
              {summary(found, changed)}
            </Text>
            {found.joins.count > 0 ? (
              <Text size="sm">
                People are looked for at new targets, which may cost look-ups at your people directory.
              </Text>
            ) : null}
            {found.judged < found.total ? (
              <Text size="sm" c="dimmed">
                Counted among the first {found.judged.toLocaleString()} of {found.total.toLocaleString()} companies.
              </Text>
            ) : null}
            <Accordion multiple variant="contained" order={3} defaultValue={['joins', 'leaves']}>
              {groups
                .filter(({ key }) => found[key].count > 0)
                .map(({ key, title, color }) => (
                  <Accordion.Item key={key} value={key}>
                    <Accordion.Control>
                      <Group gap="xs">
                        {changed ? title : (settledTitles[key] ?? title)}
                        <Badge variant="light" color={color}>
                          {found[key].count.toLocaleString()}
                        </Badge>
                      </Group>
                    </Accordion.Control>
                    <Accordion.Panel>
                      <Reasons of={found[key]} />
                    </Accordion.Panel>
                  </Accordion.Item>
                ))}
            </Accordion>
          </Stack>
        )}
      </Answer>
    </Panel>
  )
}

function summary({ joins, leaves, stays, judged }: ProfilePreview, changed: boolean): string {
  const all = `of ${judged.toLocaleString()}`
  if (joins.count + leaves.count > 0) {
    const would = `${countOf(joins.count + stays.count)} ${all} would be targets`
    return `${would}: ${joins.count.toLocaleString()} new, ${leaves.count.toLocaleString()} no more.`
  }
  return `${countOf(stays.count)} ${all} ${stays.count === 1 ? 'is a target' : 'are targets'}${changed ? '; this changes nothing' : ''}.`
}

function Reasons({ of: { count, items } }: { of: ProfilePreview[Outcome] }) {
  return (
    <Stack gap={6}>
      {items.map((one) => (
        <Text size="sm" key={one.id}>
          <RecordLink to={`/companies/${one.id}`} underline="always">
            {one.name}
          </RecordLink>
          {one.domain ? ` (${one.domain})` : ''}: {one.reason}
        </Text>
      ))}
      {count > items.length ? (
        <Text size="sm" c="dimmed">
          and {countOf(count - items.length)} more.
        </Text>
      ) : null}
    </Stack>
  )
}
