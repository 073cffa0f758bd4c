import type { Scan } from '@lanyard/contract/discovery.ts'
import { Badge } from '@mantine/core'
import { outcomeWords } from './scan-words.ts'

export function OutcomeMark({ outcome }: { outcome: Scan['outcome'] }) {
  const { label, color } = outcomeWords[outcome]
  return (
    <Badge size="sm" variant="dot" color={color}>
      {label}
    </Badge>
  )
}
