import type { MessagePreview } from '@lanyard/contract/outreach.ts'
import { Alert, Group, List, Stack, Text, ThemeIcon, Title } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import { Moment } from '../../parts/moment.tsx'
import { Panel } from '../../parts/panel.tsx'
import { RecordLink } from '../../parts/record-link.tsx'
import { PreviewText } from '../sequences/preview-panel.tsx'
import { TestSend } from '../sequences/test-send.tsx'
import { explainReason } from './words.ts'

type MessageOutlookProps = {
  preview: UseQueryResult<MessagePreview>
  chosen: boolean
  written: boolean
  draft: { subject: string; text: string; attachmentIds?: string[] | undefined; contactId?: string | undefined }
}

/** The message as they would read it, when it would go, and what stands against it. */
export function MessageOutlook({ preview, chosen, written, draft }: MessageOutlookProps) {
  const shown = preview.data
  return (
    <Panel title="What will happen" acts={written && draft.subject.trim() ? <TestSend draft={draft} /> : null}>
      {!chosen ? (
        <Text size="sm" c="dimmed">
          Choose whom to write to; what stands for or against it is shown here while you write.
        </Text>
      ) : shown ? (
        <Stack gap="md">
          <Gates preview={shown} written={written} />
          {written ? <PreviewText preview={preview} /> : null}
        </Stack>
      ) : null}
    </Panel>
  )
}

const open: Record<MessagePreview['gates'][number]['gate'], string> = {
  address: 'An address is known',
  text: 'The text has no gaps',
  stop: 'Nothing stops writing to them',
  owner: 'No other member keeps their company',
  mailbox: 'A mailbox can send it',
  approval: 'No approval is needed',
  installation: 'Lanyard is ready for real mail',
}

const notes: Record<string, string> = {
  in_sequence: 'They are in a sequence now: this message comes on top of that.',
  out_of_office: 'They are out of office: it goes once they are back.',
  outside_hours: 'The hour you chose is outside of working hours where they are.',
}

function Gates({ preview, written }: { preview: MessagePreview; written: boolean }) {
  const { gates, sendAt, zone, reasons } = preview
  const shut = gates.filter((one) => !one.ok && (written || one.gate !== 'text'))
  return (
    <Stack gap="sm">
      <Text size="sm" role="status">
        {shut.length > 0 ? (
          'It would be held.'
        ) : (
          <>
            It would go out <Moment at={sendAt} zone={zone} place="where they are" />.
          </>
        )}
      </Text>
      <List size="sm" spacing={6} center listStyleType="none">
        {gates
          .filter((one) => written || one.gate !== 'text')
          .map((one) => (
            <List.Item key={one.gate} icon={<Mark ok={one.ok} />}>
              {one.ok ? open[one.gate] : <Shut reason={one.reason} />}
            </List.Item>
          ))}
      </List>
      {preview.notes.flatMap((note) =>
        notes[note] ? (
          <Alert
            styles={{ title: { color: 'var(--mantine-color-bright)' } }}
            key={note}
            color="yellow"
            variant="light"
            p="xs"
          >
            {notes[note]}
          </Alert>
        ) : (
          []
        ),
      )}
      <Stack gap={4}>
        <Title order={3}>Why this mailbox and this hour</Title>
        <List size="sm">
          {reasons.map((reason) => (
            <List.Item key={reason}>{reason}</List.Item>
          ))}
        </List>
      </Stack>
    </Stack>
  )
}

const Mark = ({ ok }: { ok: boolean }) => (
  <ThemeIcon size={20} radius="xl" variant="light" color={ok ? 'green' : 'orange'}>
    {ok ? <IconCheck size={14} aria-label="Yes" /> : <IconAlertTriangle size={14} aria-label="No" />}
  </ThemeIcon>
)

function Shut({ reason }: { reason: string | null }) {
  const why = explainReason(reason)
  return (
    <Group gap={4}>
      {why?.text}.
      {why?.link ? (
        <RecordLink underline="always" to={why.link.to} search={why.link.search} size="sm">
          {why.link.label}
        </RecordLink>
      ) : null}
    </Group>
  )
}
