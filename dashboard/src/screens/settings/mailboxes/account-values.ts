import type { MailboxAccount, NewMailboxAccount } from '@lanyard/contract/mailbox-accounts.ts'

export type AccountKind = MailboxAccount['kind']
export type Field = {
  name: string
  label: string
  about?: string
  /** Offered as a choice; the first is chosen unless somebody chooses. */
  options?: readonly { value: string; label: string }[]
  optional?: true
}
/** One way to use a kind of account: what it asks for beside the address, and what its secret is called; without one, one signs in. */
export type Way = { auth?: string; label: string; fields: readonly Field[]; secret?: string }

const user: Field = {
  ...{ name: 'user', label: 'Whose account', optional: true },
  about: 'Where it is another address than the one above, which is then an alias of it.',
}

/** What the form asks for each kind; the first way is the usual one. */
export const ways: Record<AccountKind, readonly [Way, ...Way[]]> = {
  gmail: [
    { auth: 'sign_in', label: 'Somebody signs in', fields: [user] },
    {
      ...{ auth: 'service_account', label: 'A service account of your domain', secret: 'Private key (PEM)' },
      fields: [{ name: 'clientEmail', label: 'E-mail address of the service account' }, user],
    },
  ],
  graph: [
    { auth: 'sign_in', label: 'Somebody signs in', fields: [user] },
    {
      ...{ auth: 'application', label: 'An application of your directory', secret: 'Client secret' },
      fields: [
        { name: 'tenant', label: 'Directory (tenant)' },
        { name: 'clientId', label: 'Application (client) id' },
        user,
      ],
    },
  ],
  ses: [
    {
      ...{ label: 'Access key', secret: 'Secret access key' },
      fields: [
        { name: 'region', label: 'Region', about: 'Such as eu-west-1.' },
        { name: 'accessKeyId', label: 'Access key id' },
        { name: 'configurationSet', label: 'Configuration set', optional: true },
      ],
    },
  ],
  mailgun: [
    {
      ...{ label: 'API key', secret: 'API key' },
      fields: [
        { name: 'domain', label: 'Sending domain' },
        {
          ...{ name: 'region', label: 'Region' },
          options: [
            { value: 'us', label: 'United States' },
            { value: 'eu', label: 'European Union' },
          ],
        },
      ],
    },
  ],
  sendgrid: [
    {
      ...{ label: 'API key', secret: 'API key' },
      fields: [
        {
          ...{ name: 'region', label: 'Region' },
          options: [
            { value: 'global', label: 'Global' },
            { value: 'eu', label: 'European Union' },
          ],
        },
      ],
    },
  ],
  postmark: [
    {
      ...{ label: 'Server token', secret: 'Server API token' },
      fields: [
        {
          name: 'messageStream',
          label: 'Message stream',
          about: '“outbound” unless you made another.',
          optional: true,
        },
      ],
    },
  ],
}

/** What somebody entered of an account. */
export type AccountValues = {
  kind: AccountKind
  auth: string | undefined
  fields: Record<string, string>
  secret: string
}

export const newAccount = (kind: AccountKind): AccountValues => ({
  kind,
  auth: ways[kind][0].auth,
  fields: {},
  secret: '',
})

export const wayOf = ({ kind, auth }: AccountValues): Way =>
  ways[kind].find((way) => way.auth === auth) ?? ways[kind][0]

export function accountValuesOf(account: MailboxAccount): AccountValues {
  const { kind, ...rest } = account
  const { auth, ...fields } = rest as Record<string, string | null>
  const known = Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]))
  return { kind, auth: auth ?? undefined, fields: Object.fromEntries(known), secret: '' }
}

/** As the API takes it; undefined while something is missing. A secret that is kept is left out. */
export function toAccount(values: AccountValues, keptSecret: boolean): NewMailboxAccount | undefined {
  const way = wayOf(values)
  const given = way.fields.map((field) => [field.name, fieldValue(field, values)] as const)
  if (way.fields.some((field) => !field.optional && !fieldValue(field, values))) return undefined
  if (way.secret && !values.secret.trim() && !keptSecret) return undefined
  return {
    kind: values.kind,
    ...(way.auth ? { auth: way.auth } : {}),
    ...Object.fromEntries(given.filter(([, value]) => value)),
    ...(values.secret.trim() ? { secret: values.secret.trim() } : {}),
  } as NewMailboxAccount
}

export const fieldValue = (field: Field, { fields }: AccountValues): string =>
  fields[field.name]?.trim() || field.options?.[0]?.value || ''
