import type { ContactRow } from '@lanyard/contract/contacts.ts'
import { Paper, Stack } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useState } from 'react'
import { useRoleActs } from '../use-role-acts.ts'
import { ReviewItem } from './review-item.tsx'

/** One role after the other; the one in turn is open, and takes the keys. */
export function ReviewList({ rows, mayWrite }: { rows: readonly ContactRow[]; mayWrite: boolean }) {
  const [turn, setTurn] = useState(0)
  const [editing, setEditing] = useState(false)
  const { confirm, correct, busy } = useRoleActs()
  // A role that was seen to leaves the list, and the next one stands in its place.
  const at = Math.min(turn, rows.length - 1)
  const current = rows[at]
  const goTo = (next: number) => {
    setEditing(false)
    setTurn(Math.max(0, Math.min(rows.length - 1, next)))
    document.getElementById(`role-${rows[next]?.id}`)?.scrollIntoView({ block: 'nearest' })
  }
  const isRight = () => {
    if (current && mayWrite && !busy && !editing) confirm(current)
  }
  useHotkeys([
    ['j', () => goTo(at + 1)],
    ['ArrowDown', () => goTo(at + 1)],
    ['k', () => goTo(at - 1)],
    ['ArrowUp', () => goTo(at - 1)],
    ['c', isRight],
    ['e', () => mayWrite && setEditing(true)],
    ['Escape', () => setEditing(false)],
  ])
  return (
    <Stack gap="xs" component="ol" p={0} m={0} style={{ listStyle: 'none' }}>
      {rows.map((row, index) => (
        <Paper
          key={row.id}
          id={`role-${row.id}`}
          component="li"
          withBorder
          p="sm"
          aria-current={index === at ? 'true' : undefined}
          style={index === at ? { borderColor: 'var(--mantine-primary-color-filled)' } : {}}
        >
          <ReviewItem
            contact={row}
            inTurn={index === at}
            editing={index === at && editing}
            busy={busy}
            mayWrite={mayWrite}
            take={() => goTo(index)}
            edit={(on) => {
              setTurn(index)
              setEditing(on)
            }}
            confirm={() => confirm(row)}
            correct={async (role) => {
              if (await correct(row, role)) setEditing(false)
            }}
          />
        </Paper>
      ))}
    </Stack>
  )
}
