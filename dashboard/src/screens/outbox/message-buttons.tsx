import type { MessageAnswer } from '@lanyard/contract/delivery.ts'
import { Button, Group } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { ApiError } from '../../api/request.ts'
import { runBulk } from '../../parts/record-list/run-bulk.ts'
import { useAct } from '../../parts/use-act.tsx'
import { isCancellable, type MessageAct, messageActs, touched } from './message-acts.tsx'
import { refusals } from './words.ts'

/** What can be done to the message as it is now, each with its undo. */
export function MessageButtons({ message, edit }: { message: MessageAnswer; edit: () => void }) {
  const { act, busy } = useAct()
  const ids = [message.id]
  const perform = (what: MessageAct) => {
    const { undo } = what
    return act({
      run: async () => {
        const { items } = await runBulk(what, ids)
        const [one] = items
        if (one && !one.ok) throw notDone(one.reason ?? undefined)
      },
      done: `The message is ${what.done}.`,
      ...(undo ? { undo: () => runBulk(undo, ids) } : {}),
      refresh: touched,
    })
  }
  const usable = messageActs.filter((one) => one.canBeDoneTo(message))
  if (usable.length === 0) return null
  return (
    <Group gap="xs">
      {usable.map((one, index) => (
        <Button
          key={one.label}
          variant={index === 0 ? 'filled' : 'default'}
          leftSection={one.icon}
          disabled={busy}
          onClick={() => perform(one)}
        >
          {one.label}
        </Button>
      ))}
      {isCancellable(message) ? (
        <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={edit}>
          Edit
        </Button>
      ) : null}
    </Group>
  )
}

const notDone = (reason: string | undefined) =>
  new ApiError(409, {
    detail: `That did not work: ${refusals[reason ?? ''] ?? 'it is in another state by now'}.`,
    hint: reason === 'unfinished_text' ? 'Edit the text first.' : 'Load the page again to see how it stands.',
  })
