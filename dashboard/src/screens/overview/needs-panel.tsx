import type { Need, Overview } from '@lanyard/contract/insights.ts'
import { Badge, Box, Group, Stack, Text, ThemeIcon } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import { Answer } from '../../parts/answer.tsx'
import { Hint } from '../../parts/hint.tsx'
import { Panel } from '../../parts/panel.tsx'
import { RecordLink } from '../../parts/record-link.tsx'
import { needWords, screenOf } from './need-words.ts'

/** What waits for a person; each line leads to the same things as a list. */
export function NeedsPanel({ overview }: { overview: UseQueryResult<Overview> }) {
  return (
    <Panel
      title="Needs you today"
      hint={
        <Hint about="what needs you">
          Lanyard works by itself until it is not sure or not allowed. Everything that waits for a person stands here,
          the most pressing first; each line opens the same things as a list.
        </Hint>
      }
    >
      <Box mih={352}>
        <Answer of={overview} lines={8}>
          {({ needs }) => (needs.length === 0 ? <Nothing /> : <Lines needs={needs} />)}
        </Answer>
      </Box>
    </Panel>
  )
}

function Lines({ needs }: { needs: Need[] }) {
  return (
    <Stack component="ul" gap={2} m={0} p={0} style={{ listStyle: 'none' }}>
      {needs.map((need) => {
        const { text, color, why } = needWords(need)
        const { to, search } = screenOf(need.list)
        return (
          <Group component="li" key={need.list} gap="sm" wrap="nowrap" align="flex-start" py={5}>
            <Badge
              color={color}
              variant="light"
              c="var(--mantine-color-text)"
              size="lg"
              miw={46}
              style={{ flexShrink: 0 }}
            >
              {need.count}
              {need.more ? '+' : ''}
            </Badge>
            <div>
              <Text size="sm" fw={500}>
                <RecordLink to={to} search={search}>
                  {text}
                </RecordLink>
              </Text>
              {why ? (
                <Text size="xs" c="dimmed">
                  {why}
                </Text>
              ) : null}
            </div>
          </Group>
        )
      })}
    </Stack>
  )
}

function Nothing() {
  return (
    <Group gap="sm" py="md" wrap="nowrap">
      <ThemeIcon variant="light" color="green" radius="xl" aria-hidden>
        <IconCircleCheck size={18} />
      </ThemeIcon>
      <Text size="sm">
        Nothing waits for you.{' '}
        <RecordLink to="/events/add" underline="always">
          Add an event
        </RecordLink>{' '}
        or look at what is{' '}
        <RecordLink to="/outbox" underline="always">
          about to go out
        </RecordLink>
        .
      </Text>
    </Group>
  )
}
