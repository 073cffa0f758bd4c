import { Box, Kbd, Text } from '@mantine/core'

export function NothingOpen({ className }: { className: string }) {
  return (
    <Box className={className} py={80} ta="center">
      <Text c="dimmed" size="sm">
        Choose a conversation to read it.
      </Text>
      <Text c="dimmed" size="sm" mt="xs">
        <Kbd>↓</Kbd> <Kbd>↑</Kbd> to move, <Kbd>Enter</Kbd> to open, <Kbd>e</Kbd> when it is done
      </Text>
    </Box>
  )
}
