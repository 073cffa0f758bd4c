import type { OpeningLine, OpeningVersion } from '@lanyard/contract/openings.ts'
import { Button, Spoiler, Stack, Table, Text } from '@mantine/core'
import { Moment } from '../../parts/moment.tsx'

const states: Record<OpeningVersion['state'], string> = {
  asked: 'Being drafted',
  ready: 'Accepted',
  refused: 'Refused',
  failed: 'Nothing came',
}
const writers = { rules: 'rules', model: 'the language model', person: 'hand' }

/** What was drafted so far, with what became of it and what it cost; and what a line may be made of. */
export function OpeningVersions({ opening, use }: { opening: OpeningLine; use?: (id: string) => unknown }) {
  const { versions, evidence, chosenId } = opening
  return (
    <Spoiler
      maxHeight={0}
      showLabel={`Versions (${versions.length}) and evidence`}
      hideLabel="Hide versions and evidence"
    >
      <Stack gap="sm">
        {versions.length > 0 ? (
          <Table fz="sm" verticalSpacing={4} aria-label="Versions of the opening line">
            <Table.Tbody>
              {versions.map((one) => (
                <Table.Tr key={one.id}>
                  <Table.Td>
                    {one.text ?? '–'}
                    <Text size="xs" c="dimmed">
                      Version {one.version}, by {writers[one.writtenBy]}
                      {one.model ? ` (${one.model}, prompt ${one.promptVersion})` : ''},{' '}
                      <Moment at={one.writtenAt ?? one.askedAt} />
                      {one.tokens > 0 ? `, ${one.tokens} tokens${costOf(one.costCents)}` : ''}
                    </Text>
                    {one.why.length > 0 ? (
                      <Text size="xs">
                        {one.state === 'ready' ? 'Nobody has evidence for all of it: ' : `${states[one.state]}: `}
                        {one.why.join(', ')}
                      </Text>
                    ) : null}
                  </Table.Td>
                  <Table.Td w={110}>
                    {one.id === chosenId ? (
                      <Text size="sm">In use</Text>
                    ) : one.state === 'ready' && use ? (
                      <Button variant="subtle" size="compact-sm" onClick={() => use(one.id)}>
                        Use this
                      </Button>
                    ) : (
                      <Text size="sm">{states[one.state]}</Text>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        ) : null}
        <Text size="sm">A line that a model drafts may say nothing but this:</Text>
        <Table fz="sm" verticalSpacing={2} aria-label="What a line may be made of">
          <Table.Tbody>
            {evidence.map((one) => (
              <Table.Tr key={one.about}>
                <Table.Td c="dimmed" w={180}>
                  {one.about}
                </Table.Td>
                <Table.Td>{one.text}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Stack>
    </Spoiler>
  )
}

const costOf = (cents: number | null) => (cents === null ? '' : `, ${cents.toFixed(3)} cents`)
