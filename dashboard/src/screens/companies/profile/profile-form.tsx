import type { Profile } from '@lanyard/contract/companies.ts'
import { Button, Grid, Group, MultiSelect, Stack, TagsInput, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { api } from '../../../api/request.ts'
import { Panel } from '../../../parts/panel.tsx'
import { useAct } from '../../../parts/use-act.tsx'
import { countryChoices } from '../countries.ts'
import { PreviewPanel } from './preview-panel.tsx'

type ProfileFormProps = { saved: Profile; mayChange: boolean }

/** The rules beside what they would change, which follows while they are edited. */
export function ProfileForm({ saved, mayChange }: ProfileFormProps) {
  const [rules, setRules] = useState(saved)
  const [settled] = useDebouncedValue(rules, 300)
  const { act, busy } = useAct()
  const changed = JSON.stringify(rules) !== JSON.stringify(saved)
  const set = (some: Partial<Profile>) => setRules({ ...rules, ...some })
  const save = () =>
    act({
      run: () => api.put('/api/v1/profile', rules),
      done: 'Saved. All companies are judged by it now.',
      undo: () => api.put('/api/v1/profile', saved),
      refresh: ['/api/v1/profile', '/api/v1/companies', '/api/v1/changes'],
    })
  return (
    <Grid gap="md">
      <Grid.Col span={{ base: 12, md: 5 }}>
        <Panel title="Rules">
          <Stack gap="md">
            <Text size="sm">A company needs a web address to be a target. Beyond that:</Text>
            <MultiSelect
              label="Countries"
              description="Only companies in these; empty lets every country pass. A company whose country is not known does not pass once you name one."
              data={countryChoices}
              value={rules.countries}
              onChange={(countries) => set({ countries })}
              searchable
              clearable
              readOnly={!mayChange}
            />
            <TagsInput
              label="Words to leave out"
              description="A company whose name or description has one of these does not pass. Press Enter after each."
              value={rules.excludedWords}
              onChange={(excludedWords) => set({ excludedWords })}
              clearable
              readOnly={!mayChange}
            />
            <TagsInput
              label="Web addresses to leave out"
              description="Competitors, customers, yourselves. Press Enter after each, or paste several with commas."
              value={rules.excludedDomains}
              onChange={(excludedDomains) => set({ excludedDomains })}
              clearable
              readOnly={!mayChange}
            />
            {mayChange ? (
              <Group justify="flex-end" gap="xs">
                <Button variant="default" disabled={!changed} onClick={() => setRules(saved)}>
                  Discard changes
                </Button>
                <Button disabled={!changed} loading={busy} onClick={save}>
                  Save
                </Button>
              </Group>
            ) : (
              <Text size="sm" c="dimmed">
                Managers and admins may change these.
              </Text>
            )}
          </Stack>
        </Panel>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 7 }}>
        <PreviewPanel rules={settled} changed={changed} />
      </Grid.Col>
    </Grid>
  )
}
