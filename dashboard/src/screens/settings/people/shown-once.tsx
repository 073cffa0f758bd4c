import { Button, Code, Group, Stack, Text } from '@mantine/core'
import { Copy } from '../../first-hour/dns-record.tsx'
import { Note } from '../note.tsx'

type ShownOnceProps = { title: string; what: string; value: string; about: string; close(): void }

/** A secret that is shown this once, to be copied. */
export function ShownOnce({ title, what, value, about, close }: ShownOnceProps) {
  return (
    <Note color="green" title={title} role="status">
      <Stack gap="xs" align="flex-start">
        <Group gap="xs" wrap="wrap">
          <Code fz="sm" style={{ overflowWrap: 'anywhere' }}>
            {value}
          </Code>
          <Copy what={what} value={value} />
        </Group>
        <Text size="sm">{about}</Text>
        <Button size="xs" variant="default" onClick={close}>
          I have it
        </Button>
      </Stack>
    </Note>
  )
}
