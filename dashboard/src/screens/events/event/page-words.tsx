import type { PageChanges } from '@lanyard/contract/sponsors.ts'
import { Spoiler, Stack, Text } from '@mantine/core'
import { useApi } from '../../../api/use-api.ts'
import { Moment } from '../../../parts/moment.tsx'
import { OutsideLink } from './outside-link.tsx'
import { shortAddress } from './words.ts'

/** Which words came to its sponsor pages and which went, since the text they had before; nothing while no page has changed. */
export function PageWords({ eventId }: { eventId: string }) {
  const { data } = useApi<PageChanges>(`/api/v1/events/${eventId}/page-changes`)
  if (!data || data.items.length === 0) return null
  return data.items.map((page) => (
    <Stack key={page.url} gap={4}>
      <Text size="sm" fw={600} component="h3" m={0}>
        What changed in the words of <OutsideLink to={page.url}>{shortAddress(page.url)}</OutsideLink> until{' '}
        <Moment at={page.after} dayOnly />
      </Text>
      {page.lines.length === 0 ? (
        <Text size="sm" c="dimmed">
          {page.kept ? 'Only what people do not see.' : 'The text it had is no longer stored.'}
        </Text>
      ) : (
        <Spoiler maxHeight={130} showLabel="Show all" hideLabel="Show fewer">
          {page.lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same words may come twice, and the list never changes in place.
            <Text key={at} size="sm" component="div" style={{ overflowWrap: 'anywhere' }}>
              {line.kind === 'added' ? '+ ' : '− '}
              {line.kind === 'added' ? <ins>{line.text}</ins> : <del>{line.text}</del>}
            </Text>
          ))}
          {page.left > 0 ? (
            <Text size="sm" c="dimmed">
              and {page.left} more
            </Text>
          ) : null}
        </Spoiler>
      )}
    </Stack>
  ))
}
