import { PasswordInput, SegmentedControl, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { type AccountValues, type Field, fieldValue, wayOf, ways } from './account-values.ts'

type AccountFieldsProps = {
  value: AccountValues
  change(value: AccountValues): void
  /** Its secret is kept; an empty field leaves it. */
  kept: boolean
  setTyping(typing: boolean): void
  errors: Record<string, string>
}

/** What an account at a provider asks for. */
export function AccountFields({ value, change, kept, setTyping, errors }: AccountFieldsProps) {
  const way = wayOf(value)
  const choices = ways[value.kind]
  const set = (name: string, text: string) => change({ ...value, fields: { ...value.fields, [name]: text } })
  const secret = {
    label: way.secret,
    description: 'It is kept encrypted and never shown.',
    value: value.secret,
    onChange: (event: { currentTarget: { value: string } }) => change({ ...value, secret: event.currentTarget.value }),
    onFocus: () => setTyping(true),
    onBlur: () => setTyping(false),
    error: errors['account.secret'] ?? errors['account'],
    ...(kept ? { placeholder: 'The one that is kept' } : {}),
  }
  return (
    <Stack gap="sm">
      {choices.length > 1 ? (
        <SegmentedControl
          aria-label="How Lanyard may use the account"
          w="fit-content"
          data={choices.map(({ auth, label }) => ({ value: auth!, label }))}
          value={way.auth!}
          onChange={(auth) => change({ ...value, auth })}
        />
      ) : null}
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        {way.fields.map((field) => (
          <AccountField
            key={field.name}
            field={field}
            value={field.options ? fieldValue(field, value) : (value.fields[field.name] ?? '')}
            change={(text) => set(field.name, text)}
            error={errors[`account.${field.name}`]}
          />
        ))}
      </SimpleGrid>
      {way.secret?.includes('PEM') ? (
        <Textarea {...secret} autosize minRows={3} maxRows={8} spellCheck={false} />
      ) : null}
      {way.secret && !way.secret.includes('PEM') ? (
        <PasswordInput
          {...secret}
          maw={420}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': `Show or hide: ${way.secret}` }}
        />
      ) : null}
      {way.secret ? null : <Text size="sm">Once it is saved, you are led to the provider’s own page to sign in.</Text>}
    </Stack>
  )
}

type AccountFieldProps = { field: Field; value: string; change(text: string): void; error: string | undefined }

function AccountField({ field, value, change, error }: AccountFieldProps) {
  const about = field.about ? { description: field.about } : {}
  if (field.options) {
    return (
      <Select
        {...{ label: field.label, data: field.options, value, error, ...about }}
        allowDeselect={false}
        onChange={(chosen) => change(chosen ?? '')}
      />
    )
  }
  return (
    <TextInput
      {...{ label: field.label, value, error, ...about }}
      required={!field.optional}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => change(event.currentTarget.value)}
    />
  )
}
