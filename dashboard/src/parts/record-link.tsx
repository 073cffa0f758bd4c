import { Anchor, type AnchorProps } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

type RecordLinkProps = AnchorProps & {
  /** A path with its ids in it: `/companies/${id}`. */
  to: string
  search?: Record<string, string | undefined> | undefined
  children: ReactNode
  'aria-label'?: string
}

/** A link to another screen. */
export function RecordLink({ to, search, children, ...rest }: RecordLinkProps) {
  return (
    <Anchor
      inherit={rest.size === undefined}
      {...rest}
      component={Link}
      to={to as never}
      {...(search ? { search: search as never } : {})}
    >
      {children}
    </Anchor>
  )
}
