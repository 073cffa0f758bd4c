import type { Event } from '@lanyard/contract/discovery.ts'
import { IconArchive, IconArrowBackUp, IconPencil } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { RowMenu } from '../../../parts/row-menu.tsx'
import { useEventActs } from '../form/use-event-acts.ts'

const EditEvent = lazy(() => import('../form/edit-event.tsx').then((m) => ({ default: m.EditEvent })))

/** What can be done with one event without opening it. */
export function EventMenu({ event }: { event: Event }) {
  const [editing, setEditing] = useState(false)
  const { putAside, bringBack } = useEventActs()
  const acts =
    event.status === 'deleted'
      ? [{ label: 'Restore', icon: <IconArrowBackUp size={16} aria-hidden />, run: () => bringBack(event) }]
      : [
          { label: 'Change', icon: <IconPencil size={16} aria-hidden />, run: () => setEditing(true) },
          { label: 'Put aside', icon: <IconArchive size={16} aria-hidden />, run: () => putAside(event) },
        ]
  return (
    <>
      <RowMenu label={`What to do with ${event.name}`} acts={acts} />
      {editing ? (
        <Suspense fallback={null}>
          <EditEvent event={event} close={() => setEditing(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
