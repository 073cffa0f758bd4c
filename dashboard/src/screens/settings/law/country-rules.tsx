import type { CountryRule } from '@lanyard/contract/country-rules.ts'
import { Anchor, Badge, Button, Stack, Switch, Table, Text, TextInput } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useMay } from '../../../api/account.ts'
import { api } from '../../../api/request.ts'
import { useApi } from '../../../api/use-api.ts'
import { Answer } from '../../../parts/answer.tsx'
import { Moment } from '../../../parts/moment.tsx'
import { Panel } from '../../../parts/panel.tsx'
import { useAct } from '../../../parts/use-act.tsx'
import { SettingsPage } from '../settings-page.tsx'
import { consentWords, nameOfRule } from './rule-words.ts'

const DecideCountry = lazy(() => import('./decide-country.tsx').then((file) => ({ default: file.DecideCountry })))

const rules = '/api/v1/country-rules'
const tracking = '/api/v1/tracking-policy'

/** What the law of each country asks before somebody is written to, and what the organisation decided over it. */
export function CountryRules() {
  const answer = useApi<{ items: CountryRule[] }>(rules)
  return (
    <SettingsPage
      title="Country rules"
      about="Where the safe reading of the law asks for consent, or the country is not known, mail is held until a basis is recorded for the contact or decided here. This is no legal advice: check the sources."
    >
      <Tracking />
      <Answer of={answer}>{({ items }) => <Rules items={items} />}</Answer>
    </SettingsPage>
  )
}

/** Opens can be left uncounted altogether; links keep working. */
function Tracking() {
  const policy = useApi<{ opens: boolean }>(tracking)
  const may = useMay('admin', 'manager')
  const { act, busy } = useAct()
  const set = (opens: boolean) =>
    act({
      run: () => api.put(tracking, { opens }),
      done: opens ? 'Opens are counted where the country allows it.' : 'No message reports opens any more.',
      undo: () => api.put(tracking, { opens: !opens }),
      refresh: [tracking, '/api/v1/changes'],
    })
  if (!policy.data) return null
  return (
    <Panel title="Opens">
      <Switch
        label="Count opens where the country’s rule allows it"
        description="Off: no message reports opens, whatever the country or the sequence says. Links keep working."
        checked={policy.data.opens}
        disabled={!may || busy}
        onChange={(event) => set(event.currentTarget.checked)}
      />
    </Panel>
  )
}

function Rules({ items }: { items: CountryRule[] }) {
  const may = useMay('admin', 'manager')
  const [search, setSearch] = useState('')
  const [deciding, setDeciding] = useState<CountryRule>()
  const wanted = search.trim().toLowerCase()
  const shown = items.filter((one) => `${nameOfRule(one)} ${one.country}`.toLowerCase().includes(wanted))
  return (
    <Panel title="Countries">
      <TextInput
        type="search"
        aria-label="Search countries"
        placeholder="Search countries"
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        maw={320}
      />
      <Table.ScrollContainer
        minWidth={640}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': 'Countries' } }}
      >
        <Table aria-label="Countries" verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Country</Table.Th>
              <Table.Th>Mail to people at companies</Table.Th>
              <Table.Th>Opens</Table.Th>
              <Table.Th>Why</Table.Th>
              {may ? <Table.Th>Acts</Table.Th> : null}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((one) => (
              <Table.Tr key={one.country}>
                <Table.Td fw={500}>{nameOfRule(one)}</Table.Td>
                <Table.Td>
                  <Badge variant="dot" color={one.inForce.messages === 'go' ? 'green' : 'yellow'}>
                    {one.inForce.messages === 'go' ? 'goes out' : 'needs a basis'}
                  </Badge>
                </Table.Td>
                <Table.Td>{one.inForce.openTracking === 'on' ? 'counted' : 'not counted'}</Table.Td>
                <Table.Td>
                  <Why rule={one} />
                </Table.Td>
                {may ? (
                  <Table.Td>
                    <Button
                      size="xs"
                      variant="default"
                      onClick={() => setDeciding(one)}
                      aria-label={`Decide about ${nameOfRule(one)}`}
                    >
                      Decide
                    </Button>
                  </Table.Td>
                ) : null}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {shown.length === 0 ? (
        <Text size="sm">No country of that name has a rule; “all others” counts for it.</Text>
      ) : null}
      {deciding ? (
        <Suspense fallback={null}>
          <DecideCountry rule={deciding} close={() => setDeciding(undefined)} />
        </Suspense>
      ) : null}
    </Panel>
  )
}

function Why({ rule: { choice, consent, source, note } }: { rule: CountryRule }) {
  return (
    <Stack gap={2}>
      {choice ? (
        <Text size="sm">
          {choice.decidedBy} decided on <Moment at={choice.decidedAt} dayOnly />
          {choice.grounds ? `: ${choice.grounds}` : ''}
        </Text>
      ) : null}
      <Text size="sm" c={choice ? 'dimmed' : undefined}>
        {consentWords[consent ?? 'none']}
        {note ? ` ${note}` : ''}
      </Text>
      {source ? (
        <Text size="sm" c="dimmed">
          <Anchor href={source.url} target="_blank" rel="noreferrer" inherit underline="always">
            {source.law}
          </Anchor>
          {source.readOn ? `, read on ${source.readOn}` : ', from general knowledge: check it'}
        </Text>
      ) : null}
    </Stack>
  )
}
