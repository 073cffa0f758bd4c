import type { MessagePreview } from '@lanyard/contract/outreach.ts'
import { Button, Menu, Text } from '@mantine/core'
import { IconBraces } from '@tabler/icons-react'
import { variableWords } from './words.ts'

type VariablesMenuProps = { variables: MessagePreview['variables']; insert: (template: string) => void; of: string }

/** What a text can name, with what stands there for the contact of the preview; choosing one puts it where the cursor was. */
export function VariablesMenu({ variables, insert, of }: VariablesMenuProps) {
  const values = new Map(variables.map(({ name, value }) => [name, value]))
  return (
    <Menu position="bottom-end" width={340} withinPortal shadow="md">
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconBraces size={14} aria-hidden />}
          aria-label={`Variables for ${of}`}
        >
          Variables
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {Object.entries(variableWords).map(([name, label]) => (
          <Menu.Item key={name} onClick={() => insert(templateOf(name, values.get(name) ?? null))}>
            <Text size="sm">{label}</Text>
            <Text size="xs" c="dimmed" lineClamp={1}>
              {values.get(name) ?? 'not known for this contact'}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** With a fallback where one is likely to be needed. */
const templateOf = (name: string, value: string | null): string =>
  name === 'contact.first_name'
    ? '{{ contact.first_name | default: "there" }}'
    : value === null && !name.startsWith('sender.')
      ? `{% if ${name} %}{{ ${name} }}{% endif %}`
      : `{{ ${name} }}`
