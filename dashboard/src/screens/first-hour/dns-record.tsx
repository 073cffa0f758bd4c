import { Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core'

/** A DNS record as it is to be published, each part to be copied. */
export function DnsRecord({ record }: { record: { type: string; name: string; value: string } }) {
  return (
    <Stack gap={4} mt={4}>
      <Text size="sm">
        Type <Code>{record.type}</Code>
      </Text>
      <Part name="Name" value={record.name} />
      <Part name="Value" value={record.value} />
    </Stack>
  )
}

function Part({ name, value }: { name: string; value: string }) {
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <Text size="sm" w={46} style={{ flexShrink: 0 }}>
        {name}
      </Text>
      <Code style={{ overflowWrap: 'anywhere', minWidth: 0 }}>{value}</Code>
      <Copy what={name.toLowerCase()} value={value} />
    </Group>
  )
}

/** Copies something, and says that it did. */
export function Copy({ what, value }: { what: string; value: string }) {
  return (
    <CopyButton value={value} timeout={2000}>
      {({ copied, copy }) => (
        <Button
          size="compact-xs"
          variant="default"
          onClick={copy}
          aria-label={`Copy the ${what}`}
          style={{ flexShrink: 0 }}
        >
          {copied ? 'Copied' : 'Copy'}
        </Button>
      )}
    </CopyButton>
  )
}
