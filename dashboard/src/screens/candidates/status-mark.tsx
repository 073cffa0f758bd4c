import type { Candidate } from '@lanyard/contract/discovery.ts'
import { Badge } from '@mantine/core'
import { statusWords } from './words.ts'

export function StatusMark({ status }: { status: Candidate['status'] }) {
  const { label, color } = statusWords[status]
  return (
    <Badge size="sm" variant="dot" color={color}>
      {label}
    </Badge>
  )
}
