import { Stack, Text, ThemeIcon, Title } from '@mantine/core'
import { IconInbox } from '@tabler/icons-react'
import type { ReactNode } from 'react'

type EmptyProps = {
  title: string
  /** Why it is empty, and what would fill it. */
  children?: ReactNode
  icon?: ReactNode
  /** The button that leads on. */
  act?: ReactNode
}

/** In place of a list that has nothing yet: says why, and leads on. */
export function Empty({ title, children, icon, act }: EmptyProps) {
  return (
    <Stack align="center" gap="sm" py="xl" px="md" maw={480} mx="auto" ta="center">
      <ThemeIcon size={48} radius="xl" variant="light" aria-hidden>
        {icon ?? <IconInbox size={26} />}
      </ThemeIcon>
      <Title order={2} size="h3">
        {title}
      </Title>
      {children ? (
        <Text size="sm" c="dimmed" component="div">
          {children}
        </Text>
      ) : null}
      {act}
    </Stack>
  )
}
