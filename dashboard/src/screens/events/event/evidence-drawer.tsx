import type { Sponsorship, SponsorshipEvidence } from '@lanyard/contract/sponsors.ts'
import { Drawer, Stack, Text } from '@mantine/core'
import { useApi } from '../../../api/use-api.ts'
import { Answer } from '../../../parts/answer.tsx'
import { Facts } from '../../../parts/facts.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { percent } from '../words.ts'
import { EvidencePicture } from './evidence-picture.tsx'
import { EvidenceText } from './evidence-text.tsx'
import { OutsideLink } from './outside-link.tsx'
import { explainExtractor, roleName, shortAddress } from './words.ts'

/** What a sponsorship rests on: the stored page's own words, with the place it was read from. */
export function EvidenceDrawer({ sponsorship, close }: { sponsorship: Sponsorship | undefined; close: () => void }) {
  return (
    <Drawer
      opened={sponsorship !== undefined}
      onClose={close}
      position="right"
      size="lg"
      title={sponsorship ? `Why we say that ${sponsorship.name} is there` : ''}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {sponsorship ? <Evidence key={sponsorship.id} sponsorship={sponsorship} /> : null}
    </Drawer>
  )
}

function Evidence({ sponsorship }: { sponsorship: Sponsorship }) {
  const found = useApi<SponsorshipEvidence>(`/api/v1/sponsorships/${sponsorship.id}/evidence`, { around: 3000 })
  return (
    <Answer of={found} lines={6}>
      {(shown) =>
        shown.extractor === 'person' ? (
          <Text size="sm">
            A member entered it by hand on <Moment at={sponsorship.foundAt} />. There is no page behind it, and no
            reading makes it lapse.
          </Text>
        ) : (
          <Stack gap="md">
            <Facts
              rows={[
                [
                  'Page',
                  <OutsideLink key="page" to={shown.url}>
                    {shortAddress(shown.url)}
                  </OutsideLink>,
                ],
                ['Read', <Moment key="read" at={shown.fetchedAt} />],
                ['As', [roleName(sponsorship.role), sponsorship.tier].filter(Boolean).join(', ')],
                ['Words noted', `“${sponsorship.evidence.text}”`],
                ['Read by', `${explainExtractor(shown.extractor)}, ${percent(shown.confidence)} sure`],
                sponsorship.nameInferred && ['Name', 'Read from a link or a file’s name, since no text gives it'],
              ]}
            />
            <EvidenceText shown={shown} />
            {shown.screenshot ? <EvidencePicture sponsorshipId={sponsorship.id} name={sponsorship.name} /> : null}
          </Stack>
        )
      }
    </Answer>
  )
}
