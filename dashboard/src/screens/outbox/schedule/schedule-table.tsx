import type { ScheduledMessage } from '@lanyard/contract/outreach-schedule.ts'
import { Badge, Group } from '@mantine/core'
import { clockAt } from '../../../parts/moment.tsx'
import { PlainTable } from '../../../parts/plain-table.tsx'
import { RecordLink } from '../../../parts/record-link.tsx'
import { explainReason } from '../words.ts'

/** The messages of a day, by hour. */
export function ScheduleTable({ items, label }: { items: readonly ScheduledMessage[]; label: string }) {
  return (
    <PlainTable label={label}>
      <thead>
        <tr>
          <th scope="col" style={{ width: '4rem' }}>
            Hour
          </th>
          <th scope="col">To</th>
          <th scope="col">What</th>
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <tr key={one.messageId ?? `${one.enrollmentId} ${one.step}`}>
            <td>
              <time dateTime={one.at}>{clockAt(one.at)}</time>
            </td>
            <td style={{ overflowWrap: 'anywhere' }}>
              <RecordLink to={`/contacts/${one.contactId}`}>{one.contactName ?? 'somebody'}</RecordLink>
              {one.companyName ? (
                <>
                  , <RecordLink to={`/companies/${one.companyId}`}>{one.companyName}</RecordLink>
                </>
              ) : null}
            </td>
            <td style={{ overflowWrap: 'anywhere' }}>
              <Group gap={6}>
                <What of={one} />
                <Standing of={one} />
              </Group>
            </td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  )
}

/** A planned one leads to its text; an expected one to the sequence it will be written by. */
function What({ of }: { of: ScheduledMessage }) {
  const words = of.sequenceName ? `${of.sequenceName}, step ${of.step}` : 'Written by hand'
  const to = of.messageId ? `/messages/${of.messageId}` : `/sequences/${of.sequenceId}`
  return <RecordLink to={to}>{words}</RecordLink>
}

function Standing({ of }: { of: ScheduledMessage }) {
  if (of.kind === 'forecast') {
    return (
      <Badge size="sm" variant="outline" color="gray" c="bright">
        Expected
      </Badge>
    )
  }
  if (of.held === null) return null
  return (
    <Badge size="sm" variant="light" color="yellow" c="bright" tt="none">
      Held: {explainReason(of.held)?.text ?? of.held}
    </Badge>
  )
}
