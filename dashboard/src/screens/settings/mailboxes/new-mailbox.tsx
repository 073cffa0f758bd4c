import type { Organisation } from '@lanyard/contract/access.ts'
import type { MailboxGuess, MailboxRow } from '@lanyard/contract/mailboxes.ts'
import { Anchor, SimpleGrid, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { type Account, useAccount } from '../../../api/account.ts'
import { ApiError, api } from '../../../api/request.ts'
import { useApi } from '../../../api/use-api.ts'
import { Answer } from '../../../parts/answer.tsx'
import { useAct } from '../../../parts/use-act.tsx'
import { SettingsPage } from '../settings-page.tsx'
import { bodyOf, guessed, type MailboxValues, newValues } from './form-values.ts'
import { MailboxForm } from './mailbox-form.tsx'

const back = { to: '/settings/mailboxes', label: 'Mailboxes' }

/** Connects a mailbox: its address first, then everything else is guessed and checked. */
export function NewMailbox() {
  const organisation = useApi<Organisation>('/api/v1/organisation')
  return (
    <SettingsPage
      title="Connect a mailbox"
      back={back}
      about="Enter the address; its servers are filled in and tried while you type. Nothing is saved before you say so."
    >
      <Answer of={organisation}>{({ timeZone }) => <NewMailboxForm timeZone={timeZone} />}</Answer>
    </SettingsPage>
  )
}

function NewMailboxForm({ timeZone }: { timeZone: string }) {
  const account = useAccount()
  const navigate = useNavigate()
  const { act, busy } = useAct()
  const [values, setValues] = useState<MailboxValues>(() => newValues(nameOf(account), timeZone))
  const [errors, setErrors] = useState<Record<string, string>>({})
  const guess = useGuess(values.fromAddress, (found) => setValues((known) => guessed(known, found)))
  const save = async (chosen: MailboxValues) => {
    setErrors({})
    const made = await act({
      run: async () => {
        const mailbox = await api.post<MailboxRow>('/api/v1/mailboxes', bodyOf(chosen)).catch((error) => {
          if (error instanceof ApiError) setErrors(error.fields)
          throw error
        })
        // The check that counts is the server's own, of what it has saved.
        await api.put(`/api/v1/mailboxes/${mailbox.id}/check`).catch(() => undefined)
        return mailbox
      },
      done: (mailbox) => `${mailbox.fromAddress} is connected.`,
      refresh: ['/api/v1/mailboxes', '/api/v1/readiness'],
    })
    if (made) await navigate({ to: `/settings/mailboxes/${made.id}` as never })
  }
  return (
    <MailboxForm
      values={values}
      change={setValues}
      save={save}
      busy={busy}
      saveLabel="Save the mailbox"
      errors={errors}
      passwordHelp={<PasswordHelp guess={guess} />}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextInput
          label="Address"
          type="email"
          required
          data-autofocus
          autoFocus
          autoComplete="off"
          placeholder="you@your-company.com"
          value={values.fromAddress}
          onChange={(event) => setValues({ ...values, fromAddress: event.currentTarget.value })}
          error={errors['fromAddress']}
        />
        <TextInput
          label="Name of the sender"
          required
          autoComplete="off"
          value={values.fromName}
          onChange={(event) => setValues({ ...values, fromName: event.currentTarget.value })}
          error={errors['fromName']}
        />
      </SimpleGrid>
      <Text size="sm" role="status">
        {guess ? sourceWords[guess.source](guess) : 'The servers are looked up once the address is complete.'}
      </Text>
    </MailboxForm>
  )
}

/** The first member is named after the office, which is nobody's name. */
const nameOf = (account: Account | undefined): string => (account?.name === 'Admin' ? '' : (account?.name ?? ''))

/** Looks the servers up once the address is whole, and hands them on; the fields may be changed afterwards. */
function useGuess(address: string, take: (guess: MailboxGuess) => void): MailboxGuess | undefined {
  const [settled] = useDebouncedValue(address.trim(), 500)
  const whole = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(settled)
  const { data } = useApi<MailboxGuess>(whole ? '/api/v1/mailbox-guesses' : undefined, { address: settled })
  const fits = whole && data?.smtp ? data : undefined
  const key = fits ? `${settled} ${JSON.stringify(fits)}` : ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: each guess is taken once, whatever is typed afterwards
  useEffect(() => {
    if (fits) take(fits)
  }, [key])
  return fits
}

const sourceWords: Record<MailboxGuess['source'], (guess: MailboxGuess) => string> = {
  own_mailbox: () => 'Filled in from another mailbox of yours at the same domain.',
  provider: (guess) => `${guess.provider?.name}: its published settings are filled in.`,
  mx: (guess) => `Mail for this domain is kept at ${guess.provider?.name}; its published settings are filled in.`,
  srv: () => 'The domain names these servers itself.',
  autoconfig: () => 'The domain publishes these settings for mail programs.',
  usual_names: () => 'Only guessed from usual names: compare them with the help page of your provider.',
}

function PasswordHelp({ guess }: { guess: MailboxGuess | undefined }) {
  const help = guess?.provider?.appPassword
  if (!help) {
    return 'Best an app password: one that is made for Lanyard alone and can be taken back. It is kept encrypted and never shown.'
  }
  return (
    <>
      {help.text}{' '}
      <Anchor href={help.url} target="_blank" rel="noreferrer" inherit>
        Open the page
      </Anchor>
    </>
  )
}
