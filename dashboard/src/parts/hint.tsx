import { ActionIcon } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'

const OpenHint = lazy(() => import('./open-hint.tsx').then((file) => ({ default: file.OpenHint })))

/** Help beside the thing: opens by click or Enter, and says what `about` is. What it opens in is loaded when it is first asked for. */
export function Hint({ about, children }: { about: string; children: ReactNode }) {
  const [asked, setAsked] = useState(false)
  const button = (
    <ActionIcon variant="subtle" color="gray" size="sm" aria-label={`About ${about}`} onClick={() => setAsked(true)}>
      <IconInfoCircle size={16} aria-hidden />
    </ActionIcon>
  )
  if (!asked) return button
  return (
    <Suspense fallback={button}>
      <OpenHint about={about}>{children}</OpenHint>
    </Suspense>
  )
}
