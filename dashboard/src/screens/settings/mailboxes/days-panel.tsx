import type { MailboxDays } from '@lanyard/contract/mailbox-days.ts'
import { Text } from '@mantine/core'
import { useApi } from '../../../api/use-api.ts'
import { Answer } from '../../../parts/answer.tsx'
import { Hint } from '../../../parts/hint.tsx'
import { formatDays } from '../../../parts/moment.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { PlainTable, right } from '../../../parts/plain-table.tsx'

const numbers = [
  ['sent', 'Sent'],
  ['bounced', 'Bounced'],
  ['complained', 'Spam'],
  ['replied', 'Replied'],
] as const

/** What became of what a mailbox sent, day by day: the first sign that receivers have begun to turn it away. */
export function DaysPanel({ mailboxId }: { mailboxId: string }) {
  const days = useApi<MailboxDays>(`/api/v1/mailboxes/${mailboxId}/days?days=30`)
  return (
    <Panel
      title="The last 30 days"
      hint={
        <Hint about="these numbers">
          Each message counts on the day it went out, whenever it bounced for good, was marked as spam or answered.
          Above the shares set under Sending limits, the mailbox is paused by itself.
        </Hint>
      }
    >
      <Answer of={days} lines={3}>
        {(found) => <Days days={found} />}
      </Answer>
    </Panel>
  )
}

function Days({ days }: { days: MailboxDays }) {
  if (days.items.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        It has sent nothing on these days.
      </Text>
    )
  }
  const { bounceRate, complaintRate } = days.total
  const share = { sent: '', bounced: inPercent(bounceRate), complained: inPercent(complaintRate), replied: '' }
  return (
    <PlainTable label="What was sent, and what became of it">
      <thead>
        <tr>
          <th scope="col">Day</th>
          {numbers.map(([name, label]) => (
            <th key={name} scope="col" className={right}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.items.map((day) => (
          <tr key={day.on}>
            <th scope="row">{formatDays(day.on)}</th>
            {numbers.map(([name]) => (
              <td key={name} className={right}>
                {day[name]}
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">Together</th>
          {numbers.map(([name]) => (
            <td key={name} className={right}>
              {days.total[name]}
              {share[name]}
            </td>
          ))}
        </tr>
      </tbody>
    </PlainTable>
  )
}

const inPercent = (share: number | null) =>
  share ? ` (${(share * 100).toLocaleString(undefined, { maximumFractionDigits: 1 })} %)` : ''
