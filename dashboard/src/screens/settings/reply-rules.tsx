import type { ColleagueRule, ReplyRules } from '@lanyard/contract/outreach-replies.ts'
import { Button, Group, NumberInput, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '../../api/account.ts'
import { api } from '../../api/request.ts'
import { Hint } from '../../parts/hint.tsx'
import { Panel } from '../../parts/panel.tsx'
import { useAct } from '../../parts/use-act.tsx'
import { intentWords } from '../overview/intent-words.ts'
import { Adjustable } from './adjustable.tsx'

const path = '/api/v1/reply-rules'

const acts = [
  { value: 'stop', label: 'End' },
  { value: 'hold', label: 'Wait for some days' },
  { value: 'hand_over', label: 'End, and go on with whom it names' },
  { value: 'go_on', label: 'Go on' },
]

type Intent = keyof ReplyRules

/** What an answer means for the others at its sender's company. */
export function ReplyRulesPanel({ found }: { found: ReplyRules }) {
  const may = useMay('admin', 'manager')
  const { act, busy } = useAct()
  const [rules, setRules] = useState(found)
  const save = () =>
    act({
      run: () => api.put(path, rules),
      done: 'Saved. It counts for answers from now on.',
      undo: () => api.put(path, found),
      refresh: [path, '/api/v1/changes'],
    })
  return (
    <Panel
      title="When a colleague answers"
      hint={
        <Hint about="answers of colleagues">
          Whoever answers is no longer written to by a sequence. This is about the others at the same company; people
          with free mail addresses are colleagues only where their company is known. Until an answer is understood
          nobody there is written to.
        </Hint>
      }
    >
      <Adjustable may={may} by="admins and managers">
        <Stack gap="sm">
          <Text size="sm">
            An answer is first understood; by what it says, the sequences of the others at that company then do this:
          </Text>
          {(Object.keys(found) as Intent[]).map((intent) => (
            <Rule
              key={intent}
              intent={intent}
              rule={rules[intent]}
              change={(rule) => setRules({ ...rules, [intent]: rule })}
            />
          ))}
          <Group>
            <Button loading={busy} disabled={JSON.stringify(rules) === JSON.stringify(found)} onClick={save}>
              Save
            </Button>
          </Group>
        </Stack>
      </Adjustable>
    </Panel>
  )
}

function Rule({
  intent,
  rule,
  change,
}: {
  intent: Intent
  rule: ColleagueRule
  change: (rule: ColleagueRule) => void
}) {
  const { label } = intentWords(intent)
  const choose = (act: string | null) => {
    if (act === 'hold') change({ act, days: 30 })
    else if (act === 'stop' || act === 'hand_over' || act === 'go_on') change({ act })
  }
  const names = intent === 'referral' || intent === 'left_company'
  return (
    <Group gap={6} align="center">
      <Text size="sm" w={{ base: '100%', xs: 150 }}>
        {label}
      </Text>
      <Select
        aria-label={`${label}: colleagues`}
        data={names || rule.act === 'hand_over' ? acts : acts.filter((one) => one.value !== 'hand_over')}
        value={rule.act}
        onChange={choose}
        allowDeselect={false}
        w={{ base: '100%', xs: 340 }}
      />
      {rule.act === 'hold' ? (
        <NumberInput
          aria-label={`${label}: days`}
          suffix=" days"
          min={1}
          max={365}
          allowDecimal={false}
          clampBehavior="strict"
          value={rule.days}
          onChange={(days) => change({ act: 'hold', days: Number(days) || 1 })}
          w={120}
        />
      ) : null}
    </Group>
  )
}
