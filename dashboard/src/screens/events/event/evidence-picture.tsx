import { Anchor, Box, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'

/** The page as our browser saw it: for those that are made by script, where the words alone say little of how it looks. */
export function EvidencePicture({ sponsorshipId, name }: { sponsorshipId: string; name: string }) {
  const [state, setState] = useState<'coming' | 'there' | 'gone'>('coming')
  const address = `/api/v1/sponsorships/${sponsorshipId}/screenshot`
  return (
    <Stack gap={6}>
      <Title order={3} size="h4">
        As our browser saw it
      </Title>
      {state === 'gone' ? (
        <Text size="sm" c="dimmed">
          The picture of this page is not stored any more.
        </Text>
      ) : (
        <>
          <Box
            role="region"
            aria-label="Picture of the stored page"
            tabIndex={0}
            mah="50vh"
            style={{ overflow: 'auto', borderRadius: 8, border: '1px solid var(--mantine-color-default-border)' }}
          >
            <img
              src={address}
              alt={`The page that names ${name}, as our browser saw it`}
              loading="lazy"
              decoding="async"
              style={{ display: 'block', width: '100%', minHeight: state === 'coming' ? 200 : undefined }}
              onLoad={() => setState('there')}
              onError={() => setState('gone')}
            />
          </Box>
          <Text size="xs" c="dimmed">
            <Anchor href={address} target="_blank" rel="noreferrer" inherit>
              In full size
            </Anchor>
            . Long pages are cut off after 8,000 pixels.
          </Text>
        </>
      )}
    </Stack>
  )
}
