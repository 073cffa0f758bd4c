import type { SponsorshipEvidence } from '@lanyard/contract/sponsors.ts'
import { Box, Mark, Stack, Text, Title } from '@mantine/core'

/** Plain text of a stored page: whatever stood in it, scripts included, runs nowhere, because it is never taken for HTML. */
export function EvidenceText({ shown }: { shown: SponsorshipEvidence }) {
  const { text, highlight, cut } = shown
  const centre = (mark: HTMLElement | null) => mark?.scrollIntoView({ block: 'center' })
  return (
    <Stack gap={6}>
      <Title order={3} size="h4">
        The page as it was stored
      </Title>
      {shown.kept ? null : (
        <Text size="sm" c="dimmed">
          The page itself is not stored any more. These are the words that were noted when it was read.
        </Text>
      )}
      <Box
        role="region"
        aria-label="Text of the stored page"
        tabIndex={0}
        p="sm"
        fz="sm"
        mah="50vh"
        bg="var(--mantine-color-default-hover)"
        style={{ overflow: 'auto', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', borderRadius: 8 }}
      >
        {cut.before ? '… ' : ''}
        {text.slice(0, highlight.start)}
        <Mark ref={centre} fw={600} px={2}>
          {text.slice(highlight.start, highlight.end)}
        </Mark>
        {text.slice(highlight.end)}
        {cut.after ? ' …' : ''}
      </Box>
      <Text size="xs" c="dimmed">
        Pictures stand as their description in brackets.
      </Text>
    </Stack>
  )
}
