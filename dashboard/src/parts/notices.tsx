import type { NotificationData } from '@mantine/notifications'
import { lazy, Suspense, useSyncExternalStore } from 'react'

/** The notices are loaded with the first one that is shown: the first page comes without them. */
const load = () => import('./notices-shown.tsx')
const Shown = lazy(() => load().then((file) => ({ default: file.NoticesShown })))

let wanted = false
const listeners = new Set<() => void>()

export async function showNotice(notice: NotificationData): Promise<void> {
  wanted = true
  for (const tell of listeners) tell()
  const { notifications } = await load()
  notifications.show({ closeButtonProps: { 'aria-label': 'Close this notice' }, ...notice })
}

export async function hideNotice(id: string): Promise<void> {
  const { notifications } = await load()
  notifications.hide(id)
}

/** The corner where notices appear. */
export function Notices() {
  const show = useSyncExternalStore(
    (tell) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    () => wanted,
  )
  return show ? (
    <Suspense fallback={null}>
      <Shown />
    </Suspense>
  ) : null
}
