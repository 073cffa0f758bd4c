import type { EventSponsors, Sponsorship } from '@lanyard/contract/sponsors.ts'
import { Button, Stack, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { EvidenceDrawer } from '../event/evidence-drawer.tsx'
import { NoSponsors } from '../event/no-sponsors.tsx'
import { outcomeWords } from '../event/words.ts'

/** The sponsors that were found, each with the words it was read from, and the way on. */
export function FoundSponsors({ sponsors }: { sponsors: EventSponsors }) {
  const outcome = sponsors.siteRead?.outcome
  const [evidenceOf, setEvidenceOf] = useState<Sponsorship>()
  return (
    <Stack gap="sm" mt={4}>
      {outcome && outcome !== 'found' && sponsors.tiers.length > 0 ? (
        <Text size="sm" c="dimmed">
          {outcomeWords[outcome].explain} These were read or entered earlier.
        </Text>
      ) : null}
      {sponsors.tiers.length === 0 ? <NoSponsors sponsors={sponsors} /> : null}
      {sponsors.tiers.map((tier) => (
        <div key={tier.tier ?? ''}>
          <Title order={2} size="h5">
            {tier.tier ?? 'Without a tier'}
          </Title>
          {tier.sponsors.map((one) => (
            <Text key={one.id} size="sm" style={{ overflowWrap: 'anywhere' }}>
              <Button
                size="compact-sm"
                variant="subtle"
                px={4}
                aria-label={`Evidence for ${one.name}`}
                onClick={() => setEvidenceOf(one)}
              >
                {one.name}
              </Button>
              <Text span inherit c="dimmed">
                “{one.evidence.text.slice(0, 120)}”
              </Text>
            </Text>
          ))}
        </div>
      ))}
      <Button component={Link} to={`/events/${sponsors.eventId}` as never} w="fit-content">
        Open the event
      </Button>
      <EvidenceDrawer sponsorship={evidenceOf} close={() => setEvidenceOf(undefined)} />
    </Stack>
  )
}
