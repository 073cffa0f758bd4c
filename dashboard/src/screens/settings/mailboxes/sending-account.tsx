import type { AccountKind as AnyKind, MailboxKinds } from '@lanyard/contract/mailbox-accounts.ts'
import { Code, List, Select, Text } from '@mantine/core'
import { useApi } from '../../../api/use-api.ts'
import { Panel } from '../../../parts/panel.tsx'
import { Note } from '../note.tsx'
import { AccountFields } from './account-fields.tsx'
import { newAccount, wayOf } from './account-values.ts'
import { CheckLine } from './check-line.tsx'
import type { MailboxValues } from './form-values.ts'
import type { CheckState } from './use-account-check.ts'

/** What each kind is called before the API has said so; its order is the list's. */
const usualNames: Record<AnyKind, string> = {
  smtp: 'A mail server (SMTP)',
  gmail: 'Gmail',
  graph: 'Microsoft 365',
  ses: 'Amazon SES',
  mailgun: 'Mailgun',
  sendgrid: 'SendGrid',
  postmark: 'Postmark',
}
const kinds = Object.entries(usualNames).map(([value, label]) => ({ value, label }))

type SendsByProps = { values: MailboxValues; set(changes: Partial<MailboxValues>): void }

/** Which kind of account sends. */
export function SendsBy({ values, set }: SendsByProps) {
  return (
    <Select
      label="Sends by"
      data={kinds}
      value={values.account?.kind ?? 'smtp'}
      allowDeselect={false}
      maw={420}
      onChange={(kind) => set({ account: kind && kind !== 'smtp' ? newAccount(kind as never) : null })}
    />
  )
}

type AccountPanelProps = SendsByProps & {
  kept: boolean
  setTyping(typing: boolean): void
  errors: Record<string, string>
  check: CheckState
}

/** The account at a provider, in place of a server. */
export function AccountPanel({ values, set, kept, setTyping, errors, check }: AccountPanelProps) {
  const { account } = values
  if (!account) return null
  const signsIn = wayOf(account).secret === undefined
  return (
    <Panel title={`Sending (${usualNames[account.kind]})`}>
      <AccountFields {...{ kept, setTyping, errors }} value={account} change={(next) => set({ account: next })} />
      {signsIn ? <SetUp kind={account.kind} /> : <CheckLine of={check} part="account" />}
    </Panel>
  )
}

/** What the operator has to do before anybody can sign in; nothing once it is done. */
function SetUp({ kind }: { kind: AnyKind }) {
  const { data } = useApi<MailboxKinds>('/api/v1/mailbox-kinds')
  const found = data?.items.find((one) => one.kind === kind)
  if (found?.signIn !== 'not_set_up') return null
  return (
    <Note color="orange" title={`Signing in to ${found.name} is not set up here`}>
      <Text size="sm">Whoever runs Lanyard registers it once at the provider, and sets:</Text>
      <List size="sm">
        {found.settings.map((name) => (
          <List.Item key={name}>
            <Code>{name}</Code>
          </List.Item>
        ))}
      </List>
      {found.redirectUri ? (
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          The address to register as redirect: <Code>{found.redirectUri}</Code>
        </Text>
      ) : null}
    </Note>
  )
}
