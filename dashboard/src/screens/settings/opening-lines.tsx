import type { OpeningPrompt } from '@lanyard/contract/openings.ts'
import { Button, Group, Table, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '../../api/account.ts'
import { api } from '../../api/request.ts'
import { useApi } from '../../api/use-api.ts'
import { Answer } from '../../parts/answer.tsx'
import { Moment } from '../../parts/moment.tsx'
import { Panel } from '../../parts/panel.tsx'
import { RecordLink } from '../../parts/record-link.tsx'
import { useAct } from '../../parts/use-act.tsx'
import { Adjustable } from './adjustable.tsx'
import { SettingsPage } from './settings-page.tsx'

const path = '/api/v1/prompts/opening-line'

/** What the language model is told when it drafts opening lines. */
export function OpeningLines() {
  const prompt = useApi<OpeningPrompt>(path)
  return (
    <SettingsPage
      title="Opening lines"
      about="The line that says why you write. Rules make it from event, sponsorship and role; a language model may draft a better one, which is checked word by word against what is known."
    >
      <Answer of={prompt}>
        {(found) => (
          <>
            <Panel title="Language model">
              <Text size="sm">
                {found.hasModel
                  ? `${found.model} drafts the lines. This month: ${found.month.calls} calls, ${found.month.tokens} tokens${
                      found.month.costCents === null ? '' : `, ${found.month.costCents.toFixed(2)} cents`
                    }.`
                  : 'None is set up: rules write every opening line. '}{' '}
                <RecordLink underline="always" size="sm" to="/settings/providers">
                  Providers
                </RecordLink>
              </Text>
            </Panel>
            <PromptForm key={found.version} found={found} />
            {found.versions.length > 0 ? <Versions found={found} /> : null}
          </>
        )}
      </Answer>
    </SettingsPage>
  )
}

function PromptForm({ found }: { found: OpeningPrompt }) {
  const may = useMay('admin', 'manager')
  const { act, busy } = useAct()
  const [text, setText] = useState(found.text)
  const save = (wanted: string) =>
    act({
      run: () => api.put(path, { text: wanted }),
      done: 'Saved. Lines that are drafted from now on follow it.',
      undo: () => api.put(path, { text: found.text }),
      refresh: [path, '/api/v1/changes'],
    })
  return (
    <Panel title="What the model is told">
      <form
        onSubmit={(submitted) => {
          submitted.preventDefault()
          save(text)
        }}
      >
        <Adjustable may={may} by="admins and managers">
          <Textarea
            label="Prompt"
            description="It is given the facts besides, and told that they are material and no instructions. Names and addresses of people are left out."
            autosize
            minRows={8}
            maxLength={4000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Group>
            <Button type="submit" loading={busy} disabled={text.trim().length < 20 || text.trim() === found.text}>
              Save
            </Button>
            {found.text === found.builtIn ? null : (
              <Button variant="default" loading={busy} onClick={() => save(found.builtIn)}>
                Back to the built-in one
              </Button>
            )}
          </Group>
        </Adjustable>
      </form>
    </Panel>
  )
}

const Versions = ({ found: { versions } }: { found: OpeningPrompt }) => (
  <Panel title="Versions">
    <Table fz="sm" aria-label="Versions of the prompt">
      <Table.Tbody>
        {versions.map((one) => (
          <Table.Tr key={one.version}>
            <Table.Td w={60} valign="top">
              {one.version}
            </Table.Td>
            <Table.Td style={{ whiteSpace: 'pre-wrap' }}>{one.text}</Table.Td>
            <Table.Td w={140} valign="top">
              <Moment at={one.writtenAt} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </Panel>
)
