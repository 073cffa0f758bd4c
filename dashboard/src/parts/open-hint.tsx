import { ActionIcon, Popover, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'

/** A hint that was asked for: open at first, with the keyboard on its button as before. */
export function OpenHint({ about, children }: { about: string; children: ReactNode }) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return (
    <Popover width={300} withArrow shadow="md" trapFocus={false} returnFocus defaultOpened>
      <Popover.Target>
        <ActionIcon ref={button} variant="subtle" color="gray" size="sm" aria-label={`About ${about}`}>
          <IconInfoCircle size={16} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="sm" component="div">
          {children}
        </Text>
      </Popover.Dropdown>
    </Popover>
  )
}
