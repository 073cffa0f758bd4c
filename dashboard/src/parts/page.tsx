import { Anchor, Box, Group, Stack, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { IconChevronLeft } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

type PageProps = {
  title: string
  /** Badges beside the title. */
  marks?: ReactNode
  /** One line below the title: what this is for. */
  about?: ReactNode
  /** Buttons at the right; the most used one last. */
  acts?: ReactNode
  /** The list this record belongs to. */
  back?: { to: string; label: string }
  children: ReactNode
}

/** A screen: its one h1, what can be done with the whole of it, and the content. */
export function Page({ title, marks, about, acts, back, children }: PageProps) {
  useDocumentTitle(`${title} · Lanyard`)
  return (
    <Stack gap="md" p={{ base: 'sm', sm: 'lg' }} maw={1360} mx="auto">
      <Box component="header">
        {back ? (
          <Anchor
            component={Link}
            to={back.to as never}
            size="sm"
            mb={4}
            display="inline-flex"
            style={{ alignItems: 'center' }}
          >
            <IconChevronLeft size={15} aria-hidden />
            {back.label}
          </Anchor>
        ) : null}
        <Group justify="space-between" align="flex-start" gap="sm">
          <Group gap="xs" align="center" style={{ flex: '1 1 260px', minWidth: 0 }}>
            <Title order={1} style={{ overflowWrap: 'anywhere' }}>
              {title}
            </Title>
            {marks}
          </Group>
          {acts ? <Group gap="xs">{acts}</Group> : null}
        </Group>
        {about ? (
          <Box className="among-words" c="dimmed" fz="sm" mt={4} maw={720}>
            {about}
          </Box>
        ) : null}
      </Box>
      {children}
    </Stack>
  )
}
