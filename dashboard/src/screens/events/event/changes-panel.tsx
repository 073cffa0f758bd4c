import type { SponsorshipChange } from '@lanyard/contract/sponsors.ts'
import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { type ListPage, useApi } from '../../../api/use-api.ts'
import { Answer } from '../../../parts/answer.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { PageWords } from './page-words.tsx'
import { explainChange } from './words.ts'

const step = 8

/** What changed about its sponsors, reading by reading; the days on which everybody was new are told in one line. */
export function ChangesPanel({ eventId }: { eventId: string }) {
  const [limit, setLimit] = useState(100)
  const [shown, setShown] = useState(step)
  const found = useApi<ListPage<SponsorshipChange>>('/api/v1/sponsors/changes', { eventId, limit })
  return (
    <Panel title="Changes over time">
      <Answer of={found} lines={3}>
        {({ items, next }) => {
          const lines = toLines(items)
          if (lines.length === 0) {
            return (
              <Text size="sm" c="dimmed">
                Nothing yet. Every reading that differs from the one before is noted here.
              </Text>
            )
          }
          return (
            <Stack gap={4}>
              {lines.slice(0, shown).map((line) => (
                <Text key={line.id} size="sm" style={{ overflowWrap: 'anywhere' }}>
                  <Moment at={line.at} /> · {line.words}
                </Text>
              ))}
              {lines.length > shown || next ? (
                <Button
                  size="xs"
                  variant="default"
                  w="fit-content"
                  onClick={() => {
                    setShown(shown + 20)
                    if (next && limit < 200) setLimit(200)
                  }}
                >
                  Show earlier changes
                </Button>
              ) : null}
            </Stack>
          )
        }}
      </Answer>
      <PageWords eventId={eventId} />
    </Panel>
  )
}

/** More than three that are new at the same moment make one line. */
function toLines(changes: readonly SponsorshipChange[]): { id: string; at: string; words: string }[] {
  return [...Map.groupBy(changes, (one) => `${one.seenAt} ${one.kind}`).values()].flatMap((group) => {
    const [one] = group
    if (one!.kind === 'found' && group.length > 3) {
      const names = group.slice(0, 3).map(({ name }) => name)
      return [{ id: one!.id, at: one!.seenAt, words: `${group.length} are new on the site: ${names.join(', ')} …` }]
    }
    return group.map((each) => ({ id: each.id, at: each.seenAt, words: `${each.name} ${explainChange(each)}` }))
  })
}
