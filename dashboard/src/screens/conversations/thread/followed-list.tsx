import type { Followed } from '@lanyard/contract/inbox.ts'
import { List } from '@mantine/core'
import { RecordLink } from '../../../parts/record-link.tsx'
import { followedWords } from '../words.ts'

/** What came of a mail, with where to look at it. */
export function FollowedList({ followed }: { followed: readonly Followed[] }) {
  if (followed.length === 0) return null
  return (
    <List size="sm" c="dimmed" spacing={2} aria-label="What followed">
      {followed.map((one) => (
        <List.Item key={one.kind}>
          {followedWords(one)}{' '}
          {one.kind === 'referral' ? (
            <RecordLink underline="always" to={`/contacts/${one.contactId}`}>
              {one.name}
            </RecordLink>
          ) : null}
          {one.kind === 'suppressed' ? (
            <RecordLink underline="always" to="/stops">
              Do not write to
            </RecordLink>
          ) : null}
        </List.Item>
      ))}
    </List>
  )
}
