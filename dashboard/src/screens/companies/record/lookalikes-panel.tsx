import type { Lookalikes } from '@lanyard/contract/companies.ts'
import { Badge, Group, Stack, Text } from '@mantine/core'
import { useApi } from '../../../api/use-api.ts'
import { Answer } from '../../../parts/answer.tsx'
import { Hint } from '../../../parts/hint.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { RecordLink } from '../../../parts/record-link.tsx'
import { TargetMark } from '../target-mark.tsx'
import { countOf } from '../words.ts'

/** Below this it is chance. */
const isAlike = ({ similarity }: Lookalikes['items'][number]) => similarity >= 0.1

/** Companies whose texts resemble this one's, how much, and which words they share. */
export function LookalikesPanel({ companyId }: { companyId: string }) {
  const found = useApi<Lookalikes>(`/api/v1/companies/${companyId}/lookalikes`, { limit: 8 })
  return (
    <Panel
      title="Lookalikes"
      hint={
        <Hint about="lookalikes">
          Names and descriptions are compared by meaning with a small model on this machine. 100 % would be the same
          text; above about 50 % the businesses are usually alike.
        </Hint>
      }
    >
      <Answer of={found} lines={4}>
        {({ pool, items }) =>
          pool === 0 || items.length === 0 ? (
            <Text size="sm" c="dimmed">
              Nothing to compare with yet. Lookalikes appear when this company has a description and others are known.
            </Text>
          ) : (
            <Stack gap="sm">
              {items.filter(isAlike).map((one) => (
                <div key={one.company.id}>
                  <Group gap="xs" justify="space-between" wrap="nowrap">
                    <RecordLink to={`/companies/${one.company.id}`} fw={600} size="sm">
                      {one.company.name}
                    </RecordLink>
                    <Group gap={6} wrap="nowrap" style={{ flexShrink: 0 }}>
                      <TargetMark company={one.company} />
                      <Badge variant="default">{Math.round(one.similarity * 100)} %</Badge>
                    </Group>
                  </Group>
                  <Text size="sm" c="dimmed">
                    {one.because}
                  </Text>
                </div>
              ))}
              <Text size="sm" c="dimmed">
                {items.some(isAlike) ? 'The best' : 'None is alike'} of {countOf(pool)} compared.
              </Text>
            </Stack>
          )
        }
      </Answer>
    </Panel>
  )
}
