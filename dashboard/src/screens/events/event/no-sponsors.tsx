import type { EventSponsors } from '@lanyard/contract/sponsors.ts'
import { Stack, Text } from '@mantine/core'
import { TriedPages } from './tried-pages.tsx'
import { outcomeWords } from './words.ts'

/** Why nobody is listed, what was tried, and what to do. */
export function NoSponsors({ sponsors: { siteRead, reading } }: { sponsors: EventSponsors }) {
  if (reading) return <TriedPages tried={reading.tried} />
  if (!siteRead) {
    return (
      <Text size="sm" c="dimmed" role="status">
        Its site was not read yet. It is in the queue; “Read again now” reads it at once.
      </Text>
    )
  }
  const { explain, next } = outcomeWords[siteRead.outcome]
  return (
    <Stack gap="xs">
      <Text size="sm">
        {siteRead.outcome === 'found' ? 'Everybody who was found has been removed or is gone.' : explain}
      </Text>
      {next ? (
        <Text size="sm" c="dimmed">
          {next}
        </Text>
      ) : null}
      {siteRead.tried.length > 0 ? (
        <>
          <Text size="sm" fw={600}>
            Pages that were tried
          </Text>
          <TriedPages tried={siteRead.tried} />
        </>
      ) : null}
    </Stack>
  )
}
