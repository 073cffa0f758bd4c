import type { Sequence } from '@lanyard/contract/outreach.ts'
import type { SequenceExperiments } from '@lanyard/contract/outreach-experiments.ts'
import { Badge, Button, Group, Stack, Table, Text } from '@mantine/core'
import { useMay } from '../../api/account.ts'
import { api } from '../../api/request.ts'
import { useApi } from '../../api/use-api.ts'
import { Panel } from '../../parts/panel.tsx'
import { useAct } from '../../parts/use-act.tsx'
import { touched } from './words.ts'

/** What the texts that are tried brought so far; nothing where none are. `kept`: after a step was settled for one text. */
export function Experiments({ sequence, kept }: { sequence: Sequence; kept: (steps: Sequence['steps']) => void }) {
  const tried = sequence.steps.some((step) => step.variants)
  const found = useApi<SequenceExperiments>(tried ? `/api/v1/sequences/${sequence.id}/experiments` : undefined)
  if (!found.data || found.data.items.length === 0) return null
  const { items, settlingDays } = found.data
  return (
    <Panel title="Texts that are tried">
      <Stack gap="md">
        {items.map((one) => (
          <Experiment key={one.step} sequence={sequence} experiment={one} kept={kept} />
        ))}
        <Text size="sm" c="dimmed">
          Counted in companies. A success is a company where somebody was interested or booked; it is judged{' '}
          {settlingDays} days after it was written to. The range is right in 95 of 100 cases however often you look, so
          you may stop when you like.
        </Text>
      </Stack>
    </Panel>
  )
}

type Found = SequenceExperiments['items'][number]
type ExperimentProps = { sequence: Sequence; experiment: Found; kept: (steps: Sequence['steps']) => void }

function Experiment({ sequence, experiment, kept }: ExperimentProps) {
  const may = useMay('admin', 'manager') && sequence.status !== 'archived'
  const { act, busy } = useAct()
  const path = `/api/v1/sequences/${sequence.id}`
  const keep = (letter: string) =>
    act({
      run: async () => {
        await api.put(`${path}/steps/${experiment.step}/text`, { letter })
        kept((await api.get<Sequence>(path)).steps)
      },
      done: `Step ${experiment.step} says text ${letter} from now on.`,
      undo: async () => {
        await api.patch(path, { steps: sequence.steps.map(({ number: _, ...step }) => step) })
        kept(sequence.steps)
      },
      refresh: touched,
    })
  return (
    <div>
      <Group gap="xs">
        <Text fw={600}>Step {experiment.step}</Text>
        <VerdictBadge verdict={experiment.verdict} />
      </Group>
      <Table.ScrollContainer minWidth={560}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              {['Text', 'Written to', 'Answered', 'Booked', 'Judged', 'Succeeded', 'Rate of success'].map((title) => (
                <Table.Th key={title}>{title}</Table.Th>
              ))}
              {may ? <Table.Th aria-label="Acts" /> : null}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {experiment.texts.map((text) => (
              <Table.Tr key={text.letter}>
                <Table.Td>
                  {text.letter}: {text.subject}
                </Table.Td>
                {[text.companies, text.answered, text.booked, text.judged, text.succeeded].map((count, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns of a table
                  <Table.Td key={place}>{count}</Table.Td>
                ))}
                <Table.Td>
                  {text.judged === 0 ? 'not known yet' : `${percent(text.rate.low)} to ${percent(text.rate.high)}`}
                </Table.Td>
                {may ? (
                  <Table.Td>
                    <Button
                      size="compact-xs"
                      variant="default"
                      loading={busy}
                      onClick={() => keep(text.letter)}
                      aria-label={`Keep text ${text.letter} of step ${experiment.step}`}
                    >
                      Keep
                    </Button>
                  </Table.Td>
                ) : null}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </div>
  )
}

const percent = (rate: number): string => `${Math.round(rate * 1000) / 10} %`

function VerdictBadge({ verdict }: { verdict: Found['verdict'] }) {
  if (verdict.kind === 'winner') return <Badge color="green">Text {verdict.letter} is better</Badge>
  return verdict.kind === 'too_early' ? (
    <Badge color="gray">Too early to tell</Badge>
  ) : (
    <Badge color="blue">No difference seen yet</Badge>
  )
}
