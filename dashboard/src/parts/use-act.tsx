import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { refresh } from '../api/use-api.ts'
import { explainError } from './failure.tsx'
import { hideNotice, showNotice } from './notices.tsx'

export type Act<T> = {
  run(): Promise<T>
  /** What to say when it is done; nothing where it shows by itself. */
  done?: string | ((result: T) => string | undefined)
  /** The opposite, offered for some seconds. */
  undo?: (result: T) => Promise<unknown>
  /** Paths whose lists and records are read again afterwards. */
  refresh?: readonly string[]
}

/** How long Undo is offered, in milliseconds. */
const undoFor = 9000

/**
 * Does something to the world: tells when it is done, offers its undo, says what went wrong. The promise gives the result, or undefined
 * where it failed (which was said already).
 */
export function useAct() {
  const [busy, setBusy] = useState(false)
  async function act<T>(what: Act<T>): Promise<T | undefined> {
    setBusy(true)
    try {
      const result = await what.run()
      tellDone(what, result)
      await refresh(...(what.refresh ?? []))
      return result
    } catch (error) {
      tellFailure(error)
      return undefined
    } finally {
      setBusy(false)
    }
  }
  return { act, busy }
}

export function tellFailure(error: unknown): void {
  const { title, hint } = explainError(error)
  showNotice({ color: 'red', title, message: hint ?? '', autoClose: 12_000 })
}

function tellDone<T>(what: Act<T>, result: T): void {
  const done = typeof what.done === 'function' ? what.done(result) : what.done
  if (!done) return
  const { undo } = what
  if (!undo) {
    showNotice({ message: done })
    return
  }
  const id = crypto.randomUUID()
  const takeBack = async () => {
    hideNotice(id)
    try {
      await undo(result)
      await refresh(...(what.refresh ?? []))
      showNotice({ message: 'Undone.' })
    } catch (error) {
      tellFailure(error)
    }
  }
  showNotice({
    id,
    autoClose: undoFor,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{done}</Text>
        <Button size="compact-sm" variant="light" style={{ flexShrink: 0 }} onClick={takeBack}>
          Undo
        </Button>
      </Group>
    ),
  })
}
