import { Anchor } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import type { ReactNode } from 'react'

/** A link out of Lanyard, to a site of somebody else's; anything but a web address stands as plain text. */
export function OutsideLink({ to, children }: { to: string; children: ReactNode }) {
  if (!/^https?:$/.test(URL.parse(to)?.protocol ?? '')) return <span>{children}</span>
  return (
    <Anchor inherit href={to} target="_blank" rel="noreferrer noopener" style={{ overflowWrap: 'anywhere' }}>
      {children} <IconExternalLink size={13} aria-label="(opens in a new tab)" style={{ verticalAlign: '-1px' }} />
    </Anchor>
  )
}
