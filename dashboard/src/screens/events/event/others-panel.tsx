import type { EventSponsors, Sponsorship } from '@lanyard/contract/sponsors.ts'
import { Accordion, Button, Group, Stack, Text, Title } from '@mantine/core'
import { Moment } from '../../../parts/moment.tsx'
import { RecordLink } from '../../../parts/record-link.tsx'
import { useSponsorActs } from './use-sponsor-acts.ts'
import { roleName } from './words.ts'

type OthersProps = { sponsors: EventSponsors; mayWrite: boolean; showEvidence: (one: Sponsorship) => void }

/** Who is there without paying, and who is no sponsor any more: one line each, until somebody wants to know. */
export function OthersPanel({ sponsors: { others, lapsed }, mayWrite, showEvidence }: OthersProps) {
  if (others.length + lapsed.length === 0) return null
  const byRole = [...Map.groupBy(others, (one) => one.role)]
  return (
    <Accordion multiple variant="contained" order={2} radius="md">
      {others.length > 0 ? (
        <Accordion.Item value="others">
          <Accordion.Control>Others on the site ({others.length})</Accordion.Control>
          <Accordion.Panel>
            <Stack gap="sm">
              <Text size="sm" c="dimmed">
                Partners, media, organisers and venues do not pay to be there, so nobody is written to because of it.
              </Text>
              {byRole.map(([role, list]) => (
                <div key={role}>
                  <Title order={3} size="h5">
                    {roleName(role)}
                  </Title>
                  {list.map((one) => (
                    <Line key={one.id} one={one} showEvidence={showEvidence} />
                  ))}
                </div>
              ))}
            </Stack>
          </Accordion.Panel>
        </Accordion.Item>
      ) : null}
      {lapsed.length > 0 ? (
        <Accordion.Item value="lapsed">
          <Accordion.Control>No sponsors any more ({lapsed.length})</Accordion.Control>
          <Accordion.Panel>
            {lapsed.map((one) => (
              <Line key={one.id} one={one} showEvidence={showEvidence} mayRestore={mayWrite} />
            ))}
          </Accordion.Panel>
        </Accordion.Item>
      ) : null}
    </Accordion>
  )
}

type LineProps = { one: Sponsorship; showEvidence: (one: Sponsorship) => void; mayRestore?: boolean }

function Line({ one, showEvidence, mayRestore = false }: LineProps) {
  const { restore, busy } = useSponsorActs()
  return (
    <Group justify="space-between" gap="xs" py={2}>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {one.companyId ? <RecordLink to={`/companies/${one.companyId}`}>{one.name}</RecordLink> : one.name}
        {one.lapsedAt ? (
          <Text span inherit c="dimmed">
            {one.removedAt ? ', removed by a member ' : ', not on the site since '}
            <Moment at={one.removedAt ?? one.lapsedAt} dayOnly />
            {one.tier ? `, was ${one.tier}` : ''}
          </Text>
        ) : null}
      </Text>
      <Group gap={4}>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={`Evidence for ${one.name}`}
          onClick={() => showEvidence(one)}
        >
          Evidence
        </Button>
        {mayRestore ? (
          <Button
            size="compact-sm"
            variant="default"
            disabled={busy}
            aria-label={`Restore ${one.name}`}
            onClick={() => restore(one)}
          >
            Restore
          </Button>
        ) : null}
      </Group>
    </Group>
  )
}
