import { Button, Checkbox, Group, PasswordInput, Stack, Switch, Text } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Panel } from '../../../parts/panel.tsx'
import { toAccount } from './account-values.ts'
import { CheckLine } from './check-line.tsx'
import { hasOwnPassword, imapOf, type MailboxValues, type ServerValues, smtpOf } from './form-values.ts'
import { AccountPanel, SendsBy } from './sending-account.tsx'
import { SendingFields } from './sending-fields.tsx'
import { ServerFields } from './server-fields.tsx'
import { useAccountCheck } from './use-account-check.ts'

type MailboxFormProps = {
  values: MailboxValues
  change(values: MailboxValues): void
  save(values: MailboxValues): void
  busy: boolean
  saveLabel: string
  errors: Record<string, string>
  /** Whose kept passwords are used where none is typed. */
  mailboxId?: string
  /** Help with the password of this provider. */
  passwordHelp?: ReactNode
  /** The fields before the servers: address and name. */
  children: ReactNode
}

/** Servers, password, cap and hours of a mailbox; both servers are tried while one types. */
export function MailboxForm(props: MailboxFormProps) {
  const { values, change, errors, mailboxId } = props
  const [typing, setTyping] = useState(false)
  const about = { fromAddress: values.fromAddress, mailboxId, typing }
  const smtp = useAccountCheck('smtp', smtpOf(values), about)
  const imap = useAccountCheck('imap', imapOf(values), about)
  const kept = mailboxId !== undefined
  const entered = values.account ? toAccount(values.account, kept) : undefined
  // Nobody is signed in before the mailbox is saved, so there is nothing to check.
  const account = useAccountCheck(
    'account',
    entered && 'auth' in entered && entered.auth === 'sign_in' ? undefined : entered,
    about,
  )
  const set = (changes: Partial<MailboxValues>) => change({ ...values, ...changes })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    props.save(values)
  }
  const wrong = [smtp, imap, account].some((one) => one.phase === 'checked' && !one.answer.ok)
  return (
    <form onSubmit={submit} noValidate={false}>
      <Stack gap="md">
        <Panel title="Who sends">
          {props.children}
          <SendsBy values={values} set={set} />
          {values.account ? null : (
            <Password
              value={values.smtp.password}
              change={(password) => set({ smtp: { ...values.smtp, password } })}
              setTyping={setTyping}
              kept={kept}
              error={errors['smtp.password']}
              help={props.passwordHelp}
            />
          )}
        </Panel>
        {values.account ? (
          <AccountPanel {...{ values, set, kept, setTyping, errors }} check={account} />
        ) : (
          <Panel title="Sending (SMTP)">
            <ServerFields part="SMTP" value={values.smtp} change={(next) => set({ smtp: next })} errors={errors} />
            <CheckLine of={smtp} part="SMTP" />
          </Panel>
        )}
        <Panel title="Reading answers (IMAP)">
          <Switch
            label="Read the answers that come to this mailbox"
            checked={values.reads}
            onChange={(event) => set({ reads: event.currentTarget.checked })}
          />
          {values.reads ? (
            <Reading values={values} set={set} errors={errors} setTyping={setTyping} check={imap} />
          ) : null}
        </Panel>
        <Panel title="How much and when">
          <SendingFields values={values} change={set} />
        </Panel>
        <Group>
          <Button type="submit" loading={props.busy}>
            {props.saveLabel}
          </Button>
          {wrong ? (
            <Text size="sm">It can be saved as it is; nothing is sent from it until its check goes well.</Text>
          ) : null}
        </Group>
      </Stack>
    </form>
  )
}

type ReadingProps = {
  values: MailboxValues
  set(changes: Partial<MailboxValues>): void
  errors: Record<string, string>
  setTyping(typing: boolean): void
  check: ReturnType<typeof useAccountCheck>
}

function Reading({ values, set, errors, setTyping, check }: ReadingProps) {
  const change = (imap: ServerValues) => set({ imap })
  return (
    <>
      <ServerFields part="IMAP" value={values.imap} change={change} errors={errors} />
      {values.account ? null : (
        <Checkbox
          label="It has a password of its own"
          checked={values.imapOwnPassword}
          onChange={(event) => set({ imapOwnPassword: event.currentTarget.checked })}
        />
      )}
      {hasOwnPassword(values) ? (
        <Password
          label="Password for reading"
          value={values.imap.password}
          change={(password) => change({ ...values.imap, password })}
          setTyping={setTyping}
          kept={false}
          error={errors['imap.password']}
        />
      ) : null}
      <CheckLine of={check} part="IMAP" />
    </>
  )
}

type PasswordProps = {
  label?: string
  value: string
  change(value: string): void
  setTyping(typing: boolean): void
  kept: boolean
  error: string | undefined
  help?: ReactNode
}

function Password({ label = 'Password', value, change, setTyping, kept, error, help }: PasswordProps) {
  return (
    <PasswordInput
      label={label}
      description={
        help ??
        'Best an app password: one that is made for Lanyard alone and can be taken back. It is kept encrypted and never shown.'
      }
      {...(kept ? { placeholder: 'The one that is kept' } : {})}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
      onFocus={() => setTyping(true)}
      onBlur={() => setTyping(false)}
      error={error}
      autoComplete="new-password"
      visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the password' }}
      maw={420}
    />
  )
}
