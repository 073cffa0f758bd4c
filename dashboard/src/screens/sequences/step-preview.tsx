import type { MessagePreview } from '@lanyard/contract/outreach.ts'
import { Box, SegmentedControl, Stack, Text } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { useMay } from '../../api/account.ts'
import { Panel } from '../../parts/panel.tsx'
import { ContactChoice } from './contact-choice.tsx'
import { PreviewText } from './preview-panel.tsx'
import { TestSend } from './test-send.tsx'

type StepPreviewProps = {
  number: number
  count: number
  /** Which of its texts, where it has several. */
  letter: string | undefined
  choose: (index: number) => void
  preview: UseQueryResult<MessagePreview>
  contactId: string | undefined
  setContactId: (id: string | undefined) => void
  draft: { subject: string; text: string; attachmentIds?: string[] | undefined }
}

/** The step that is being written, as a contact would read it. */
export function StepPreview(props: StepPreviewProps) {
  const { number, count, letter, choose, preview, contactId, setContactId, draft } = props
  const mayTest = useMay('admin', 'manager', 'rep')
  const shown = preview.data
  return (
    <Box pos="sticky" top={70}>
      <Panel
        title={letter ? `As they read text ${letter}` : 'As they read it'}
        acts={mayTest ? <TestSend draft={{ ...draft, contactId }} /> : null}
      >
        <Stack gap="sm">
          {count > 1 ? (
            <SegmentedControl
              aria-label="Step to preview"
              size="xs"
              value={String(number)}
              onChange={(value) => choose(Number(value) - 1)}
              data={Array.from({ length: count }, (_, index) => ({
                value: String(index + 1),
                label: `Step ${index + 1}`,
              }))}
            />
          ) : null}
          <ContactChoice
            label="Contact"
            value={contactId}
            change={setContactId}
            placeholder="The one of whom least is known"
          />
          {shown ? (
            <Text size="sm" c="dimmed">
              For {shown.contact.name} at {shown.contact.company}
              {shown.event ? `, about ${shown.event.name}` : ''}.{' '}
              {contactId ? '' : 'Whoever reads well to them reads well to all.'}
            </Text>
          ) : null}
          <PreviewText preview={preview} />
        </Stack>
      </Panel>
    </Box>
  )
}
