import { Button, Group, Menu, Paper, Text } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useAct } from '../use-act.tsx'
import { type Bulk, type Outcome, runBulk } from './run-bulk.ts'

export type BulkAct<T> = Bulk & {
  label: string
  /** Acts with the same one stand below each other behind one button of this name. */
  menu?: string
  icon?: ReactNode
  color?: string
  /** The opposite, offered for some seconds for the rows it was done to. */
  undo?: Bulk
  /** In words, for "3 companies …": 'put aside'. */
  done: string
  /** Whether it can be done to a row; the others are left out. */
  canBeDoneTo?: (item: T) => boolean
  /** Paths that change with it, besides the list itself. */
  refresh?: readonly string[]
}

type BulkBarProps<T> = {
  chosen: readonly T[]
  acts: readonly BulkAct<T>[]
  words: readonly [string, string]
  path: string
  clear: () => void
}

/** What can be done to the rows that are chosen. */
export function BulkBar<T extends { id: string }>({ chosen, acts, words, path, clear }: BulkBarProps<T>) {
  const { act, busy } = useAct()
  const perform = async (what: BulkAct<T>) => {
    const ids = chosen.filter(what.canBeDoneTo ?? (() => true)).map((item) => item.id)
    const { undo } = what
    const outcome = await act<Outcome>({
      run: () => runBulk(what, ids),
      done: (result) => describeOutcome(result, words, what.done),
      ...(undo ? { undo: (result) => runBulk(undo, doneTo(result)) } : {}),
      refresh: [path, ...(what.refresh ?? [])],
    })
    if (outcome) clear()
  }
  const usable = acts.filter((what) => chosen.some(what.canBeDoneTo ?? (() => true)))
  return (
    <Paper withBorder p="xs" role="region" aria-label="What to do with the chosen">
      <Group gap="xs">
        <Text size="sm" fw={600}>
          {chosen.length} {chosen.length === 1 ? words[0] : words[1]} chosen
        </Text>
        {usable
          .filter((what) => !what.menu)
          .map((what) => (
            <Button
              key={what.label}
              size="xs"
              variant="light"
              color={what.color ?? 'lanyard'}
              leftSection={what.icon}
              disabled={busy}
              onClick={() => perform(what)}
            >
              {what.label}
            </Button>
          ))}
        {[...Map.groupBy(usable, (what) => what.menu ?? '')].map(([menu, acts]) =>
          menu ? (
            <Menu key={menu} position="bottom-start">
              <Menu.Target>
                <Button
                  size="xs"
                  variant="light"
                  disabled={busy}
                  rightSection={<IconChevronDown size={14} aria-hidden />}
                >
                  {menu}
                </Button>
              </Menu.Target>
              <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
                {acts.map((what) => (
                  <Menu.Item key={what.label} leftSection={what.icon} onClick={() => perform(what)}>
                    {what.label}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          ) : null,
        )}
        <Button size="xs" variant="subtle" onClick={clear}>
          Choose none
        </Button>
      </Group>
    </Paper>
  )
}

const doneTo = ({ items }: Outcome): string[] => items.filter((one) => one.ok).map((one) => one.id)

function describeOutcome(outcome: Outcome, words: readonly [string, string], done: string): string {
  const good = doneTo(outcome).length
  const refused = outcome.items.filter((one) => !one.ok)
  const said = `${good} ${good === 1 ? words[0] : words[1]} ${done}.`
  if (refused.length === 0) return said
  const reasons = [...new Set(refused.map((one) => one.reason).filter(Boolean))].join(', ')
  return `${said} ${refused.length} not${reasons ? `: ${reasons}` : ''}.`
}
