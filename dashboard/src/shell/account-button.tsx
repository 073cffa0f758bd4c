import { ActionIcon } from '@mantine/core'
import { IconUserCircle } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'

const AccountMenu = lazy(() => import('./account-menu.tsx').then((file) => ({ default: file.AccountMenu })))

/** Loads the menu when it is first asked for. */
export function AccountButton() {
  const [asked, setAsked] = useState(false)
  const button = (
    <ActionIcon variant="default" size="lg" aria-label="Account and appearance" onClick={() => setAsked(true)}>
      <IconUserCircle size={20} aria-hidden />
    </ActionIcon>
  )
  if (!asked) return button
  return (
    <Suspense fallback={button}>
      <AccountMenu />
    </Suspense>
  )
}
