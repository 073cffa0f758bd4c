import { NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core'
import type { ServerValues } from './form-values.ts'

type ServerFieldsProps = {
  part: 'SMTP' | 'IMAP'
  value: ServerValues
  change(value: ServerValues): void
  errors: Record<string, string>
}

const securities = [
  { value: 'tls', label: 'TLS' },
  { value: 'starttls', label: 'STARTTLS' },
  { value: 'none', label: 'Not encrypted' },
]

const usualPort = { SMTP: { tls: 465, starttls: 587, none: 25 }, IMAP: { tls: 993, starttls: 143, none: 143 } }

/** Host, port, encryption and user of one server. Another encryption brings its usual port along. */
export function ServerFields({ part, value, change, errors }: ServerFieldsProps) {
  const path = part.toLowerCase()
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="sm">
      <TextInput
        label="Host"
        aria-label={`${part} host`}
        value={value.host}
        onChange={(event) => change({ ...value, host: event.currentTarget.value })}
        error={errors[`${path}.host`]}
        autoComplete="off"
        spellCheck={false}
      />
      <NumberInput
        label="Port"
        aria-label={`${part} port`}
        value={value.port}
        onChange={(port) => change({ ...value, port: typeof port === 'number' ? port : '' })}
        error={errors[`${path}.port`]}
        min={1}
        max={65_535}
        allowDecimal={false}
        hideControls
      />
      <Select
        label="Encryption"
        aria-label={`${part} encryption`}
        data={securities}
        value={value.security}
        allowDeselect={false}
        onChange={(chosen) => {
          const security = chosen as ServerValues['security']
          const wasUsual = value.port === usualPort[part][value.security]
          change({ ...value, security, port: wasUsual ? usualPort[part][security] : value.port })
        }}
      />
      <TextInput
        label="User name"
        aria-label={`${part} user name`}
        value={value.user}
        onChange={(event) => change({ ...value, user: event.currentTarget.value })}
        error={errors[`${path}.user`]}
        autoComplete="off"
        spellCheck={false}
      />
    </SimpleGrid>
  )
}
