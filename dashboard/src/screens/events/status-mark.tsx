import type { Event } from '@lanyard/contract/discovery.ts'
import { Badge } from '@mantine/core'
import { doubtWords, statusWords } from './words.ts'

/** What is not as usual about an event; nothing where it simply takes place. */
export function StatusMark({ event: { status, doubt } }: { event: Pick<Event, 'status' | 'doubt'> }) {
  if (status === 'active' && !doubt) return null
  const { label, color } = doubt ? { ...doubtWords[doubt.kind], color: 'orange' } : statusWords[status]
  return (
    <Badge size="sm" variant="dot" color={color}>
      {label}
    </Badge>
  )
}
