import { ActionIcon } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'

const OpenRowMenu = lazy(() => import('./open-row-menu.tsx').then((file) => ({ default: file.OpenRowMenu })))

export type RowAct = { label: string; icon: ReactNode; run: () => void }
type RowMenuProps = { label: string; acts: readonly RowAct[] }

/** What can be done with one row. The menu itself comes when it is asked for: a list of hundred rows does not need hundred of them. */
export function RowMenu({ label, acts }: RowMenuProps) {
  const [asked, setAsked] = useState(false)
  const button = (
    <RowMenuButton label={label} onClick={() => setAsked(true)} aria-haspopup="menu" aria-expanded={false} />
  )
  if (!asked) return button
  return (
    <Suspense fallback={button}>
      <OpenRowMenu label={label} acts={acts} />
    </Suspense>
  )
}

/** The menu's target hands its own properties on. */
export const RowMenuButton = ({ label, ...rest }: { label: string } & React.ComponentProps<'button'>) => (
  <ActionIcon variant="subtle" color="gray" aria-label={label} {...rest}>
    <IconDots size={18} aria-hidden />
  </ActionIcon>
)
