import type { MailboxRow } from '@lanyard/contract/mailboxes.ts'
import { Text, TextInput } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../../../api/account.ts'
import { ApiError, api } from '../../../api/request.ts'
import { useApi } from '../../../api/use-api.ts'
import { Answer } from '../../../parts/answer.tsx'
import { Facts } from '../../../parts/facts.tsx'
import { History } from '../../../parts/history.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { RecordLink } from '../../../parts/record-link.tsx'
import { useAct } from '../../../parts/use-act.tsx'
import { Note } from '../note.tsx'
import { SettingsPage } from '../settings-page.tsx'
import { DaysPanel } from './days-panel.tsx'
import { DkimPanel } from './dkim-panel.tsx'
import { changesOf, type MailboxValues, valuesOf } from './form-values.ts'
import { MailboxActs } from './mailbox-acts.tsx'
import { MailboxForm } from './mailbox-form.tsx'
import { describeWindow, explainState, explainWarmUp } from './mailbox-words.ts'
import { StateBadge } from './mailboxes.tsx'
import { SendTest } from './send-test.tsx'
import { SignInPanel } from './sign-in-panel.tsx'

/** One mailbox: how it stands, a test to oneself, and everything about it to change. */
export function Mailbox() {
  const { id } = useParams({ strict: false }) as { id: string }
  const mailbox = useApi<MailboxRow>(`/api/v1/mailboxes/${id}`)
  const found = mailbox.data
  const may = useMay('admin', 'manager')
  return (
    <SettingsPage
      title={found?.fromAddress ?? 'Mailbox'}
      back={{ to: '/settings/mailboxes', label: 'Mailboxes' }}
      marks={found ? <StateBadge mailbox={found} /> : null}
      acts={found && may ? <MailboxActs mailbox={found} /> : null}
    >
      <Answer of={mailbox}>
        {(found) => (
          <>
            <Standing mailbox={found} />
            <DaysPanel mailboxId={found.id} />
            {may && found.state !== 'deleted' ? (
              <>
                <SignInPanel mailbox={found} />
                <SendTest mailbox={found} />
                <EditMailbox key={JSON.stringify(valuesOf(found))} mailbox={found} />
                <DkimPanel mailbox={found} />
              </>
            ) : null}
            <Panel title="History">
              <History table="delivery.mailboxes" recordId={found.id} />
            </Panel>
          </>
        )}
      </Answer>
    </SettingsPage>
  )
}

function Standing({ mailbox }: { mailbox: MailboxRow }) {
  return (
    <Panel title="How it stands">
      <Facts
        rows={[
          ['Now', explainState(mailbox)],
          mailbox.restsUntil !== null &&
            mailbox.state === 'resting' && ['Rests until', <Moment key="rest" at={mailbox.restsUntil} />],
          [
            'Today',
            <RecordLink key="today" to="/outbox" search={{ mailboxId: mailbox.id }}>
              {mailbox.usedToday} of {mailbox.effectiveCap} messages
            </RecordLink>,
          ],
          mailbox.warmup !== null &&
            mailbox.effectiveCap < mailbox.dailyCap && ['Warms up', explainWarmUp(mailbox.warmup, mailbox.dailyCap)],
          ['Sends', describeWindow(mailbox.window)],
          [
            'Last check',
            mailbox.checkedAt ? (
              <span key="check">
                <Moment at={mailbox.checkedAt} />: {mailbox.checkDetail}
              </span>
            ) : (
              'never'
            ),
          ],
        ]}
      />
    </Panel>
  )
}

function EditMailbox({ mailbox }: { mailbox: MailboxRow }) {
  const { act, busy } = useAct()
  const [values, setValues] = useState<MailboxValues>(() => valuesOf(mailbox))
  const [errors, setErrors] = useState<Record<string, string>>({})
  const save = async (chosen: MailboxValues) => {
    setErrors({})
    await act({
      run: async () => {
        await api.patch(`/api/v1/mailboxes/${mailbox.id}`, changesOf(chosen)).catch((error) => {
          if (error instanceof ApiError) setErrors(error.fields)
          throw error
        })
        await api.put(`/api/v1/mailboxes/${mailbox.id}/check`).catch(() => undefined)
      },
      done: 'Saved.',
      refresh: ['/api/v1/mailboxes', '/api/v1/readiness', '/api/v1/changes'],
    })
  }
  return (
    <>
      {mailbox.hasPassword || mailbox.signIn ? null : (
        <Note color="orange" title="It has no password">
          Enter it below and save; then resume the mailbox.
        </Note>
      )}
      <MailboxForm
        values={values}
        change={setValues}
        save={save}
        busy={busy}
        saveLabel="Save"
        errors={errors}
        mailboxId={mailbox.id}
        passwordHelp="Leave it empty to keep the one that is saved."
      >
        <Text size="sm">
          Address <b>{mailbox.fromAddress}</b>
        </Text>
        <TextInput
          label="Name of the sender"
          required
          maw={420}
          value={values.fromName}
          onChange={(event) => setValues({ ...values, fromName: event.currentTarget.value })}
          error={errors['fromName']}
        />
      </MailboxForm>
    </>
  )
}
