import { Badge } from '@mantine/core'

/** A word on a tint, in the colour of text. */
export const Mark = ({ color, children }: { color?: string; children: string }) => (
  <Badge variant="light" tt="none" w="fit-content" c="var(--mantine-color-text)" {...(color ? { color } : {})}>
    {children}
  </Badge>
)
