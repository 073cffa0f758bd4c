import { ActionIcon, Button, Group, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core'
import { IconFilter, IconX } from '@tabler/icons-react'
import {
  aboutSubject,
  type Condition,
  conditionWords,
  isEditable,
  type Rule,
  ruleWords,
  subjectOf,
  subjects,
  testOf,
  testsOf,
  valueOfRule,
  withRules,
  withTest,
  withValue,
} from './step-condition.ts'
import type { StepDraft } from './words.ts'

type StepConditionProps = {
  step: StepDraft
  number: number
  /** How many steps there are. */
  count: number
  readOnly: boolean
  change(step: StepDraft): void
}

/** When the step is left out: its condition, and where the sequence goes on then. */
export function StepCondition({ step, number, count, readOnly, change }: StepConditionProps) {
  const { condition } = step
  const rules = condition?.rules ?? []
  const put = (next: Rule[], more?: Partial<Condition>) => change(withRules(step, next, more))
  if (readOnly) return condition ? <Text size="sm">{conditionWords(condition)}</Text> : null
  if (!condition) {
    return (
      <Button
        variant="subtle"
        size="compact-sm"
        w="fit-content"
        leftSection={<IconFilter size={14} aria-hidden />}
        onClick={() => put([aboutSubject('clicked')])}
        aria-label={`Only if …: condition of step ${number}`}
      >
        Only if …
      </Button>
    )
  }
  return (
    <Stack gap={6} role="group" aria-label={`Condition of step ${number}`}>
      <Group gap="xs">
        <Text size="sm" fw={600}>
          Only if
        </Text>
        {rules.length > 1 ? (
          <SegmentedControl
            size="xs"
            aria-label={`How many rules of step ${number} must hold`}
            data={[
              { value: 'all', label: 'all hold' },
              { value: 'any', label: 'one holds' },
            ]}
            value={condition.match}
            onChange={(match) => put([...rules], { match: match as Condition['match'] })}
          />
        ) : null}
      </Group>
      {rules.map((rule, at) => (
        <RuleRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule is nothing but its place
          key={at}
          rule={rule}
          of={`rule ${at + 1} of step ${number}`}
          change={(next) => put(rules.map((one, place) => (place === at ? next : one)))}
          remove={() => put(rules.filter((_, place) => place !== at))}
        />
      ))}
      {condition.opensAlone ? (
        <Text size="sm" c="dimmed">
          Opens are a weak sign: mail programs open messages by themselves. Only those that look like a person’s count.
        </Text>
      ) : null}
      <Group gap="xs">
        {rules.length < 10 ? (
          <Button variant="subtle" size="compact-sm" onClick={() => put([...rules, aboutSubject('contact.title')])}>
            Add a rule
          </Button>
        ) : null}
        <Otherwise {...{ condition, number, count }} change={(otherwise) => change(elsewhere(step, otherwise))} />
      </Group>
    </Stack>
  )
}

type RuleRowProps = { rule: Rule; of: string; change(rule: Rule): void; remove(): void }

function RuleRow({ rule, of, change, remove }: RuleRowProps) {
  return (
    <Group gap={6}>
      {isEditable(rule) ? (
        <>
          <Select
            aria-label={`What ${of} is about`}
            data={subjects}
            value={subjectOf(rule)}
            onChange={(next) => next && change(aboutSubject(next))}
            allowDeselect={false}
            searchable
            size="xs"
            w={200}
          />
          <Select
            aria-label={`How ${of} compares`}
            data={testsOf(rule)}
            value={testOf(rule)}
            onChange={(next) => next && change(withTest(rule, next))}
            allowDeselect={false}
            size="xs"
            w={130}
          />
          {'value' in rule ? (
            <TextInput
              aria-label={`What ${of} compares with`}
              value={valueOfRule(rule)}
              onChange={(event) => change(withValue(rule, event.currentTarget.value))}
              maxLength={200}
              size="xs"
              w={150}
            />
          ) : null}
        </>
      ) : (
        <Text size="sm">{ruleWords(rule)}</Text>
      )}
      <ActionIcon variant="subtle" color="gray" onClick={remove} aria-label={`Remove ${of}`}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </Group>
  )
}

type OtherwiseProps = {
  condition: Condition
  number: number
  count: number
  change(otherwise: number | undefined): void
}

/** Branches lead forward only, and past the last step ends. */
function Otherwise({ condition, number, count, change }: OtherwiseProps) {
  if (number >= count) return null
  const steps = Array.from({ length: count - number }, (_, at) => String(number + 1 + at))
  return (
    <Group gap={6}>
      <Text size="sm">else on with</Text>
      <Select
        aria-label={`Where it goes on if the condition of step ${number} fails`}
        data={steps.map((value) => ({ value, label: `step ${value}` }))}
        value={String(condition.otherwise ?? number + 1)}
        onChange={(next) => change(next === null || Number(next) === number + 1 ? undefined : Number(next))}
        allowDeselect={false}
        size="xs"
        w={100}
      />
    </Group>
  )
}

function elsewhere(step: StepDraft, otherwise: number | undefined): StepDraft {
  const { otherwise: _, ...condition } = step.condition!
  return { ...step, condition: otherwise === undefined ? condition : { ...condition, otherwise } }
}
