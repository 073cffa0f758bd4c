import { Anchor, Group, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { inSandbox } from '../api/mode.ts'

/** Says that all this is a pretend world, and the way out of it. */
export function ModeBanner() {
  if (!inSandbox) return null
  return (
    <Group
      component="aside"
      aria-label="Sandbox"
      gap="md"
      px="lg"
      py={6}
      style={{ background: 'light-dark(var(--mantine-color-yellow-1), #3b2f0b)' }}
    >
      <Text size="sm">Sandbox: these companies and people are made up, and nothing leaves this machine.</Text>
      <Anchor component={Link} to={'/settings/data' as never} size="sm" c="inherit" underline="always">
        Use it with my own data, or reset
      </Anchor>
    </Group>
  )
}
